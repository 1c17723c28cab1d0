import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

const TWO_MONTHS = `
  B01 2021-01 progress newUsers=300 users=8000
  B02 2021-01 progress newUsers=200 users=5000
  B01 2021-02 progress newUsers=150 users=8100`;

/** Other months, by the calendar: earlier ones, windows, and the way between a month's figure and the year's. */
export const monthExpansions = {
  previous: {
    label: text("上月", "previous month"),
    summary: text("同一项目的上月数", "the same, one month earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 1)",
    examples: [
      { formula: "previous(progress.users)", facts: TWO_MONTHS, at: "B01 2021-02", gives: "8000 户" },
      { formula: "previous(progress.users)", facts: TWO_MONTHS, at: "B01 2021-01", gives: "未报送" },
    ],
  },
  previousQuarter: {
    label: text("上季", "previous quarter"),
    summary: text("同一项目三个月前的数", "the same, three months earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 3)",
    examples: [
      {
        formula: "previousQuarter(progress.users)",
        facts: "B01 2020-12 progress users=7600\n  B01 2021-03 progress users=8200",
        at: "B01 2021-03",
        gives: "7600 户",
      },
    ],
  },
  lastYear: {
    label: text("上年同期", "same period last year"),
    summary: text("同一项目的上年同期数", "the same, twelve months earlier"),
    parameters: [parameter("x")],
    formula: "earlier(x, 12)",
    examples: [
      {
        formula: "lastYear(yearToDate(progress.newUsers))",
        facts: `
  B01 2020-01 progress newUsers=100
  B01 2020-02 progress newUsers=120
  B01 2020-03 progress newUsers=900
  B01 2021-02 progress newUsers=150`,
        at: "B01 2021-02",
        gives: "220 户",
      },
    ],
  },
  yearToDate: {
    label: text("本年累计", "year to date"),
    summary: text(
      "时期数本年一月至本月之和：当月数 → 累计数",
      "the flow's months of the year so far: month → cumulative",
    ),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over year to date)",
    examples: [
      { formula: "yearToDate(progress.newUsers)", facts: TWO_MONTHS, at: "B01 2021-02", gives: "450 户" },
      {
        formula: "yearToDate(sum(progress.newUsers over institutions))",
        facts: TWO_MONTHS,
        at: "2021-02",
        gives: "650 户（4 份中 3 份；缺 B02 2021-02）",
      },
    ],
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
    examples: [
      {
        formula: "monthly(products.yearAmount[qr])",
        facts: "B01 2021-01 products[qr] yearAmount=12.5\n  B01 2021-02 products[qr] yearAmount=30.25",
        at: "B01 2021-02",
        gives: "17.75 万元",
      },
      {
        formula: "monthly(products.yearAmount[qr])",
        facts: "B01 2020-12 products[qr] yearAmount=99\n  B01 2021-01 products[qr] yearAmount=12.5",
        at: "B01 2021-01",
        gives: "12.5 万元",
      },
    ],
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
    examples: [
      {
        formula: "yearOnYear(ofQuarter(quarterly.yearAmount)) as %",
        facts: `
  U01 2020-03 quarterly yearAmount=15
  U01 2020-06 quarterly yearAmount=35
  U01 2021-03 quarterly yearAmount=20.5
  U01 2021-06 quarterly yearAmount=45.5`,
        at: "2021-06",
        gives: "25 %",
      },
    ],
  },
  quarterToDate: {
    label: text("本季累计", "quarter to date"),
    summary: text("时期数本季第一月至本月之和", "the flow's months of the quarter so far"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over quarter)",
    examples: [
      {
        formula: "quarterToDate(progress.newUsers)",
        facts: `
  B01 2021-03 progress newUsers=70
  B01 2021-04 progress newUsers=20
  B01 2021-05 progress newUsers=30`,
        at: "B01 2021-05",
        gives: "50 户",
      },
    ],
  },
  halfYearToDate: {
    label: text("本半年累计", "half-year to date"),
    summary: text("时期数本半年第一月至本月之和", "the flow's months of the half-year so far"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over half year)",
    examples: [
      {
        formula: "halfYearToDate(progress.newUsers)",
        facts: `
  B01 2021-06 progress newUsers=70
  B01 2021-07 progress newUsers=20
  B01 2021-08 progress newUsers=30`,
        at: "B01 2021-08",
        gives: "50 户",
      },
    ],
  },
  trailingYear: {
    label: text("近12个月", "trailing year"),
    summary: text("时期数本月及此前11个月之和，跨年连续", "the flow's last twelve months, across the turn of the year"),
    parameters: [parameter("flow", "flow")],
    formula: "sum(flow over last 12 months)",
    examples: [
      {
        formula: "trailingYear(progress.newUsers)",
        facts: `
  B01 2020-01 progress newUsers=1000
  B01 2020-02 progress newUsers=10
  B01 2020-12 progress newUsers=20
  B01 2021-01 progress newUsers=30`,
        at: "B01 2021-01",
        gives:
          "60 户（12 份中 3 份；缺 B01 2020-03、B01 2020-04、B01 2020-05、B01 2020-06、B01 2020-07、B01 2020-08、B01 2020-09、B01 2020-10、B01 2020-11）",
      },
    ],
  },
  latestOfYear: {
    label: text("本年最近一期", "the year's latest"),
    summary: text(
      "时点数本年内最近一个已报月份的数；其后缺报的月份列名",
      "a stock at the year's latest month that was reported; later months that were not are named",
    ),
    parameters: [parameter("stock", "figure")],
    formula: "latest(stock over year to date)",
    examples: [
      {
        formula: "latestOfYear(progress.users)",
        facts: "B02 2021-01 progress users=5000",
        at: "B02 2021-02",
        gives: "5000 户（2 份中 1 份；缺 B02 2021-02）",
      },
    ],
  },
  change: {
    label: text("较上月增减", "change since last month"),
    summary: text("本月 － 上月；时点数的增减是时期数", "this − the month before; the change of a stock is a flow"),
    parameters: [parameter("x")],
    formula: "x - previous(x)",
    gives: { kind: "flow", of: "stock" },
    examples: [{ formula: "change(progress.users)", facts: TWO_MONTHS, at: "B01 2021-02", gives: "100 户" }],
  },
} as const satisfies Record<string, ExpansionDeclaration>;
