import { type Day, type Month, type MonthWindow, monthsOf, shiftMonth } from "@biaogan/core";
import { addDays, differenceInCalendarDays, endOfMonth, formatISO, parseISO } from "date-fns";
import type { CountyPlan } from "./county-plan";

/** A day without its time; date-fns' `format` would bring a page five kilobytes of patterns. */
const DAY = { representation: "date" } as const;

/** First and last day, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The statistical period of a month: from the day after the last month's cut-off to this month's. It is not the
 * reporting month and not the due day: the three are set apart (field-practice, "Dates").
 * @example statisticalPeriod(plan, "2021-09") // with the cut-off on the 25th: 2021-08-26 … 2021-09-25
 */
export function statisticalPeriod(plan: CountyPlan, month: Month): Period {
  const last = parseISO(cutOff(plan, shiftMonth(month, -1)));
  return { from: formatISO(addDays(last, 1), DAY), to: cutOff(plan, month) };
}

/** The calendar days of a window's statistical period. */
export function daysOf(plan: CountyPlan, window: MonthWindow, month: Month): number {
  return monthsOf(window, month).reduce((sum, one) => {
    const { from, to } = statisticalPeriod(plan, one);
    return sum + differenceInCalendarDays(parseISO(to), parseISO(from)) + 1;
  }, 0);
}

function cutOff(plan: CountyPlan, month: Month): Day {
  return dayOf(month, plan.schedule.cutOffDay);
}

/** A day of a month, or its last. */
export function dayOf(month: Month, day: number | "last"): Day {
  if (day !== "last") return `${month}-${String(day).padStart(2, "0")}`;
  return formatISO(endOfMonth(parseISO(`${month}-01`)), DAY);
}
