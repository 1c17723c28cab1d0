import { text } from "@biaogan/core";
import type { UsesOf } from "../expansion";
import type { rateExpansions } from "../rates";

const USERS = `
  B01 2019-02 progress newUsers=100 users=6000
  B01 2020-01 progress newUsers=100 users=7000
  B01 2020-02 progress newUsers=100 users=7200
  B01 2021-01 progress newUsers=120 users=8000
  B01 2021-02 progress newUsers=150 users=8640`;

/** What these expansions mean in words, with uses, facts and results: their documentation and their tests. */
export const rateUses = {
  ratio: {
    summary: text("两个总数之比，不是比率的平均", "a ratio of sums, never a mean of ratios"),
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
    summary: text("部分占总数的比重", "a part's share of the whole"),
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
    summary: text("本机构数占全县各机构之和的比重", "an institution's share of the county's sum"),
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
    summary: text("完成数 ÷ 目标数", "achieved ÷ target"),
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
    summary: text(
      "现数 ÷ 基数 － 1；基数为零、为负或缺失时无增幅",
      "now ÷ base − 1; none where the base is zero, negative or missing",
    ),
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
    summary: text("本期 ÷ 上年同期 － 1", "this ÷ the same period last year − 1"),
    examples: [
      { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "20 %" },
      { formula: "yearOnYear(progress.users) as %", facts: USERS, at: "B01 2020-01", gives: "未报送" },
    ],
  },
  monthOnMonth: {
    summary: text("本月 ÷ 上月 － 1", "this ÷ the month before − 1"),
    examples: [{ formula: "monthOnMonth(progress.users) as %", facts: USERS, at: "B01 2021-02", gives: "8 %" }],
  },
  quarterOnQuarter: {
    summary: text("本季 ÷ 上季 － 1", "this quarter ÷ the one before − 1"),
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
    summary: text(
      "本年累计 ÷ 上年同期累计 － 1，不是各月同比的平均",
      "the year to date ÷ last year's to the same month − 1, never a mean of monthly rates",
    ),
    examples: [{ formula: "yearToDateGrowth(progress.newUsers) as %", facts: USERS, at: "B01 2021-02", gives: "35 %" }],
  },
  twoYearAverage: {
    summary: text(
      "以两年前同期为基数的几何平均增幅：√(本期 ÷ 前年同期) － 1",
      "the geometric mean growth on the same period two years ago: √(this ÷ two years ago) − 1",
    ),
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
    summary: text("两个比率之差，以个百分点计", "the difference of two shares, in percentage points"),
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
    summary: text("比率与上年同期之差，以个百分点计", "a share less the same period's last year, in points"),
    examples: [
      {
        formula: "pointsOnLastYear(ratio(progress.unified, progress.terminals))",
        facts: "B01 2020-09 progress unified=45 terminals=60\n  B01 2021-09 progress unified=90 terminals=100",
        at: "B01 2021-09",
        gives: "15 个百分点",
      },
    ],
  },
} as const satisfies UsesOf<typeof rateExpansions>;
