import { text } from "@biaogan/core";
import type { UsesOf } from "../expansion";
import type { swingExpansions } from "../swings";

/** Seven months of one bank: a median of 100, and each month usually within a tenth of it. */
const STEADY = `
  B01 2021-02 progress newUsers=100
  B01 2021-03 progress newUsers=110
  B01 2021-04 progress newUsers=90
  B01 2021-05 progress newUsers=0
  B01 2021-06 progress newUsers=100
  B01 2021-07 progress newUsers=80
  B01 2021-08 progress newUsers=125`;

/** What these expansions mean in words, with uses, facts and results: their documentation and their tests. */
export const swingUses = {
  swing: {
    summary: text(
      "较上月的增减幅度在限度之内；上月数为零、为负或缺失时不作比较（缺数未核）",
      "the change since last month stays within a band; a base of zero, below zero or missing is not compared with",
    ),
    examples: [
      {
        formula: "swing(progress.newUsers, 50%)",
        facts: "B01 2021-08 progress newUsers=100\n  B01 2021-09 progress newUsers=151",
        at: "B01 2021-09",
        gives: "否",
      },
      {
        formula: "swing(progress.newUsers, 50%)",
        facts: "B01 2021-08 progress newUsers=0\n  B01 2021-09 progress newUsers=5",
        at: "B01 2021-09",
        gives: "基数为零",
      },
    ],
  },
  swingOnYearStart: {
    summary: text(
      "时点数较年初（上年12月末）的增减幅度在限度之内；年初数为零、为负或缺失时不作比较（缺数未核）",
      "a stock's change since the start of the year, the end of last December, stays within a band",
    ),
    examples: [
      {
        formula: "swingOnYearStart(progress.users, 50%)",
        facts: "B01 2020-12 progress users=8000\n  B01 2021-09 progress users=12100",
        at: "B01 2021-09",
        gives: "否",
      },
      {
        formula: "swingOnYearStart(progress.users, 50%)",
        facts: "B01 2021-09 progress users=12100",
        at: "B01 2021-09",
        gives: "未报送",
      },
    ],
  },
  swingOnLastYear: {
    summary: text(
      "较上年同月的增减幅度在限度之内；上年同期数为零、为负或缺失时不作比较（缺数未核）",
      "the change since the same month last year stays within a band; without a base there is no comparison",
    ),
    examples: [
      {
        formula: "swingOnLastYear(progress.newUsers, 50%)",
        facts: "B01 2020-09 progress newUsers=100\n  B01 2021-09 progress newUsers=49",
        at: "B01 2021-09",
        gives: "否",
      },
    ],
  },
  calm: {
    summary: text(
      "较上月的增减幅度在限度之内，或上月数缺失、为零、为负而无从比较：较上月的波动已由另一规则提示的，不再提示",
      "the change since last month stays within a band, or there is nothing to compare with: what a swing has named already need not be named again",
    ),
    examples: [
      {
        formula: "calm(progress.newUsers, 50%)",
        facts: `${STEADY}\n  B01 2021-09 progress newUsers=188`,
        at: "B01 2021-09",
        gives: "否",
      },
      { formula: "calm(progress.newUsers, 50%)", facts: STEADY, at: "B01 2021-06", gives: "是" },
      { formula: "calm(progress.newUsers, 50%)", facts: STEADY, at: "B01 2021-02", gives: "是" },
    ],
  },
  usualLevel: {
    summary: text(
      "此前各月中大于零的数的中位数；有几个月算几个月，缺的不当零",
      "the median of the earlier months' figures above zero; a missing month is no zero",
    ),
    examples: [
      { formula: "usualLevel(progress.newUsers, last 7 months)", facts: STEADY, at: "B01 2021-09", gives: "100 户" },
    ],
  },
  usualSpread: {
    summary: text(
      "此前各月与其中位数相差倍数的中位数的五次方，即对数的 5 倍 MAD（约合 3.5 个稳健标准差），不小于 least",
      "the fifth power of the median factor between the earlier months and their median: 5 MAD of the logarithms, about 3.5 robust deviations (5 ≈ 3.5 × 1.4826); at least `least`",
    ),
    examples: [
      {
        formula: "usualSpread(progress.newUsers, last 7 months, 1.5)",
        facts: STEADY,
        at: "B01 2021-09",
        // Factors 1, 1, 1.1, 10/9, 1.25, 1.25: the middle two are 1.1 and 10/9.
        gives: "312079600999/188956800000",
      },
      {
        formula: "usualSpread(progress.newUsers, last 7 months, 2)",
        facts: STEADY,
        at: "B01 2021-09",
        gives: "2",
      },
    ],
  },
  withinUsual: {
    summary: text(
      "与此前各月的中位数相差不超过往月常见倍差，上下都算。此前大于零的月份不足6个月时不适用，一个月也没有时缺数未核；本月为零而往月有数，即超出",
      "no further from the median of the earlier months than their usual spread, up or down. Not applicable with fewer than six earlier months above zero, missing with none; a zero where there used to be figures stands out",
    ),
    examples: [
      {
        formula: "withinUsual(progress.newUsers, last 7 months, 2)",
        facts: `${STEADY}\n  B01 2021-09 progress newUsers=200`,
        at: "B01 2021-09",
        gives: "是",
      },
      {
        formula: "withinUsual(progress.newUsers, last 7 months, 2)",
        facts: `${STEADY}\n  B01 2021-09 progress newUsers=201`,
        at: "B01 2021-09",
        gives: "否",
      },
      {
        formula: "withinUsual(progress.newUsers, last 7 months, 2)",
        facts: `${STEADY}\n  B01 2021-09 progress newUsers=49`,
        at: "B01 2021-09",
        gives: "否",
      },
      {
        formula: "withinUsual(progress.newUsers, last 6 months, 2)",
        facts: `${STEADY}\n  B01 2021-09 progress newUsers=900`,
        at: "B01 2021-09",
        gives: "—",
      },
    ],
  },
} as const satisfies UsesOf<typeof swingExpansions>;
