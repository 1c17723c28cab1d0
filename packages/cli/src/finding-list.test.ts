import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Finding } from "@biaogan/core";
import { readWorkbook } from "@biaogan/spreadsheet";
import { beforeAll, describe, expect, it } from "vitest";
import { type AggregatedMonth, aggregateWorkspace } from "./aggregate-workspace";
import { monthDocuments } from "./month-documents";
import { readTemplates } from "./templates";
import { writeOutputs } from "./write-outputs";

const folder = fileURLToPath(new URL("../../../examples/monthly-aggregation/workspace", import.meta.url));
let month: AggregatedMonth;

/** The sample month, in which a bank's detail has so many errors of one kind. */
function withErrors(count: number): AggregatedMonth {
  const said = (zh: string) => ({ zh, en: zh });
  const errors = Array.from(
    { length: count },
    (_, at): Finding => ({
      code: "R-CE-0207",
      severity: "error",
      title: said("代码表中没有"),
      message: said(`=第${at + 2}行“大商户”`),
      mend: said("填小微商户、主流商户或其他"),
      place: { file: "农行商户.csv", sheet: "农行商户", cell: `E${at + 2}` },
      operands: [],
      institution: "B02",
      month: "2021-09",
    }),
  );
  const findings = [...month.checked.findings.filter(({ institution }) => institution !== "B02"), ...errors];
  return { ...month, checked: { ...month.checked, findings } };
}

beforeAll(async () => {
  const console = { out: () => {}, err: () => {}, progress: () => {} };
  month = await aggregateWorkspace(folder, "2021-09", { console, language: "zh", folder, version: "1.2.3" });
}, 60_000);

describe("findings that are too many for a notice", () => {
  it("stand in a list that the notice names and that lies beside it, each with its cell and what to mend", async () => {
    const out = await mkdtemp(join(tmpdir(), "biaogan-"));
    const many = withErrors(2_500);
    const templates = await readTemplates(many.workspace);
    const notices = (await monthDocuments(many, templates)).filter(({ name }) => name.startsWith("反馈单/"));
    const telling = notices.filter(({ document }) => JSON.stringify(document).includes("错误清单.csv"));
    expect(telling.map(({ name }) => name)).toEqual(["反馈单/农行"]);
    expect(JSON.stringify(telling[0]?.document)).toContain("另有2000处，全部见随附的“农行_错误清单.csv”");
    const written = await writeOutputs(many, templates, out, "1.2.3");
    expect(written.map(({ what }) => what.zh).join()).toContain("错误清单 1 份");
    const file = join(out, "反馈单", "农行_错误清单.csv");
    const read = await readWorkbook(await readFile(file), { file });
    if ("refusal" in read) throw new Error(read.refusal.code);
    const rows = new Map<number, string[]>();
    for (const { row, value } of read.workbook.sheets[0]?.cells ?? []) rows.set(row, [...(rows.get(row) ?? []), value]);
    expect(rows.size).toBe(2_501);
    expect(rows.get(2_501)).toEqual([
      ...["2500", "错误", "R-CE-0207", "农行商户.csv", "农行商户", "E2501"],
      ...["'=第2501行“大商户”", "填小微商户、主流商户或其他"],
    ]);
    const manifest = JSON.parse(await readFile(join(out, "manifest.json"), "utf8"));
    expect(JSON.stringify(manifest)).toContain("反馈单/农行_错误清单.csv");
  }, 120_000);
  it("need no list where the notice shows them all", async () => {
    const few = withErrors(500);
    const notices = await monthDocuments(few, await readTemplates(few.workspace));
    expect(notices.filter(({ document }) => JSON.stringify(document).includes("错误清单"))).toEqual([]);
  });
});
