import * as z from "zod";

/** A reporting month, `2021-09`. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export type Month = z.infer<typeof monthSchema>;

/** A calendar day, `2021-09-30`. */
export const daySchema = z.iso.date();
export type Day = z.infer<typeof daySchema>;

/** The month `by` months later (earlier where negative). */
export function shiftMonth(month: Month, by: number): Month {
  const count = monthNumber(month) + by;
  const year = Math.floor(count / 12);
  return `${String(year).padStart(4, "0")}-${String(count - year * 12 + 1).padStart(2, "0")}`;
}

/** How many months `to` lies after `from`. */
export function monthsBetween(from: Month, to: Month): number {
  return monthNumber(to) - monthNumber(from);
}

/** Months counted through from the year 0. */
function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The months from the first to the last, both included. */
export function monthRange(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, index) => shiftMonth(first, index));
}

/** The year of a month or day. */
export function yearOf(period: Month | Day): number {
  return Number(period.slice(0, 4));
}

/** The month's number in its year, 1…12. */
export function monthOfYear(month: Month): number {
  return Number(month.slice(5, 7));
}

/** A window of months, always by the calendar and never by row offset. */
export const monthWindowSchema = z.enum([
  "month",
  "quarter",
  "half-year",
  "year-to-date",
  "first-half",
  "second-half",
  "year",
]);
export type MonthWindow = z.infer<typeof monthWindowSchema>;

/**
 * The months of a window that are due at a month: the second half-year in September is July, August, September.
 * Before a window begins it holds no month.
 */
export function monthsOf(window: MonthWindow, month: Month): readonly Month[] {
  const year = month.slice(0, 4);
  const until = (last: string): Month => (last < month ? last : month);
  switch (window) {
    case "month":
      return [month];
    case "quarter":
      return monthRange(firstOfRun(month, 3), month);
    case "half-year":
      return monthRange(firstOfRun(month, 6), month);
    case "year-to-date":
    case "year":
      return monthRange(`${year}-01`, month);
    case "first-half":
      return monthRange(`${year}-01`, until(`${year}-06`));
    case "second-half":
      return monthRange(`${year}-07`, month);
  }
}

/** The first month of the quarter (3) or half-year (6) that a month lies in. */
function firstOfRun(month: Month, length: number): Month {
  return shiftMonth(month, -((monthOfYear(month) - 1) % length));
}
