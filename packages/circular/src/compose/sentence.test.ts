import type { MonthResult, Score } from "@biaogan/indicators";
import { describe, expect, it } from "vitest";
import { inlineText } from "../document-text";
import { figure, ranks, report, score, settingOf, smallResult } from "../fixtures/small-result";
import { namingPolicySchema } from "../naming";
import { composeSentence, composeSentences } from "./sentence";
import type { Setting } from "./setting";
import { shortNamer } from "./words";

function say(text: string, scores: readonly Score[], more: Partial<Setting> = {}, result: Partial<MonthResult> = {}) {
  const setting = settingOf(smallResult(scores, result), more);
  return inlineText(shortNamer(setting.result.institutions)(composeSentence({ text }, setting)));
}
const users = (aspects: Parameters<typeof score>[2], more: Partial<Score> = {}): Score =>
  score("K01", "新增绑卡用户", aspects, more);
const merchants = (aspects: Parameters<typeof score>[2], more: Partial<Score> = {}): Score =>
  score("K06", "新增小微商户", aspects, more);

describe("a change takes a positive number, the word carries the sign", () => {
  it.each([
    ["{K01.yearOnYear}", { yearOnYear: "12.35%" }, "同比增长12.35%"],
    ["{K01.yearOnYear}", { yearOnYear: "-3.591%" }, "同比下降3.59%"],
    ["{K01.yearOnYear}", { yearOnYear: "0%" }, "同比持平"],
    ["{K01.yearOnYear}", { yearOnYear: "0.004%" }, "同比基本持平"],
    ["{K01.yearOnYear}", { yearOnYear: "-0.0049%" }, "同比基本持平"],
    ["{K01.yearOnYear}", { yearOnYear: "1.2个百分点" }, "同比提高1.20个百分点"],
    ["{K01.yearOnYear}", { yearOnYear: "-1.2个百分点" }, "同比降低1.20个百分点"],
    ["{K01.monthOnMonth}", { monthOnMonth: "-100%" }, "环比下降100.00%"],
    ["{K01.change}", { change: "12户" }, "较上月增加12户"],
    ["{K01.change}", { change: "-1234户" }, "较上月减少1,234户"],
    ["{K01.change}", { change: "0户" }, "与上月持平"],
    ["{K01.change}", { change: "-0.5个百分点" }, "较上月降低0.50个百分点"],
    ["{K01.pace}", { lead: "-4.9个百分点" }, "慢于序时进度4.90个百分点"],
    ["{K01.pace}", { lead: "0个百分点" }, "与序时进度持平"],
    ["{K01.pace}", { lead: "8个百分点" }, "快于序时进度8.00个百分点"],
    ["{K01.distance}", { distance: "0个百分点" }, "达到目标"],
    ["{K01.distance}", { distance: "-1.83个百分点" }, "低于目标1.83个百分点"],
    ["较基期{K01.growth}", { value: "-5%" }, "较基期下降5.00%"],
  ])("%s of %j", (text, aspects, said) => {
    expect(say(text, [users(aspects)])).toBe(said);
  });
});

describe("a missing base is said in words, never as 0%", () => {
  it.each([
    ["no-base", "上年同期无数据，不作同比"],
    ["base-zero", "上年同期基数为零，不作同比"],
    ["base-negative", "上年同期基数为负，不作同比"],
    ["incomplete", "数据不全，不作同比"],
    ["—", ""],
  ])("%s", (reason, said) => {
    expect(say("{K01.yearOnYear}", [users({ yearOnYear: reason })])).toBe(said);
  });
  it("zero is a figure: 新增0户", () => {
    expect(say("本月新增{K01.month}。", [users({ month: "0户" })])).toBe("本月新增0户。");
  });
  it("who is left out of both sides makes it 可比口径", () => {
    const five = { known: "5", measure: "%" } as const;
    const sampled = { full: five, matched: five, shown: "full", without: ["B07"], came: [], went: [] } as const;
    expect(
      say("{K01.yearOnYear}，{K01.monthOnMonth}", [
        users({ yearOnYear: "5%", monthOnMonth: "1%" }, { samples: { yearOnYear: sampled } }),
      ]),
    ).toBe("按可比口径同比增长5.00%，环比增长1.00%");
  });
});

