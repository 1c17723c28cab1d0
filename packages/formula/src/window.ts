import {
  type Month,
  type MonthWindow,
  monthRange,
  monthsOf,
  monthWindowSchema,
  shiftMonth,
  type Text,
  text,
} from "@biaogan/core";
import * as z from "zod";
import type { Facts } from "./facts";

/**
 * A window of months: one of the plan's, or the last n months to the one where one stands. Always by the calendar: a
 * trailing window crosses the turn of the year, and a month without a report still belongs to it.
 */
export const windowSchema = z.union([
  monthWindowSchema,
  z.templateLiteral(["last-", z.number().int().positive(), "-months"]),
]);
export type Window = z.infer<typeof windowSchema>;

/** Whether a text names a window, told without the schemas, which a page would have to load. */
export function isWindow(text: string): text is Window {
  return isMonthWindow(text) || trailingLength(text) !== undefined;
}

/** The months of a window that are due at a month. */
export function windowMonths(window: Window, month: Month, facts: Pick<Facts, "months">): readonly Month[] {
  const length = trailingLength(window);
  if (length !== undefined) return monthRange(shiftMonth(month, 1 - length), month);
  return isMonthWindow(window) ? facts.months(window, month) : [];
}

/** How many months a window has once it is over. */
export function windowLength(window: Window): number {
  return isMonthWindow(window) ? monthsOf(window, "2021-12").length : (trailingLength(window) ?? 0);
}

/** The n of the last n months; undefined for the plan's windows. */
export function trailingLength(window: string): number | undefined {
  const [, digits] = /^last-([1-9]\d*)-months$/.exec(window) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

/** A window in words. */
export function windowText(window: Window): Text {
  const length = trailingLength(window);
  if (length !== undefined) return text(`近${length}个月各月`, `the last ${length} months`);
  return isMonthWindow(window) ? windowTexts[window] : text(window, window);
}

const windowTexts = {
  month: text("本月", "the month"),
  quarter: text("本季各月", "the quarter's months so far"),
  "half-year": text("本半年各月", "the half-year's months so far"),
  "year-to-date": text("本年以来各月", "the year's months so far"),
  "first-half": text("上半年各月", "the first half-year's months"),
  "second-half": text("下半年以来各月", "the second half-year's months so far"),
  year: text("全年各月", "the year's months"),
} as const satisfies Record<MonthWindow, Text>;

function isMonthWindow(text: string): text is MonthWindow {
  return Object.hasOwn(windowTexts, text);
}
