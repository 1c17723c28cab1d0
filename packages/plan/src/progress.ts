import { dividedBy, type Exact, exact, type Month, type MonthWindow, monthsOf, times } from "@biaogan/core";

/**
 * Time elapsed (序时进度) of a window at a month, in %: of the year in August 8/12 = 66.67%, of the second half-year in
 * September 3/6 = 50%, and 0 before it begins. A figure of one month has no way to go: 100%.
 * @example timeElapsed("2021-08") // "200/3"
 */
export function timeElapsed(month: Month, window: MonthWindow = "year"): Exact {
  return times(dividedBy(exact(monthsOf(window, month).length), exact(allMonths(month, window))), "100");
}

/**
 * How many months of a window are still to come after a month.
 * @example monthsRemaining("2021-09") // 3
 */
export function monthsRemaining(month: Month, window: MonthWindow = "year"): number {
  return allMonths(month, window) - monthsOf(window, month).length;
}

function allMonths(month: Month, window: MonthWindow): number {
  return monthsOf(window, `${month.slice(0, 4)}-12`).length;
}
