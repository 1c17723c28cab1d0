import { join } from "node:path";
import type { Month } from "@biaogan/core";
import { findInstitution } from "@biaogan/plan";
import { type ExplanationDecision, explanationDecisionSchema } from "@biaogan/report";
import { callErrors } from "./call-errors";
import { readList } from "./read-list";
import type { Workspace } from "./workspace";

const FILE = "说明审核.csv";
const DECISIONS: Readonly<Record<string, ExplanationDecision["decision"]>> = { 采纳: "accepted", 不采纳: "rejected" };

/**
 * What the office decided on explanations: `说明审核.csv` of the month, with 报送机构, 校验规则编号, 涉及项目, 文件名, 审核意见
 * (采纳 or 不采纳) and 理由. An explanation of which it says nothing is accepted.
 * @throws CallError where a line names nobody of the roster, or neither 采纳 nor 不采纳.
 */
export async function readDecisions(workspace: Workspace, month: Month): Promise<readonly ExplanationDecision[]> {
  const path = join(workspace.folder, month, FILE);
  const rows = await readList(path, ["报送机构", "校验规则编号", "涉及项目", "文件名", "审核意见", "理由"]);
  return rows
    .filter((row) => row.some((one) => one !== ""))
    .map(([sender = "", rule = "", item = "", file = "", opinion = "", reason = ""], index) => {
      const institution = findInstitution(workspace.plan, sender)?.code;
      const decision = DECISIONS[opinion];
      if (institution === undefined || decision === undefined || rule === "")
        throw callErrors.notDecided(FILE, index + 2);
      return explanationDecisionSchema.parse({
        institution,
        rule,
        decision,
        ...(item === "" ? {} : { item }),
        ...(file === "" ? {} : { file }),
        ...(reason === "" ? {} : { reason }),
      });
    });
}
