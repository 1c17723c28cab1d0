import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom, standpointFrom } from "./fixtures/example-county";
import { sayResult } from "./fixtures/say-result";
import { type Expression, evaluateFormula, missingPolicy, parseFormula, policyTexts } from "./index";

/** B02 did not report in February; B01's report of January was refused; room 02 has no state. */
const FACTS = `
  B01 2021-01 progress refused
  B02 2021-01 progress newUsers=4 users=40
  B01 2021-02 progress newUsers=3 users=30
  B01 2021-02 rooms[01] state=operating transactions=6
  B01 2021-02 rooms[02] transactions=8`;

/** What each node makes of a missing operand; a node without a row does not compile. */
const table = {
  number: [["5 户 + progress.newUsers", "B02 2021-02", "未报送"]],
  text: [['products.count["qr"]', "B02 2021-02", "未报送"]],
  standpoint: [["products.count[institution]", "B02 2021-02", "未报送"]],
  constant: [["base.none + 1 笔", "2021-02", "无基数"]],
  item: [
    ["progress.newUsers", "B02 2021-02", "未报送"],
    ["progress.newUsers", "B01 2021-01", "已退回"],
    ["progress.closed", "B01 2021-02", "未填"],
  ],
  negate: [["-progress.newUsers", "B01 2021-01", "已退回"]],
  arithmetic: [
    ["progress.newUsers + 0 户", "B02 2021-02", "未报送"],
    ["progress.newUsers / (progress.users - 30 户)", "B01 2021-02", "基数为零"],
    ["progress.newUsers / (progress.users - 31 户)", "B01 2021-02", "基数为负"],
    ["progress.newUsers + (1 户 when progress.users > 90)", "B01 2021-02", "—"],
  ],
  compare: [["progress.newUsers >= 0 户", "B02 2021-02", "未报送"]],
  and: [
    ["progress.newUsers > 0 and progress.users > 0", "B02 2021-02", "未报送"],
    ["1 户 > 2 户 and progress.users > 0", "B02 2021-02", "否"],
  ],
  or: [
    ["progress.newUsers > 0 or 1 户 > 2 户", "B02 2021-02", "未报送"],
    ["progress.newUsers > 0 or 2 户 > 1 户", "B02 2021-02", "是"],
  ],
  not: [["not progress.newUsers > 0", "B02 2021-02", "未报送"]],
  member: [
    ["count(rooms where state in (operating, suspended))", "B01 2021-02", "1 个（1 份中 1 份；缺 B01 2021-02 02）"],
  ],
  within: [
    ["count(rooms where openedOn in month)", "B01 2021-02", "0 个（1 份中 1 份；缺 B01 2021-02 01、B01 2021-02 02）"],
  ],
  is: [["progress.newUsers is known", "B02 2021-02", "否"]],
  listed: [["count(rooms where state listed in rooms.state)", "B01 2021-02", "1 个（1 份中 1 份；缺 B01 2021-02 02）"]],
  aggregate: [
    ["sum(progress.newUsers over institutions)", "2021-02", "3 户（2 份中 1 份；缺 B02 2021-02）"],
    ["mean(progress.newUsers over year to date)", "B02 2021-02", "4 户（2 份中 1 份；缺 B02 2021-02）"],
    ["sum(progress.newUsers over institutions)", "2021-03", "未报送"],
    ["mean(sum(progress.newUsers over institutions) over second half)", "2021-02", "未到期"],
    ["median(progress.newUsers over year to date)", "B02 2021-02", "4 户（2 份中 1 份；缺 B02 2021-02）"],
    ["min(rooms.transactions over rooms where state = suspended)", "B01 2021-02", "无数据"],
  ],
  shift: [["previous(progress.newUsers)", "B01 2021-02", "已退回"]],
  "year-start": [["yearStart(progress.newUsers)", "B01 2021-02", "未报送"]],
  county: [["county(sum(progress.newUsers over institutions))", "B02 2021-02", "3 户（2 份中 1 份；缺 B02 2021-02）"]],
  root: [
    ["root(progress.newUsers)", "B02 2021-02", "未报送"],
    ["root(progress.newUsers - 4 户)", "B01 2021-02", "无法计算"],
  ],
  power: [["power(progress.newUsers / 2 户, 2)", "B02 2021-02", "未报送"]],
  as: [["progress.newUsers as 户", "B02 2021-02", "未报送"]],
  days: [["days(year to date)", "B02 2021-02", "59 天"]],
  months: [["months(second half)", "B02 2021-02", "0 个"]],
  when: [
    ["1 户 when progress.newUsers > 0", "B02 2021-02", "未报送"],
    ["1 户 when progress.newUsers > 9", "B01 2021-02", "—"],
    ["1 户 when progress.newUsers > 9 otherwise 2 户", "B01 2021-02", "2 户"],
  ],
  call: [["growth(progress.newUsers, previous(progress.newUsers))", "B01 2021-02", "已退回"]],
} as const satisfies Record<Expression["node"], readonly (readonly [formula: string, at: string, gives: string])[]>;

const cases = Object.entries(table).flatMap(([node, rows]) => rows.map((row) => [node, ...row] as const));

describe("the policy for missing operands accepts", () => {
  it.each(cases)("%s: %s at %s is %s", (_node, formula, at, gives) => {
    const parsed = parseFormula(formula);
    if ("fault" in parsed) throw new Error(parsed.fault.message.en);
    const reading = { vocabulary: exampleVocabulary, facts: factsFrom(FACTS) };
    expect(sayResult(evaluateFormula(parsed.expression, reading, standpointFrom(at)))).toBe(gives);
  });
  it("a policy, in both languages, for every node", () => {
    expect(Object.keys(missingPolicy)).toEqual(Object.keys(table));
    for (const policy of Object.values(missingPolicy)) expect(policyTexts[policy].zh).not.toBe("");
  });
});
