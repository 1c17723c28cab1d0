import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Other months, by the calendar: earlier ones, windows, and the way between a month's figure and the year's. */
export const monthExpansions = {
  previous: {
    label: text("上月", "previous month"),
    parameters: [parameter("x")],
    formula: "earlier(x, 1)",
  },
  previousQuarter: {
    label: text("上季", "previous quarter"),
    parameters: [parameter("x")],
    formula: "earlier(x, 3)",
  },
  lastYear: {
    label: text("上年同期", "same period last year"),
    parameters: [parameter("x")],
    formula: "earlier(x, 12)",
  },
  yearToDate: {
    label: text("本年累计", "year to date"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over year to date)",
  },
  monthly: {
    label: text("当月数", "the month's own"),
    parameters: [parameter("cumulative", "stock")],
    formula: "cumulative - previous(cumulative) when months(year to date) > 1 otherwise cumulative",
    gives: { kind: "flow" },
  },
  ofQuarter: {
    label: text("当季数", "the quarter's own"),
    parameters: [parameter("cumulative", "stock")],
    formula: "cumulative - previousQuarter(cumulative) when months(year to date) > 3 otherwise cumulative",
    gives: { kind: "flow" },
  },
  quarterToDate: {
    label: text("本季累计", "quarter to date"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over quarter)",
  },
  halfYearToDate: {
    label: text("本半年累计", "half-year to date"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over half year)",
  },
  trailingYear: {
    label: text("近12个月", "trailing year"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over last 12 months)",
  },
  latestOfYear: {
    label: text("本年最近一期", "the year's latest"),
    parameters: [parameter("stock", "figure")],
    formula: "latest(stock over year to date)",
  },
  change: {
    label: text("较上月增减", "change since last month"),
    parameters: [parameter("x")],
    formula: "x - previous(x)",
    gives: { kind: "flow", of: "stock" },
  },
} as const satisfies Record<string, ExpansionDeclaration>;
