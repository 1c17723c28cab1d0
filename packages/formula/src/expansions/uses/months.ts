import { text } from "@biaogan/core";
import type { UsesOf } from "../expansion";
import type { monthExpansions } from "../months";

const TWO_MONTHS = `
  B01 2021-01 progress newUsers=300 users=8000
  B02 2021-01 progress newUsers=200 users=5000
  B01 2021-02 progress newUsers=150 users=8100`;

/** What these expansions mean in words, with uses, facts and results: their documentation and their tests. */
export const monthUses = {
  previous: {
    summary: text("同一项目的上月数", "the same, one month earlier"),
    examples: [
      { formula: "previous(progress.users)", facts: TWO_MONTHS, at: "B01 2021-02", gives: "8000 户" },
      { formula: "previous(progress.users)", facts: TWO_MONTHS, at: "B01 2021-01", gives: "未报送" },
    ],
  },
  previousQuarter: {
    summary: text("同一项目三个月前的数", "the same, three months earlier"),
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
    summary: text("同一项目的上年同期数", "the same, twelve months earlier"),
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
    summary: text(
      "时期数本年一月至本月之和：当月数 → 累计数",
      "the flow's months of the year so far: month → cumulative",
    ),
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
    summary: text(
      "由本年累计数还原当月数：一月即累计数，其余为本月累计 － 上月累计",
      "from a cumulative figure back to the month's: January is itself, later months are this − last month's cumulative",
    ),
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
    summary: text(
      "按季报送的本年累计数：本季累计 － 上季累计，一季度即累计数",
      "this quarter's cumulative − last quarter's; the first is itself",
    ),
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
    summary: text("时期数本季第一月至本月之和", "the flow's months of the quarter so far"),
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
    summary: text("时期数本半年第一月至本月之和", "the flow's months of the half-year so far"),
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
    summary: text("时期数本月及此前11个月之和，跨年连续", "the flow's last twelve months, across the turn of the year"),
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
    summary: text(
      "时点数本年内最近一个已报月份的数；其后缺报的月份列名",
      "a stock at the year's latest month that was reported; later months that were not are named",
    ),
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
    summary: text("本月 － 上月；时点数的增减是时期数", "this − the month before; the change of a stock is a flow"),
    examples: [{ formula: "change(progress.users)", facts: TWO_MONTHS, at: "B01 2021-02", gives: "100 户" }],
  },
} as const satisfies UsesOf<typeof monthExpansions>;
