import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/**
 * 三比 (with last month, with the start of the year, with the same month last year) and what is unusual beside an
 * institution's own earlier months: what stands out may be right, so a rule of these only warns.
 */
export const swingExpansions = {
  swing: {
    label: text("较上月变动不超过", "swing within"),
    summary: text(
      "较上月的增减幅度在限度之内；上月数为零、为负或缺失时不作比较（缺数未核）",
      "the change since last month stays within a band; a base of zero, below zero or missing is not compared with",
    ),
    parameters: [parameter("x"), parameter("band")],
    formula: "x / previous(x) - 1 <= band and x / previous(x) - 1 >= -band",
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
  swingOnYearStart: {
    label: text("较年初变动不超过", "swing on the start of the year within"),
    summary: text(
      "时点数较年初（上年12月末）的增减幅度在限度之内；年初数为零、为负或缺失时不作比较（缺数未核）",
      "a stock's change since the start of the year, the end of last December, stays within a band",
    ),
    parameters: [parameter("stock", "stock"), parameter("band")],
    formula: "stock / yearStart(stock) - 1 <= band and stock / yearStart(stock) - 1 >= -band",
    // From one month to another, however far: nothing that runs over months is as long in both.
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
  swingOnLastYear: {
    label: text("较上年同期变动不超过", "swing on last year within"),
    summary: text(
      "较上年同月的增减幅度在限度之内；上年同期数为零、为负或缺失时不作比较（缺数未核）",
      "the change since the same month last year stays within a band; without a base there is no comparison",
    ),
    parameters: [parameter("x"), parameter("band")],
    formula: "x / lastYear(x) - 1 <= band and x / lastYear(x) - 1 >= -band",
    compares: 12,
    namesZeroBase: true,
    onlyWarns: true,
  },
  calm: {
    label: text("较上月平稳或无从比较", "calm since last month"),
    summary: text(
      "较上月的增减幅度在限度之内，或上月数缺失、为零、为负而无从比较：较上月的波动已由另一规则提示的，不再提示",
      "the change since last month stays within a band, or there is nothing to compare with: what a swing has named already need not be named again",
    ),
    parameters: [parameter("x"), parameter("band")],
    formula: "previous(x) is blank or previous(x) <= 0 or swing(x, band)",
    compares: 1,
  },
  usualLevel: {
    label: text("往月中位数", "usual level"),
    summary: text(
      "此前各月中大于零的数的中位数；有几个月算几个月，缺的不当零",
      "the median of the earlier months' figures above zero; a missing month is no zero",
    ),
    parameters: [parameter("x"), parameter("window", "window")],
    formula: "median(earlier(x when x > 0, 1) over window)",
    compares: 1,
  },
  usualSpread: {
    label: text("往月常见倍差", "usual spread"),
    summary: text(
      "此前各月与其中位数相差倍数的中位数的五次方，即对数的 5 倍 MAD（约合 3.5 个稳健标准差），不小于 least",
      "the fifth power of the median factor between the earlier months and their median: 5 MAD of the logarithms, about 3.5 robust deviations (5 ≈ 3.5 × 1.4826); at least `least`",
    ),
    parameters: [parameter("x"), parameter("window", "window"), parameter("least")],
    formula:
      "power(spread(earlier(x when x > 0, 1) over window), 5) when power(spread(earlier(x when x > 0, 1) over window), 5) > least otherwise least",
    compares: 1,
  },
  withinUsual: {
    label: text("在往月常态之内", "within the usual"),
    summary: text(
      "与此前各月的中位数相差不超过往月常见倍差，上下都算。此前大于零的月份不足6个月时不适用，一个月也没有时缺数未核；本月为零而往月有数，即超出",
      "no further from the median of the earlier months than their usual spread, up or down. Not applicable with fewer than six earlier months above zero, missing with none; a zero where there used to be figures stands out",
    ),
    parameters: [parameter("x"), parameter("window", "window"), parameter("least")],
    formula:
      "x <= usualLevel(x, window) * usualSpread(x, window, least) and x >= usualLevel(x, window) / usualSpread(x, window, least) when sum(earlier(1 when x > 0 otherwise 0, 1) over window) >= 6",
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
} as const satisfies Record<string, ExpansionDeclaration>;
