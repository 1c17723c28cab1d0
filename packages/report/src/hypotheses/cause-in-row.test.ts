import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../example/example-workbook";
import { checkMonth, checkSubmission } from "../index";
import { benchmarkCounty2021 } from "../standard/index";
import { causeInRow, type FindingInRow } from "./cause-in-row";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const header = ["终端号", "商户编号", "终端类型", "支持统一二维码", "布放日期", "撤除日期"];
const terminal = (number: string, more: Readonly<Record<number, string>> = {}): readonly string[] =>
  [number, "102990154110001", "POS机", "是", "2021-03-05", ""].map((cell, at) => more[at] ?? cell);
const workbook = (...rows: readonly (readonly string[])[]) =>
  exampleWorkbook([{ name: "受理终端明细表", rows: [header, ...rows] }], "明细.xlsx");
const at = { institution: "B01", month: "2021-09" } as const;
const causes = (...rows: readonly (readonly string[])[]) =>
  checkSubmission(benchmarkCounty2021, plan, [workbook(...rows)], at)
    .findings.filter(({ place }) => place.cell !== undefined)
    .map(({ code, place, consequenceOf }) => `${code} ${place.cell} ${consequenceOf?.code ?? "by itself"}`);

describe("findings in one row of a detail", () => {
  it("that are mended each by itself are each a cause", () => {
    expect(causes(terminal("T0000001", { 2: "电话机", 4: "2021-13-05" }))).toEqual([
      "R-CE-0207 C2 by itself",
      "R-CE-0202 E2 by itself",
    ]);
  });
  it("follow from the row that stands twice: it goes with all that is wrong with it", () => {
    expect(causes(terminal("T0000001"), terminal("T0000001", { 2: "电话机" }))).toEqual([
      "R-TD-0301 A3 by itself",
      "R-CE-0207 C3 R-TD-0301",
    ]);
  });
  it("follow from the row that another institution lists, too", () => {
    const receipts = ["B01", "B02"].map((institution) => ({
      file: `${institution}.xlsx`,
      institution,
      workbook: exampleWorkbook([{ name: "商户明细表", rows: merchants }], `${institution}.xlsx`),
    }));
    const { findings } = checkMonth(benchmarkCounty2021, plan, receipts, { month: "2021-09", history: [] });
    const own = findings.filter(({ institution, place }) => institution === "B02" && place.cell?.endsWith("2"));
    expect(own.map(({ code, consequenceOf }) => `${code} ${consequenceOf?.code ?? "by itself"}`)).toEqual([
      "R-MD-0304 R-MD-0601",
      "R-MD-0601 by itself",
      "R-CE-0207 R-MD-0601",
    ]);
  });
});

const merchants = [
  ["商户编号", "商户名称", "MCC", "商户类别", "开通日期", "支持统一标准", "本月交易笔数", "本月交易金额"],
  ["102990154110001", "某茶馆", "5411", "大商户", "2021-03-05", "是", "3", "30.00"],
];

describe("laws", () => {
  const columns = ["A", "B", "C"] as const;
  const finding = fc
    .record({
      kind: fc.constantFrom("cell", "in-table", "across-tables", "across-institutions"),
      severity: fc.constantFrom("error", "warning", "hint"),
      slip: fc.constantFrom(undefined, undefined, undefined, "row-twice", "row-of-another"),
      column: fc.constantFrom(...columns),
      reads: fc.subarray([...columns]),
    })
    .map(({ reads, ...one }): FindingInRow => ({ ...one, columns: () => [one.column, ...reads] }));
  it("a cause follows from nothing, and is no hint of an error where a cell is mended", () => {
    fc.assert(
      fc.property(fc.array(finding, { minLength: 1, maxLength: 6 }), (group) => {
        group.forEach((one, index) => {
          const cause = causeInRow(group, index);
          expect(causeInRow(group, cause)).toBe(cause);
          const root = group[cause];
          if (cause !== index && root?.kind === "cell") {
            expect(one.columns()).toContain(root.column);
            expect([root.severity, one.severity]).not.toEqual(["hint", "error"]);
          }
        });
      }),
    );
  });
});
