import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { checkSubmission, type ReportPack, say, showPersonal } from "./index";
import { benchmarkCounty2021 } from "./standard/index";
import { products } from "./standard/sample-sheets";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const header = [
  "商户编号",
  "商户名称",
  "统一社会信用代码",
  "MCC",
  "商户类别",
  "区域标识",
  "开通日期",
  "关闭日期",
  "支持统一标准",
];
const check = (name: string, pack: ReportPack = benchmarkCounty2021) => {
  const row = [
    "102990154110001",
    name,
    "91350100M000100Y43",
    "5411",
    "小微",
    "无",
    "2021-03-05",
    "",
    "是",
    "3",
    "30.00",
  ];
  const rows = [["商户明细表"], [...header, "本月交易笔数", "本月交易金额"], row];
  const workbook = { ...exampleWorkbook([{ name: "商户明细表", rows }]), hash: "1" };
  return checkSubmission(pack, plan, [workbook], { institution: "B01", month: "2021-09" });
};
const tooLong = (name: string) => `${name}${"分号".repeat(40)}商店`;

describe("personal data", () => {
  it("comes masked in a finding, which still names its cell", () => {
    const finding = check(tooLong("王建国")).findings.find(({ code }) => code === "R-CE-0219");
    expect(finding?.place.cell).toBe("B3");
    expect(finding?.operands.map(({ figure }) => figure)).toEqual([{ known: "王*商店", measure: "text" }]);
  });
  it("of a form's head is masked, too, and shown to who asks for it", () => {
    const signed = (pack: ReportPack) =>
      checkSubmission(
        pack,
        plan,
        [exampleWorkbook([products({ signed: "填表人：张三　负责人：李四" })], "报表.xlsx")],
        {
          institution: "B07",
          month: "2021-09",
        },
      ).heads[0]?.fields;
    expect([signed(benchmarkCounty2021)?.preparedBy?.value, signed(benchmarkCounty2021)?.responsible?.value]).toEqual([
      "张*",
      "李*",
    ]);
    expect(signed(showPersonal(benchmarkCounty2021))?.preparedBy?.value).toBe("张三");
  });
  it("is shown to who asks for it", () => {
    const { findings } = check(tooLong("王建国"), showPersonal(benchmarkCounty2021));
    expect(JSON.stringify(findings)).toContain("王建国");
  });
  it("law: no name leaves the check, in figures, findings or words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(..."赵钱孙李周吴郑王"), { minLength: 3, maxLength: 5 }), (letters) => {
        const name = letters.join("");
        const verdict = check(tooLong(name));
        expect(verdict.findings.map((one) => say(one)).join() + JSON.stringify(verdict)).not.toContain(name);
      }),
      { numRuns: 20 },
    );
  });
});