describe("several at once", () => {
  const two = (one: string, other: string): readonly Score[] => [
    users({ yearOnYear: one }),
    merchants({ yearOnYear: other }),
  ];
  it.each([
    ["12.35%", "4.5%", "新增绑卡用户、新增小微商户同比分别增长12.35%和4.50%"],
    ["-1%", "-2%", "新增绑卡用户、新增小微商户同比分别下降1.00%和2.00%"],
    ["0%", "0%", "新增绑卡用户、新增小微商户同比均持平"],
    ["12.35%", "-3.59%", "新增绑卡用户同比增长12.35%，新增小微商户同比下降3.59%"],
    ["12.35%", "no-base", "新增绑卡用户同比增长12.35%，新增小微商户上年同期无数据，不作同比"],
    ["—", "4.5%", "新增小微商户同比增长4.50%"],
    ["—", "—", ""],
  ])("同比 of %s and %s", (one, other, said) => {
    expect(say("{K01+K06.yearOnYear}", two(one, other))).toBe(said);
  });
  it("分别为 for amounts, one alone without it", () => {
    const both = [users({ yearToDate: "8412户" }), merchants({ yearToDate: "747户" })];
    expect(say("{K01+K06.yearToDate}", both)).toBe("新增绑卡用户、新增小微商户分别为8,412户和747户");
    expect(say("{K01+K06.yearToDate}", [users({}), merchants({ yearToDate: "747户" })])).toBe("新增小微商户747户");
  });
  it("分别慢于, 均达到", () => {
    expect(say("{K01+K06.pace}", [users({ lead: "-1个百分点" }), merchants({ lead: "-2个百分点" })])).toBe(
      "新增绑卡用户、新增小微商户分别慢于序时进度1.00个百分点和2.00个百分点",
    );
    expect(say("{K01+K06.distance}", [users({ distance: "0个百分点" }), merchants({ distance: "0个百分点" })])).toBe(
      "新增绑卡用户、新增小微商户均达到目标",
    );
  });
});

describe("what is said against last month", () => {
  const previous = smallResult([users({ yearOnYear: "-3.2%" }, { standing: "behind" })], { month: "2021-08" });
  it("由负转正, 由正转负, and nothing where it goes on", () => {
    expect(say("{K01.yearOnYear}，{K01.turn}。", [users({ yearOnYear: "1.5%" })], { previous })).toBe(
      "同比增长1.50%，由负转正。",
    );
    expect(say("{K01.yearOnYear}，{K01.turn}。", [users({ yearOnYear: "-1.5%" })], { previous })).toBe(
      "同比下降1.50%。",
    );
    const up = smallResult([users({ yearOnYear: "3%" })]);
    expect(say("{K01.turn}", [users({ yearOnYear: "-1%" })], { previous: up })).toBe("由正转负");
    expect(say("{K01.turn}", [users({ yearOnYear: "-1%" })])).toBe("");
  });
  it("首次 once only", () => {
    const done = users({ yearToDate: "12010户" }, { standing: "done" });
    expect(say("累计{K01.yearToDate}，{K01.first}。", [done], { previous })).toBe("累计12,010户，首次达到年度目标。");
    expect(say("{K01.first}", [done], { previous: smallResult([done]) })).toBe("");
  });
});

describe("clauses and lists fall away", () => {
  it("a clause whose slots are silent, and the stop goes to the one before", () => {
    const text = "累计{K01.yearToDate}，{K01.pace}；本月{K01.month}，{K01.monthOnMonth}。";
    expect(say(text, [users({ yearToDate: "5户", month: "1户" })])).toBe("累计5户；本月1户。");
    expect(say(text, [users({ yearToDate: "5户", lead: "1个百分点" })])).toBe("累计5户，快于序时进度1.00个百分点。");
  });
  it("an item of a list, one or several", () => {
    const text = "月均需新增[绑卡用户{K01.remaining}、小微商户{K06.remaining}]。";
    expect(say(text, [users({ remaining: "1193户" }), merchants({ remaining: "51户" })])).toBe(
      "月均需新增绑卡用户1,193户、小微商户51户。",
    );
    expect(say(text, [users({}), merchants({ remaining: "51户" })])).toBe("月均需新增小微商户51户。");
    expect(say(text, [users({}), merchants({})])).toBe("");
  });
  it("a paragraph whose last sentence fell away ends with a full stop", () => {
    const setting = settingOf(smallResult([users({})]));
    const sentences = [{ text: "{county}；" }, { text: "{K01.leaders}。", when: "K01.leaders" }];
    expect(inlineText(shortNamer([])(composeSentences(sentences, setting)))).toBe("示例县。");
  });
  it("otherwise stands where none of several slots speaks", () => {
    const setting = settingOf(smallResult([users({}), merchants({})]));
    const sentence = { text: "有", when: ["K01.value", "K06.value"], otherwise: "本月无数据。" };
    expect(inlineText(shortNamer([])(composeSentence(sentence, setting)))).toBe("本月无数据。");
  });
  it("截至 the month's end where the data reach it, else the cut-off", () => {
    expect(say("截至{cutOff}", [])).toBe("截至9月25日");
    expect(say("截至{cutOff}", [], {}, { period: { from: "2021-09-01", to: "2021-09-30" } })).toBe("截至9月末");
  });
});

