// The notices as data: the package's own functions read a day as UTC and its weekday locally, wrong west of Greenwich.
import { holidays, workdays } from "chinese-days/dist/chinese-days.json";
import { addDays, formatISO, parseISO } from "date-fns";
import * as z from "zod";
import type { Day } from "./period";

/**
 * What happens to a due day that is no working day. Five conventions are in use; `earlier` is the office's own caution.
 * - `not-moved`
 * - `later-for-holidays`: moved for public holidays, not for plain weekends
 * - `later`: to the next working day (民法典 203)
 * - `earlier`: to the working day before
 * - `by-notice`: as the year's notice sets it, given by the caller
 */
export const dueConventionSchema = z.enum(["not-moved", "later-for-holidays", "later", "earlier", "by-notice"]);
export type DueConvention = z.infer<typeof dueConventionSchema>;

/**
 * Whether a day is worked in China, make-up working days among them. A year without the State Council's notice answers
 * `calendar-unknown`: plain weekends would be a guess.
 * @example isWorkingDay("2021-10-09") // true: a Saturday worked for the National Day
 */
export function isWorkingDay(day: Day): boolean | "calendar-unknown" {
  return hasNotice(day.slice(0, 4)) ? isWorked(day) : "calendar-unknown";
}

/**
 * Moves a due day by a convention; undefined where the year's calendar is not known and the convention needs it.
 * @example moveDueDay("2021-10-10", "earlier") // "2021-10-09"
 */
export function moveDueDay(day: Day, convention: DueConvention, notice?: Day): Day | undefined {
  if (convention === "not-moved") return day;
  if (convention === "by-notice") return notice;
  const worked = isWorkingDay(day);
  if (worked === "calendar-unknown") return undefined;
  if (worked || (convention === "later-for-holidays" && isWeekend(day) && !isHolidayWeekend(day))) return day;
  return step(day, convention === "earlier" ? -1 : 1);
}

function step(day: Day, by: 1 | -1): Day | undefined {
  for (let next = shift(day, by), tries = 0; tries < 30; next = shift(next, by), tries += 1) {
    const worked = isWorkingDay(next);
    if (worked === "calendar-unknown") return undefined;
    if (worked) return next;
  }
  return undefined;
}

/** The National Day holiday is in every notice: a year in which the first three days of October are worked has none. */
function hasNotice(year: string): boolean {
  return ["01", "02", "03"].some((day) => !isWeekend(`${year}-10-${day}`) && !isWorked(`${year}-10-${day}`));
}

/** A weekend that lies inside a holiday of three days or more is part of the holiday. */
function isHolidayWeekend(day: Day): boolean {
  return [shift(day, -1), shift(day, 1), shift(day, -2), shift(day, 2)].some(
    (near) => !isWeekend(near) && isWorkingDay(near) === false,
  );
}

function isWorked(day: Day): boolean {
  return Object.hasOwn(workdays, day) || (!Object.hasOwn(holidays, day) && !isWeekend(day));
}

function isWeekend(day: Day): boolean {
  const weekday = parseISO(day).getDay();
  return weekday === 0 || weekday === 6;
}

function shift(day: Day, by: number): Day {
  return formatISO(addDays(parseISO(day), by), { representation: "date" });
}
