import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Quotients: shares, rates of change and differences of shares. What has no base has no rate. */
export const rateExpansions = {
  ratio: {
    label: text("比率", "ratio"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
  },
  share: {
    label: text("占比", "share"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
  },
  shareOfCounty: {
    label: text("占全县比重", "share of the county"),
    parameters: [parameter("x", "amount")],
    formula: "x / county(sum(x over institutions))",
    namesZeroBase: true,
  },
  completion: {
    label: text("完成率", "completion"),
    parameters: [parameter("achieved"), parameter("target")],
    formula: "achieved / target",
    namesZeroBase: true,
  },
  growth: {
    label: text("增幅", "growth"),
    parameters: [parameter("now", "amount"), parameter("base", "amount")],
    formula: "now / base - 1",
    namesZeroBase: true,
  },
  yearOnYear: {
    label: text("同比", "year on year"),
    parameters: [parameter("x", "amount")],
    formula: "x / lastYear(x) - 1",
    compares: 12,
    namesZeroBase: true,
  },
  monthOnMonth: {
    label: text("环比", "month on month"),
    parameters: [parameter("x", "amount")],
    formula: "x / previous(x) - 1",
    compares: 1,
    namesZeroBase: true,
  },
  quarterOnQuarter: {
    label: text("季环比", "quarter on quarter"),
    parameters: [parameter("x", "amount")],
    formula: "x / previousQuarter(x) - 1",
    compares: 3,
    namesZeroBase: true,
  },
  yearToDateGrowth: {
    label: text("累计同比", "year-to-date growth"),
    parameters: [parameter("flow", "flow")],
    formula: "yearToDate(flow) / lastYear(yearToDate(flow)) - 1",
    namesZeroBase: true,
  },
  twoYearAverage: {
    label: text("两年平均增幅", "two-year average growth"),
    parameters: [parameter("x", "amount")],
    formula: "root(x / earlier(x, 24)) - 1",
    compares: 24,
    namesZeroBase: true,
  },
  pointDifference: {
    label: text("相差百分点", "difference in points"),
    parameters: [parameter("now", "share"), parameter("base", "share")],
    formula: "(now - base) as 个百分点",
  },
  pointsOnLastYear: {
    label: text("同比提高", "points on last year"),
    parameters: [parameter("x", "share")],
    formula: "(x - lastYear(x)) as 个百分点",
  },
} as const satisfies Record<string, ExpansionDeclaration>;
