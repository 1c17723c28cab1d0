import { total } from "@biaogan/core";
import { loadPlan, planAsOf } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { type AcceptedMonth, type AcceptedSubmission, checkSubmission, factsOf } from "./index";
import { benchmarkCounty2021 } from "./standard/index";

const institutions = sampleCounty.institutions.map((one) =>
  one.code === "B07" ? { ...one, closed: "2021-07", mergedInto: "B05" } : one,
);
const loaded = loadPlan(workPlan2021, { ...sampleCounty, institutions });
assert("plan" in loaded);
const plan = planAsOf(loaded.plan, "2021-08");

const monthOf = (month: string, figures: Readonly<Record<string, readonly [string, string]>>): AcceptedMonth => ({
  schema: "biaogan/accepted-month@1",
  month,
  reports: [],
  submissions: Object.entries(figures).map(([institution, [users, active]]): AcceptedSubmission => {
    const fact = (known: string, cell: string) => ({
      figure: { known, measure: "户" as const },
      place: { file: `${institution}.xlsx`, sheet: "月度进展表", cell },
    });
    const cells = { newlyBoundUsers: fact(users, "D4"), activeUsers: fact(active, "D7") };
    return { institution, month, revision: 0, files: [], tables: { progress: { rows: [{ institution, cells }] } } };
  }),
});
const cellOf = (months: readonly AcceptedMonth[], institution: string, column: string) => {
  const table = factsOf(plan, benchmarkCounty2021, months).table("progress", institution, "2021-07");
  return "rows" in table ? table.rows[0]?.cells[column] : undefined;
};
const july = monthOf("2021-07", { B05: ["30", "5"], B07: ["4", "6"] });
const august = monthOf("2021-08", { B05: ["40", "9"] });

describe("a merger accepts", () => {
  it("what the merged bank reported before, as its successor's, in both cells", () => {
    expect(cellOf([july, august], "B05", "newlyBoundUsers")).toEqual({
      figure: { known: "34", measure: "户" },
      place: { file: "B05.xlsx › 月度进展表 › D4 ＋ B07.xlsx › 月度进展表 › D4" },
    });
    expect(cellOf([july], "B05", "newlyBoundUsers")?.figure).toEqual({ known: "30", measure: "户" });
  });
  it("users that both counted: no sum", () => {
    expect(cellOf([july, august], "B05", "activeUsers")?.figure).toEqual({ missing: "undefined", measure: "户" });
  });
  it("a merged bank that had not reported: its successor's figure is missing, not smaller", () => {
    const alone = monthOf("2021-07", { B05: ["30", "5"] });
    expect(factsOf(plan, benchmarkCounty2021, [alone, august]).table("progress", "B05", "2021-07")).toEqual({
      missing: "not-reported",
    });
  });
});

describe("a merged acquirer's merchants", () => {
  const merged = sampleCounty.institutions.map((one) =>
    one.code === "B06" ? { ...one, closed: "2021-07", mergedInto: "B05" } : one,
  );
  it.each([
    ["2021-07", ["R-MD-0304"]],
    ["2021-08", []],
  ])("keep their codes at the successor: %s", (month, expected) => {
    const county = loadPlan(workPlan2021, { ...sampleCounty, institutions: merged });
    assert("plan" in county);
    const table = benchmarkCounty2021.forms.find(({ id }) => id === "merchant-detail")?.tables.merchants;
    const header = Object.values(table?.columns ?? {}).map(({ label }) => label.zh);
    const row = [
      "403990154110001",
      "某店",
      "91350100M000100Y43",
      "5411",
      "小微",
      "无",
      "2021-03-05",
      "",
      "是",
      "3",
      "30",
    ];
    const rows = [header, row];
    const workbook = exampleWorkbook([{ name: "商户明细表", rows: [["商户明细表"], ...rows] }]);
    const { findings } = checkSubmission(benchmarkCounty2021, county.plan, [workbook], { institution: "B05", month });
    expect(findings.map(({ code }) => code).filter((code) => code.startsWith("R-MD-0304"))).toEqual(expected);
  });
});

describe("what was kept of both banks' details", () => {
  const kept = (month: string, counts: Readonly<Record<string, number>>): AcceptedMonth => ({
    schema: "biaogan/accepted-month@1",
    month,
    reports: [],
    submissions: Object.entries(counts).map(([institution, rows]): AcceptedSubmission => {
      const count = { rows, known: String(rows), measure: "个" as const, cell: `A2:A${rows + 1}` };
      const counted = { institution, file: `${institution}.csv`, counts: { "count(merchants)": count } };
      return { institution, month, revision: 0, files: [], tables: { merchants: { kept: counted } } };
    }),
  });
  const merged = sampleCounty.institutions.map((one) =>
    one.code === "B06" ? { ...one, closed: "2021-07", mergedInto: "B05" } : one,
  );
  const county = loadPlan(workPlan2021, { ...sampleCounty, institutions: merged });
  assert("plan" in county);
  const months = [kept("2021-07", { B05: 30, B06: 12 }), kept("2021-08", { B05: 44 })];
  it("is the successor's, added up, and counts once in the county", () => {
    const facts = factsOf(planAsOf(county.plan, "2021-08"), benchmarkCounty2021, months);
    const july = facts.table("merchants", "B05", "2021-07");
    expect("kept" in july && july.kept).toEqual({
      institution: "B05",
      file: "B05.csv ＋ B06.csv",
      counts: { "count(merchants)": { rows: 42, known: "42", measure: "个", cell: "A2:A31 ＋ A2:A13" } },
    });
    expect(facts.reporters("merchants", "2021-07")).not.toContain("B06");
    const before = factsOf(planAsOf(county.plan, "2021-07"), benchmarkCounty2021, months.slice(0, 1));
    expect(before.reporters("merchants", "2021-07")).toContain("B06");
  });
});

describe("a merger's laws", () => {
  it("the county's sum of a month before is the same with the merged bank and without it", () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.nat(9999), (a, b, c) => {
        const figures = { B01: [String(a), "1"], B05: [String(b), "1"], B07: [String(c), "1"] } as const;
        const facts = factsOf(plan, benchmarkCounty2021, [monthOf("2021-07", figures), august]);
        const known = facts.reporters("progress", "2021-07").flatMap((institution) => {
          const table = facts.table("progress", institution, "2021-07");
          const figure = "rows" in table ? table.rows[0]?.cells.newlyBoundUsers?.figure : undefined;
          return figure && "known" in figure ? [figure.known] : [];
        });
        expect(total(known)).toBe(String(a + b + c));
      }),
    );
  });
});
