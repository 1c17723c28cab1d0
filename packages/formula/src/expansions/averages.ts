import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Means over days, months and sites. */
export const averageExpansions = {
  dailyAverage: {
    label: text("日均", "daily average"),
    summary: text(
      "窗口内合计 ÷ 有数月份的统计期日历天数",
      "the window's sum ÷ the calendar days of the months it has figures of",
    ),
    parameters: [parameter("flow", "flow"), parameter("window", "window")],
    formula: "sum(flow over window) / sum(days(month) when flow is known over window)",
    namesZeroBase: true,
  },
  workingDayAverage: {
    label: text("工作日日均", "working-day average"),
    summary: text(
      "窗口内合计 ÷ 有数月份统计期内的工作日（含调休上班日）",
      "the window's sum ÷ the working days, make-up days among them, of the months it has figures of",
    ),
    parameters: [parameter("flow", "flow"), parameter("window", "window")],
    formula: "sum(flow over window) / sum(workingDays(month) when flow is known over window)",
    namesZeroBase: true,
  },
  monthlyMean: {
    label: text("月均", "monthly mean"),
    summary: text(
      "窗口内有数月份的平均，缺的月份不当零",
      "the mean of the window's months that have a figure; a missing month is no zero",
    ),
    parameters: [parameter("x"), parameter("window", "window")],
    formula: "mean(x over window)",
  },
  floorPerSite: {
    label: text("最低站点", "lowest site"),
    summary: text(
      "各站点窗口内月均的最小值：每个站点都要达到",
      "the least of the sites' monthly means: each of them has to reach it",
    ),
    parameters: [
      parameter("x", "item"),
      parameter("window", "window"),
      parameter("sites", "condition", { unless: "true" }),
    ],
    formula: "min(mean(x over window) over x where sites)",
  },
  timeElapsed: {
    label: text("序时进度", "time elapsed"),
    summary: text("窗口内已到期月数 ÷ 窗口全部月数", "the window's months due ÷ all its months"),
    parameters: [parameter("window", "window")],
    formula: "months(window) / allMonths(window)",
    namesZeroBase: true,
  },
} as const satisfies Record<string, ExpansionDeclaration>;
