import { type Day, type Month, monthRange, shiftMonth } from "@biaogan/core";
import type { Chance } from "@biaogan/testing";

export const REPORTED: Month = "2021-09";
export const MONTHS_2020 = monthRange("2020-01", "2020-12");
export const MONTHS_2021 = monthRange("2021-01", REPORTED);

/** The statistical period of a month: the 26th of the month before to the 25th. */
export function periodOf(month: Month): { readonly from: Day; readonly to: Day } {
  return { from: `${shiftMonth(month, -1)}-26`, to: `${month}-25` };
}

/** The days from the first to the last, both included. */
export function daysBetween(from: Day, to: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = dayAfter(day, 1)) days.push(day);
  return days;
}

/** A day drawn between two days, both included. */
export function someDay(draw: Chance, from: Day, to: Day): Day {
  const span = (Date.parse(to) - Date.parse(from)) / DAY;
  return dayAfter(from, draw.between(0, span));
}

/** So many days after a day. */
export function dayAfter(day: Day, by: number): Day {
  return new Date(Date.parse(day) + by * DAY).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(day).getUTCDay();
}

const DAY = 86_400_000;
