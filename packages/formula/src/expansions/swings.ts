import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/**
 * 三比 (with last month, with the start of the year, with the same month last year) and what is unusual beside an
 * institution's own earlier months: what stands out may be right, so a rule of these only warns.
 */
export const swingExpansions = {
  swing: {
    label: text("较上月变动不超过", "swing within"),
    parameters: [parameter("x"), parameter("band")],
    formula: "x / previous(x) - 1 <= band and x / previous(x) - 1 >= -band",
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
  swingOnYearStart: {
    label: text("较年初变动不超过", "swing on the start of the year within"),
    parameters: [parameter("stock", "stock"), parameter("band")],
    formula: "stock / yearStart(stock) - 1 <= band and stock / yearStart(stock) - 1 >= -band",
    // From one month to another, however far: nothing that runs over months is as long in both.
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
  swingOnLastYear: {
    label: text("较上年同期变动不超过", "swing on last year within"),
    parameters: [parameter("x"), parameter("band")],
    formula: "x / lastYear(x) - 1 <= band and x / lastYear(x) - 1 >= -band",
    compares: 12,
    namesZeroBase: true,
    onlyWarns: true,
  },
  calm: {
    label: text("较上月平稳或无从比较", "calm since last month"),
    parameters: [parameter("x"), parameter("band")],
    formula: "previous(x) is blank or previous(x) <= 0 or swing(x, band)",
    compares: 1,
  },
  usualLevel: {
    label: text("往月中位数", "usual level"),
    parameters: [parameter("x"), parameter("window", "window")],
    formula: "median(earlier(x when x > 0, 1) over window)",
    compares: 1,
  },
  usualSpread: {
    label: text("往月常见倍差", "usual spread"),
    parameters: [parameter("x"), parameter("window", "window"), parameter("least")],
    formula:
      "power(spread(earlier(x when x > 0, 1) over window), 5) when power(spread(earlier(x when x > 0, 1) over window), 5) > least otherwise least",
    compares: 1,
  },
  withinUsual: {
    label: text("在往月常态之内", "within the usual"),
    parameters: [parameter("x"), parameter("window", "window"), parameter("least")],
    formula:
      "x <= usualLevel(x, window) * usualSpread(x, window, least) and x >= usualLevel(x, window) / usualSpread(x, window, least) when sum(earlier(1 when x > 0 otherwise 0, 1) over window) >= 6",
    compares: 1,
    namesZeroBase: true,
    onlyWarns: true,
  },
} as const satisfies Record<string, ExpansionDeclaration>;
