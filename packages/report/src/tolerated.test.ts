import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { checkSubmission, type ReportPack } from "./index";
import { benchmarkCounty2021 } from "./standard/index";
import { productNames, products } from "./standard/sample-sheets";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;

/** Four products whose amounts are printed to two decimals of 万元, and their total as it is written. */
const checked = (total: string, pack: ReportPack = benchmarkCounty2021) => {
  const rows = productNames.map((name) => [name, "1", name === "合计" ? total : "0.11", "1", "0.11"]);
  const workbook = exampleWorkbook([products({ rows })], "村镇银行.xlsx");
  return checkSubmission(pack, plan, [workbook], { institution: "B07", month: "2021-09", history: [] });
};
const summed = (total: string, pack?: ReportPack) => {
  const { findings, tolerated } = checked(total, pack);
  const own = <T extends { readonly code: string }>(list: readonly T[]) =>
    list.filter(({ code }) => code === "R-PT-0302");
  return { wrong: own(findings), tolerated: own(tolerated) };
};

describe("a difference inside what is allowed", () => {
  it("is no finding, and is shown with its figures, its cell and what is allowed", () => {
    const { wrong, tolerated } = summed("0.45");
    expect(wrong).toEqual([]);
    expect(tolerated).toMatchObject([
      {
        place: { file: "村镇银行.xlsx", sheet: "支付产品交易表", cell: expect.stringMatching(/^C\d+$/) },
        difference: { known: "0.01", measure: "万元" },
        allowed: { known: "0.025", measure: "万元" },
      },
    ]);
    expect(tolerated[0]?.message.zh).toMatch(/0\.45 .* ≠ .* ＝ 0\.44 万元，差 0\.01 万元，允许 0\.0[23]/);
  });
  it("is not there where the figures agree as they are written, nor where they are wrong", () => {
    expect(summed("0.44")).toEqual({ wrong: [], tolerated: [] });
    const { wrong, tolerated } = summed("0.49");
    expect([wrong.length, tolerated]).toEqual([1, []]);
  });
  it("is shown where the rule's own tolerance allows it", () => {
    const wider: ReportPack = {
      ...benchmarkCounty2021,
      rules: benchmarkCounty2021.rules.map((rule) =>
        rule.code === "R-PT-0302" ? { ...rule, tolerance: { absolute: "0.1" } } : rule,
      ),
    };
    const { wrong, tolerated } = summed("0.49", wider);
    expect(wrong).toEqual([]);
    expect(tolerated).toMatchObject([{ difference: { known: "0.05" }, allowed: { known: "0.1" } }]);
  });
});
