import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Means over days, months and sites. */
export const averageExpansions = {
  dailyAverage: {
    label: text("日均", "daily average"),
    parameters: [parameter("flow", "flow"), parameter("window", "window")],
    formula: "sum(flow over window) / sum(days(month) when flow is known over window)",
    namesZeroBase: true,
  },
  workingDayAverage: {
    label: text("工作日日均", "working-day average"),
    parameters: [parameter("flow", "flow"), parameter("window", "window")],
    formula: "sum(flow over window) / sum(workingDays(month) when flow is known over window)",
    namesZeroBase: true,
  },
  monthlyMean: {
    label: text("月均", "monthly mean"),
    parameters: [parameter("x"), parameter("window", "window")],
    formula: "mean(x over window)",
  },
  floorPerSite: {
    label: text("最低站点", "lowest site"),
    parameters: [
      parameter("x", "item"),
      parameter("window", "window"),
      parameter("sites", "condition", { unless: "true" }),
    ],
    formula: "min(mean(x over window) over x where sites)",
  },
  timeElapsed: {
    label: text("序时进度", "time elapsed"),
    parameters: [parameter("window", "window")],
    formula: "months(window) / allMonths(window)",
    namesZeroBase: true,
  },
} as const satisfies Record<string, ExpansionDeclaration>;
