import { MisuseError } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { plainText } from "./document-text";
import { ranks, report, score, smallPlan, smallResult } from "./fixtures/small-result";
import { composeCircular, composeCorrigendum } from "./index";
import { templates2021 } from "./standard/index";

const plan = smallPlan();
const users = (yearToDate: string, ranking = ranks("B01 1936 1", "B02 1610 2", "B03 9 3", "B04 8 4")) =>
  score("K01", "云闪付新增绑卡用户", { yearToDate, value: yearToDate, completion: "70%" }, { ranking });
const text = (...args: Parameters<typeof composeCircular>): string => plainText(composeCircular(...args)).join("\n");

describe("the circular", () => {
  it("of a month in which nobody reported says so, and praises and blames nobody", () => {
    const missing = plan.county.institutions.map(({ code }) =>
      report(code, { state: "missing", accepted: false, files: [] }),
    );
    const nothing = smallResult([score("K01", "云闪付新增绑卡用户", {}, { standing: "no-data" })], {
      reports: missing,
    });
    const said = text(nothing, plan, templates2021.circular);
    expect(said).toContain(`无一家报表经校验采用`);
    expect(said).toContain("本月可比数据不足，不作排名。");
    expect(said).not.toContain("通报表扬");
    expect(said).not.toContain("居末位");
    expect(said).not.toMatch(/[，、]{2}|，。|；。|undefined|NaN|\{|\}|\[|\]/);
  });
  it("names institutions in full at first mention only", () => {
    const said = text(
      smallResult([users("8412户")], { reports: [report("B01", { state: "late" })] }),
      plan,
      templates2021.circular,
    );
    expect(said.match(/以下简称工行/g)).toHaveLength(1);
  });
  it("is composed by a county's own template, without code", () => {
    const own = {
      ...templates2021.circular,
      sections: [
        {
          heading: "本月要点",
          paragraphs: [{ sentences: [{ text: "新增{K01.yearToDate}。" }] }],
          subsections: [],
          tables: [],
        },
      ],
      annexes: [],
      closing: undefined,
    };
    expect(composeCircular(smallResult([users("8412户")]), plan, own).body.map((block) => block.block)).toEqual([
      "heading",
      "paragraph",
    ]);
    expect(text(smallResult([users("8412户")]), plan, own)).toContain("一、本月要点\n新增8,412户。");
  });
  it("refuses a month its template is not in force in, and a slot that is none", () => {
    const later = smallResult([users("1户")], { month: "2022-01" });
    expect(() => composeCircular(later, plan, templates2021.circular)).toThrow(MisuseError);
    const wrong = { ...templates2021.circular, closing: "{nothing}" };
    expect(() => composeCircular(smallResult([users("1户")]), plan, wrong)).toThrow(/check the template/);
  });
});

describe("the corrigendum", () => {
  const circulated = smallResult([users("8412户")], { reports: [report("B05", { revision: 0 })] });
  const now = smallResult([users("8510户")], { reports: [report("B05", { revision: 1, files: ["更正1.xlsx"] })] });
  const compose = (before: typeof now, after: typeof now) =>
    composeCorrigendum(
      { document: composeCircular(before, plan, templates2021.circular), result: before },
      { document: composeCircular(after, plan, templates2021.circular), result: after },
      plan,
      templates2021.corrigendum,
    );
  it("says what changed, whose report made it, and which circular it corrects", () => {
    const said = plainText(compose(circulated, now) ?? composeCircular(now, plan, templates2021.brief)).join("\n");
    expect(said).toContain(
      "《关于2021年9月移动支付标杆县建设工作进展情况的通报》（示移支办发〔2021〕9号，以下简称原通报）于10月9日印发后，",
    );
    expect(said).toContain("示例县农村商业银行（以下简称农商行）补报或更正了报表");
    expect(said).toContain("云闪付新增绑卡用户本年累计由8,412户更正为8,510户");
    expect(said).toContain("示移支办发〔2021〕10号");
  });
  it("is none where no printed figure changed", () => {
    expect(compose(circulated, circulated)).toBeUndefined();
  });
});
