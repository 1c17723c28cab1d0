import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../example/example-workbook";
import { checkSubmission } from "../index";
import { benchmarkCounty2021 } from "../standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const header = ["终端号", "商户编号", "终端类型", "支持统一二维码", "布放日期", "撤除日期"];
const row = ["T0000001", "102990154110001", "POS机", "是", "2021-03-05", "2021-02-01"];

describe("a finding in which nothing is calculated", () => {
  it("says the dates that are written there", () => {
    const workbook = exampleWorkbook([{ name: "受理终端明细表", rows: [header, row] }], "明细.xlsx");
    const at = { institution: "B01", month: "2021-09" } as const;
    const { findings } = checkSubmission(benchmarkCounty2021, plan, [workbook], at);
    expect(findings.find(({ code }) => code === "R-TD-0302")?.message.zh).toBe(
      "撤除日期不早于布放日期：2021-02-01、2021-03-05",
    );
  });
});
