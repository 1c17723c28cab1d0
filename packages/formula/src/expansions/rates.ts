import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

const USERS = `
  B01 2019-02 progress newUsers=100 users=6000
  B01 2020-01 progress newUsers=100 users=7000
  B01 2020-02 progress newUsers=100 users=7200
  B01 2021-01 progress newUsers=120 users=8000
  B01 2021-02 progress newUsers=150 users=8640`;

/** Quotients: shares, rates of change and differences of shares. What has no base has no rate. */
export const rateExpansions = {
  ratio: {
    label: text("比率", "ratio"),
    summary: text("两个总数之比，不是比率的平均", "a ratio of sums, never a mean of ratios"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
    examples: [
      {
        formula: "ratio(sum(progress.unified over institutions), sum(progress.terminals over institutions))",
        facts: "B01 2021-09 progress unified=90 terminals=100\n  B02 2021-09 progress unified=1 terminals=4",
        at: "2021-09",
        gives: "0.875",
      },
      {
        formula: "ratio(progress.unified, progress.terminals)",
        facts: "B01 2021-09 progress unified=0 terminals=0",
        at: "B01 2021-09",
        gives: "基数为零",
      },
    ],
  },
  share: {
    label: text("占比", "share"),
    summary: text("部分占总数的比重", "a part's share of the whole"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part / whole",
    namesZeroBase: true,
    examples: [
      {
        formula: "share(products.count[qr], sumOfParts(products.count)) as %",
        facts:
          "B01 2021-09 products[app] count=30\n  B01 2021-09 products[qr] count=10\n  B01 2021-09 products[total] count=40",
        at: "B01 2021-09",
        gives: "25 %",
      },
    ],
  },
  shareOfCounty: {
    label: text("占全县比重", "share of the county"),
    summary: text("本机构数占全县各机构之和的比重", "an institution's share of the county's sum"),
    parameters: [parameter("x", "amount")],
    formula: "x / county(sum(x over institutions))",
    namesZeroBase: true,
    examples: [
      {
        formula: "shareOfCounty(yearToDate(progress.newUsers)) as %",
        facts: `
  B01 2021-01 progress newUsers=100
  B02 2021-01 progress newUsers=50
  B01 2021-02 progress newUsers=20
  B02 2021-02 progress newUsers=30`,
        at: "B01 2021-02",
        gives: "60 %",
      },
    ],
  },
  completion: {
    label: text("完成率", "completion"),
    summary: text("完成数 ÷ 目标数", "achieved ÷ target"),
    parameters: [parameter("achieved"), parameter("target")],
    formula: "achieved / target",
    namesZeroBase: true,
    examples: [
      {
        formula: "completion(yearToDate(progress.newUsers), target.T01) as %",
        facts: USERS,
        at: "B01 2021-02",
        gives: "27 %",
      },
    ],
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
    examples: [
      { formula: "growth(progress.users, 6400 户)", facts: USERS, at: "B01 2021-02", gives: "0.35" },
      {
        formula: "growth(progress.users, change(progress.users) - 640 户)",
        facts: USERS,
        at: "B01 2021-02",
        gives: "基数为零",
      },
      {
        formula: "growth(progress.users, change(progress.users) - 700 户)",
        facts: USERS,
        at: "B01 2021-02",
        gives: "基数为负",
      },
    ],
  },
  yearOnYear: {
    label: text("同比", "year on year"),
    summary: text("本期 ÷ 上年同期 － 1", "this ÷ the same period last year − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / lastYear(x) - 1",
    compares: 12,
    namesZeroBase: true,
    examples: [
      { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "20 %" },
      { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2020-01", gives: "未报送" },
    ],
  },
  monthOnMonth: {
    label: text("环比", "month on month"),
    summary: text("本月 ÷ 上月 － 1", "this ÷ the month before − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / previous(x) - 1",
    compares: 1,
    namesZeroBase: true,
    examples: [{ formula: "monthOnMonth(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "8 %" }],
  },
  quarterOnQuarter: {
    label: text("季环比", "quarter on quarter"),
    summary: text("本季 ÷ 上季 － 1", "this quarter ÷ the one before − 1"),
    parameters: [parameter("x", "amount")],
    formula: "x / previousQuarter(x) - 1",
    compares: 3,
    namesZeroBase: true,
    examples: [
      {
        formula: "quarterOnQuarter(quarterToDate(progress.newUsers)) as %",
        facts: `
  B01 2021-01 progress newUsers=10
  B01 2021-02 progress newUsers=20
  B01 2021-03 progress newUsers=50
  B01 2021-04 progress newUsers=30
  B01 2021-05 progress newUsers=30
  B01 2021-06 progress newUsers=40`,
        at: "B01 2021-06",
        gives: "25 %",
      },
    ],
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
    examples: [{ formula: "yearToDateGrowth(progress.newUsers) as %", facts: USERS, at: "B01 2021-02", gives: "35 %" }],
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
    examples: [
      { formula: "twoYearAverage(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "20 %" },
      {
        formula: "twoYearAverage(progress.newUsers) as %",
        facts: "B01 2019-03 progress newUsers=100\n  B01 2021-03 progress newUsers=200",
        at: "B01 2021-03",
        gives: "41.4213562373095048801 %",
      },
    ],
  },
  pointDifference: {
    label: text("相差百分点", "difference in points"),
    summary: text("两个比率之差，以个百分点计", "the difference of two shares, in percentage points"),
    parameters: [parameter("now", "share"), parameter("base", "share")],
    formula: "(now - base) as 个百分点",
    examples: [
      {
        formula: "pointDifference(ratio(progress.unified, progress.terminals), 95%)",
        facts: "B01 2021-09 progress unified=90 terminals=100",
        at: "B01 2021-09",
        gives: "-5 个百分点",
      },
    ],
  },
  pointsOnLastYear: {
    label: text("同比提高", "points on last year"),
    summary: text("比率与上年同期之差，以个百分点计", "a share less the same period's last year, in points"),
    parameters: [parameter("x", "share")],
    formula: "(x - lastYear(x)) as 个百分点",
    examples: [
      {
        formula: "pointsOnLastYear(ratio(progress.unified, progress.terminals))",
        facts: "B01 2020-09 progress unified=45 terminals=60\n  B01 2021-09 progress unified=90 terminals=100",
        at: "B01 2021-09",
        gives: "15 个百分点",
      },
    ],
  },
} as const satisfies Record<string, ExpansionDeclaration>;