describe("leaders and last by the policy", () => {
  const ranked = ranks("B05 1936 1", "B01 1610 2 tied", "B04 1610 2 tied", "B02 900 4", "B03 7 5", "B06 3 6", "B07 12");
  const naming = (more: object) => ({ naming: namingPolicySchema.parse({ leaders: 3, last: 3, ...more }) });
  const leaders = (ranking: Score["ranking"], more: object = {}) =>
    say("{K01.leaders}", [users({}, { ranking })], naming(more));
  const last = (ranking: Score["ranking"], more: object = {}) =>
    say("{K01.last}", [users({}, { ranking })], naming(more));
  it("the first three, a shared place said", () => {
    expect(leaders(ranked)).toBe(
      "居前三位的依次是农商行（1,936户）、工行（并列第二，1,610户）、建行（并列第二，1,610户）",
    );
    expect(last(ranked)).toBe("居后三位的依次是农行（900户）、中行（7户）、邮储银行（3户）");
  });
  it("one place, two places", () => {
    expect(leaders(ranked, { leaders: 1 })).toBe("居首位的是农商行（1,936户）");
    expect(last(ranked, { last: 1 })).toBe("居末位的是邮储银行（3户）");
    expect(last(ranked, { last: 2 })).toBe("居后两位的依次是中行（7户）、邮储银行（3户）");
  });
  it("who shares the place at the edge is named too, or nobody is", () => {
    expect(leaders(ranked, { leaders: 2 })).toContain("建行（并列第二，1,610户）");
    expect(leaders(ranked, { leaders: 2, ties: "none-named" })).toBe("居首位的是农商行（1,936户）");
    const third = ranks("B01 9 1", "B02 8 2", "B03 7 3 tied", "B04 7 3 tied", "B05 1 5");
    expect(leaders(third)).toContain("中行（并列第三，7户）、建行（并列第三，7户）");
    expect(last(third)).toBe("居末位的是农商行（1户）");
  });
  it("nobody leads with nothing, and nobody is last where few are ranked", () => {
    expect(leaders(ranks("B01 5 1", "B02 0 2", "B03 0 2"))).toBe("居首位的是工行（5户）");
    expect(leaders(ranks("B01 5 1"))).toBe("");
    expect(last(ranks("B01 5 1", "B02 4"))).toBe("");
    expect(last(ranked, { leastRanked: 7 })).toBe("");
  });
  it("who is exempt, or whose ratio is over too few, is not named", () => {
    expect(leaders(ranked, { neverRanked: ["B05"] })).not.toContain("农商行");
    const ratio = (base: string) => ({
      value: figure("100%"),
      trace: {
        node: "ratio",
        outcome: figure("100%"),
        children: [
          { node: "count", outcome: figure(`${base}台`), children: [] },
          { node: "count", outcome: figure(`${base}台`), children: [] },
        ],
      } as const,
    });
    const two = { K05: { county: ratio("20"), institutions: { B01: ratio("1"), B02: ratio("19") }, aspects: {} } };
    const scores = [score("K05", "支持率", {}, { ranking: ranks("B01 100 1 tied", "B02 100 1 tied", "B03 90 3") })];
    expect(say("{K05.leaders}", scores, naming({ leastBase: "10", leaders: 1 }), { figures: two })).toBe(
      "居首位的是农行（并列第一，100户）",
    );
  });
});

describe("reporters by the policy", () => {
  const reports = [
    report("B01", { state: "late", receivedAt: "2021-10-02T09:00:00" }),
    report("B02", { state: "missing", accepted: false, files: [] }),
    report("B03", { accepted: false }),
    report("B07", { state: "empty", accepted: false }),
  ];
  const told = (text: string, more: object = {}) =>
    say(text, [], { naming: namingPolicySchema.parse({ leaders: 3, last: 3, ...more }) }, { reports });
  it("named, counted, or silent", () => {
    expect(told("未报送的有{reports.missing}。")).toBe("未报送的有农行、村镇银行。");
    expect(told("未报送的有{reports.missing}。", { missing: "counted" })).toBe("未报送的有2家。");
    expect(told("未报送的有{reports.missing}。", { missing: "silent" })).toBe("");
    expect(told("逾期的有{reports.late}。")).toBe("逾期的有工行（10月2日报送）。");
  });
  it("a long list ends with 等N家", () => {
    expect(told("未报送的有{reports.missing}。", { longest: 1 })).toBe("未报送的有农行等2家。");
  });
  it("nothing to report: nothing is said", () => {
    expect(say("未报送的有{reports.missing}。", [], {}, { reports: [report("B01")] })).toBe("");
  });
});
