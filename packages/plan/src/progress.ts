import { dividedBy, type Exact, exact, type Month, monthOfYear, times } from "@biaogan/core";

/** Time elapsed (序时进度) of a month in its year, in %: in August 8/12 = 66.67%. */
export function timeElapsed(month: Month): Exact {
  return times(dividedBy(exact(monthOfYear(month)), "12"), "100");
}

/** How many months of the year are still to come. */
export function monthsRemaining(month: Month): number {
  return 12 - monthOfYear(month);
}
