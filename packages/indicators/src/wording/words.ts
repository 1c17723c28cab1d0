import { type Text, text } from "@biaogan/core";
import type { MilestoneState } from "@biaogan/plan";
import type { Aspect, Rank, Sampled, Score } from "../month-result";
import type { RankingPolicy, SamplePolicy } from "../policies";
import type { Standing } from "../standing-schema";

/** A standing in words. */
export const standingTexts = {
  done: text("已完成", "done"),
  "on-pace": text("达到序时", "on pace"),
  behind: text("滞后", "behind"),
  "far-behind": text("严重滞后", "far behind"),
  "no-data": text("无数据", "no data"),
} as const satisfies Record<Standing, Text>;

/** An aspect's label. */
export const aspectTexts = {
  value: text("完成情况", "value"),
  month: text("当月值", "this month"),
  yearToDate: text("本年累计", "year to date"),
  yearOnYear: text("同比", "year on year"),
  monthYearOnYear: text("当月同比", "this month, year on year"),
  monthOnMonth: text("环比", "month on month"),
  change: text("较上月增减", "change since last month"),
  completion: text("完成率", "completion"),
  lead: text("较序时进度", "lead over time elapsed"),
  distance: text("较目标", "distance from the target"),
  remaining: text("剩余月均需完成", "needed per remaining month"),
  target: text("年度目标", "target"),
} as const satisfies Record<Aspect, Text>;

/** A milestone's state in words. */
export const milestoneTexts = {
  done: text("已完成", "done"),
  "under-way": text("推进中", "under way"),
  "not-started": text("未启动", "not started"),
} as const satisfies Record<MilestoneState, Text>;

/** Who has to reach a target alone. */
export const eachTexts = {
  rooms: text("每个站点", "each site"),
  "commercial-bank": text("每家银行", "each bank"),
  "payment-institution": text("每家支付机构", "each payment institution"),
  unionpay: text("银联", "UnionPay"),
  postal: text("邮政公司", "the postal company"),
  government: text("每个部门", "each department"),
  pboc: text("人民银行县支行", "the PBOC sub-branch"),
} as const satisfies Record<NonNullable<Score["goal"]["forEach"]>, Text>;

/** Words around a figure and its explanation. */
export const explanationTexts = {
  target: text("目标", "target"),
  withinTheYear: text("年内完成", "done within the year"),
  words: text("口径", "in words"),
  symbols: text("公式", "formula"),
  chosenBy: (condition: string): Text => text(`（${condition}）`, `(${condition})`),
  county: text("全县", "county"),
  excluded: text("未计", "not counted"),
  below: text("未达标", "below the target"),
  parts: text("机构贡献", "from whom"),
  movers: text("较上月变动", "who moved it since last month"),
  comparedWithout: text("缺一期报表，两期均不含", "without, a report being missing on one side"),
  came: text("基期没有的机构", "came since the base period"),
  went: text("本期没有的机构", "gone since the base period"),
  samples: text("两种口径", "both samples"),
} as const;

/** The samples of a comparison. */
export const sampleTexts = {
  full: text("全口径", "full sample"),
  matched: text("可比口径", "matched sample"),
} as const satisfies Record<Sampled["shown"], Text>;

/** The steps of an assessment. */
export const assessmentTexts = {
  items: text("各项得分合计", "sum of the items"),
  weight: text("权重", "weight"),
  rate: text("得分率", "share of the weight"),
  read: text("考核值", "figure scored"),
  leftOut: text(
    "不适用的项目不计，按其余权重折算",
    "items that do not apply are left out, the other weights stand for the whole",
  ),
  rescaled: (whole: string, left: string): Text =>
    text(`满分 ${whole} ÷ 适用权重 ${left}`, `full marks ${whole} ÷ weights that apply ${left}`),
  adjustments: text("加减分", "plus and minus items"),
  adjusted: text("加减分后", "with plus and minus items"),
  cap: text("最高分", "cap"),
  floor: text("最低分", "floor"),
} as const;

/** Why an institution has no place. */
export const unrankedTexts = {
  missing: text("数据不全", "incomplete"),
  "small-base": text("基数过小", "base too small"),
} as const satisfies Record<NonNullable<Rank["unranked"]>, Text>;

const tieTexts = {
  skip: text("占位顺延（1、2、2、4）", "the next place is left out (1, 2, 2, 4)"),
  dense: text("不占位（1、2、2、3）", "the next place follows (1, 2, 2, 3)"),
} as const satisfies Record<RankingPolicy["ties"], Text>;

/** The rules by name. */
export const policyTexts = {
  ranking: (ties: RankingPolicy["ties"], least: string): Text =>
    text(
      `名次：并列的名次相同，${tieTexts[ties].zh}；数据不全的列名不排名；比率的分母不足 ${least} 的不排名；升降只在两月都有名次的机构之间比较`,
      `ranking: ties share a place, ${tieTexts[ties].en}; who lacks a part is named and not ranked; ratios over fewer than ${least} are not ranked; places move among those ranked in both months`,
    ),
  sample: {
    full: text(
      "同比、环比：缺一期报表的机构两期均不含；新设、撤销机构计入（全口径），另列可比口径",
      "comparisons: who lacks a report on one side is left out of both; who came or went counts (full sample), the matched sample stands beside",
    ),
    matched: text(
      "同比、环比：缺一期报表的机构两期均不含；新设、撤销机构两期均不含（可比口径），另列全口径",
      "comparisons: who lacks a report on one side is left out of both, and so is who came or went (matched sample); the full sample stands beside",
    ),
  } satisfies Record<SamplePolicy, Text>,
  standing: (far: string, begin: string): Text =>
    text(
      `状态：距应有进度超过 ${far} 个百分点为严重滞后；节点任务在期限过去 ${begin}% 后仍未启动为滞后；没有数的为无数据`,
      `standing: more than ${far} points behind is far behind; a milestone not begun after ${begin}% of its time lags; no figure is no data`,
    ),
  rounding: text(
    "数字：按精确值计算，只在显示时四舍五入一次",
    "figures: exact, rounded once where they are shown (half up)",
  ),
} as const;
