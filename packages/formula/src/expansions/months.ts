import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Other months, by the calendar: earlier ones, windows, and the way between a month's figure and the year's. */
export const monthExpansions = {
  previous: {
    label: text("上月", "previous month"),
    summary: text("同一项目的上月数", "the same, one month earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 1)",
  },
  previousQuarter: {
    label: text("上季", "previous quarter"),
    summary: text("同一项目三个月前的数", "the same, three months earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 3)",
  },
  lastYear: {
    label: text("上年同期", "same period last year"),
    summary: text("同一项目的上年同期数", "the same, twelve months earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 12)",
  },
  yearToDate: {
    label: text("本年累计", "year to date"),
    summary: text(
      "时期数本年一月至本月之和：当月数 → 累计数",
      "the flow's months of the year so far: month → cumulative",
    ),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over year to date)",
  },
  monthly: {
    label: text("当月数", "the month's own"),
    summary: text(
      "由本年累计数还原当月数：一月即累计数，其余为本月累计 － 上月累计",
      "from a cumulative figure back to the month's: January is itself, later months are this − last month's cumulative",
    ),
    parameters: [parameter("cumulative", "stock")],
    formula: "cumulative - previous(cumulative) when months(year to date) > 1 otherwise cumulative",
    gives: { kind: "flow" },
  },
  ofQuarter: {
    label: text("当季数", "the quarter's own"),
    summary: text(
      "按季报送的本年累计数：本季累计 － 上季累计，一季度即累计数",
      "this quarter's cumulative − last quarter's; the first is itself",
    ),
    parameters: [parameter("cumulative", "stock")],
    formula: "cumulative - previousQuarter(cumulative) when months(year to date) > 3 otherwise cumulative",
    gives: { kind: "flow" },
  },
  quarterToDate: {
    label: text("本季累计", "quarter to date"),
    summary: text("时期数本季第一月至本月之和", "the flow's months of the quarter so far"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over quarter)",
  },
  halfYearToDate: {
    label: text("本半年累计", "half-year to date"),
    summary: text("时期数本半年第一月至本月之和", "the flow's months of the half-year so far"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over half year)",
  },
  trailingYear: {
    label: text("近12个月", "trailing year"),
    summary: text("时期数本月及此前11个月之和，跨年连续", "the flow's last twelve months, across the turn of the year"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over last 12 months)",
  },
  latestOfYear: {
    label: text("本年最近一期", "the year's latest"),
    summary: text(
      "时点数本年内最近一个已报月份的数；其后缺报的月份列名",
      "a stock at the year's latest month that was reported; later months that were not are named",
    ),
    parameters: [parameter("stock", "figure")],
    formula: "latest(stock over year to date)",
  },
  change: {
    label: text("较上月增减", "change since last month"),
    summary: text("本月 － 上月；时点数的增减是时期数", "this − the month before; the change of a stock is a flow"),
    parameters: [parameter("x")],
    formula: "x - previous(x)",
    gives: { kind: "flow", of: "stock" },
  },
} as const satisfies Record<string, ExpansionDeclaration>;
