import { type Text, text } from "@biaogan/core";
import type { MilestoneState } from "@biaogan/plan";
import type { Aspect, Score, Standing } from "../month-result";

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
  excluded: text("未计", "not counted"),
  below: text("未达标", "below the target"),
  comparedWithout: text("可比口径，两期均不含", "like for like, without"),
} as const satisfies Record<string, Text>;
