import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Quotients: shares, rates of change and differences of shares. What has no base has no rate. */
export const rateExpansions = {
  ratio: {
    label: text("比率", "ratio"),
    summary: text("两个总数之比，不是比率的平均", "a ratio of sums, never a mean of ratios"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
  },
  share: {
    label: text("占比", "share"),
    summary: text("部分占总数的比重", "a part's share of the whole"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
  },
  shareOfCounty: {
    label: text("占全县比重", "share of the county"),
    summary: text("本机构数占全县各机构之和的比重", "an institution's share of the county's sum"),
    parameters: [parameter("x", "amount")],
    formula: "x / county(sum(x over institutions))",
    namesZeroBase: true,
  },
  completion: {
    label: text("完成率", "completion"),
    summary: text("完成数 ÷ 目标数", "achieved ÷ target"),
    parameters: [parameter("achieved"), parameter("target")],
    formula: "achieved / target",
    namesZeroBase: true,
  },
  growth: {
    label: text("增幅", "growth"),
    summary: text(
      "现数 ÷ 基数 － 1；基数为零、为负或缺失时无增幅",
      "now ÷ base − 1; none where the base is zero, negative or missing",
    ),
    parameters: [parameter("now", "amount"), parameter("base", "amount")],
    formula: "now / base - 1",
    namesZeroBase: true,
  },
  yearOnYear: {
    label: text("同比", "year on year"),
    summary: text("本期 ÷ 上年同期 － 1", "this ÷ the same period last year − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / lastYear(x) - 1",
    compares: 12,
    namesZeroBase: true,
  },
  monthOnMonth: {
    label: text("环比", "month on month"),
    summary: text("本月 ÷ 上月 － 1", "this ÷ the month before − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / previous(x) - 1",
    compares: 1,
    namesZeroBase: true,
  },
  quarterOnQuarter: {
    label: text("季环比", "quarter on quarter"),
    summary: text("本季 ÷ 上季 － 1", "this quarter ÷ the one before − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / previousQuarter(x) - 1",
    compares: 3,
    namesZeroBase: true,
  },
  yearToDateGrowth: {
    label: text("累计同比", "year-to-date growth"),
    summary: text(
      "本年累计 ÷ 上年同期累计 － 1，不是各月同比的平均",
      "the year to date ÷ last year's to the same month − 1, never a mean of monthly rates",
    ),
    parameters: [parameter("flow", "flow")],
    formula: "yearToDate(flow) / lastYear(yearToDate(flow)) - 1",
    namesZeroBase: true,
  },
  twoYearAverage: {
    label: text("两年平均增幅", "two-year average growth"),
    summary: text(
      "以两年前同期为基数的几何平均增幅：√(本期 ÷ 前年同期) － 1",
      "the geometric mean growth on the same period two years ago: √(this ÷ two years ago) − 1",
    ),
    parameters: [parameter("x", "amount")],
    formula: "root(x / earlier(x, 24)) - 1",
    compares: 24,
    namesZeroBase: true,
  },
  pointDifference: {
    label: text("相差百分点", "difference in points"),
    summary: text("两个比率之差，以个百分点计", "the difference of two shares, in percentage points"),
    parameters: [parameter("now", "share"), parameter("base", "share")],
    formula: "(now - base) as 个百分点",
  },
  pointsOnLastYear: {
    label: text("同比提高", "points on last year"),
    summary: text("比率与上年同期之差，以个百分点计", "a share less the same period's last year, in points"),
    parameters: [parameter("x", "share")],
    formula: "(x - lastYear(x)) as 个百分点",
  },
} as const satisfies Record<string, ExpansionDeclaration>;
