import type { Month } from "@biaogan/core";
import { type CountyPlan, reportDue } from "@biaogan/plan";
import type { ReportStatus } from "./accepted";
import { formsOwed } from "./owed";
import type { ReportPack } from "./pack";
import type { Verdict } from "./submission";

/** What came from one institution: the revision that counts, or nothing. */
export interface Came {
  readonly institution: string;
  readonly verdict: Verdict | undefined;
  /** All files that came, readable or not. */
  readonly files: readonly string[];
  readonly receivedAt: string | undefined;
}

/**
 * The state of one institution's report: six states, exclusive. It is on time where the revision that counts came by the
 * end of the due day; a report that is owed and of which no file can be read is missing.
 */
export function reportStatus(
  { institution, verdict, files, receivedAt }: Came,
  pack: ReportPack,
  plan: CountyPlan,
  month: Month,
): ReportStatus {
  const due = reportDue(plan, month);
  const findings = verdict?.findings ?? [];
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const owed = formsOwed(pack, plan, institution, month).length > 0;
  const empty = verdict !== undefined && Object.keys(verdict.submission.tables).length === 0;
  const late = due !== undefined && receivedAt !== undefined && receivedAt.slice(0, 10) > due;
  return {
    institution,
    state: !owed ? "not-applicable" : verdict === undefined ? "missing" : empty ? "empty" : late ? "late" : "on-time",
    accepted: verdict?.accepted ?? false,
    ...(due === undefined ? {} : { due }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
    ...(verdict === undefined ? {} : { revision: verdict.revision }),
    files: [...files],
    errors: count("error"),
    warnings: count("warning"),
    explained: findings.filter(({ severity, explanation }) => severity === "warning" && explanation !== undefined)
      .length,
    hints: count("hint"),
  };
}
