import { daySchema, dueConventionSchema, monthSchema } from "@biaogan/core";
import * as z from "zod";

/** A day of the month, or its last day. */
const dayOfMonthSchema = z.union([z.number().int().min(1).max(28), z.literal("last")]);

/** A due day, and what happens where it is no working day: one of core's conventions. */
export const dueDaySchema = z
  .strictObject({
    /** 0: in the reported month itself, 1: in the next month. */
    monthsAfter: z.number().int().min(0).max(2),
    day: dayOfMonthSchema,
    convention: dueConventionSchema,
    /** For `by-notice`: the day that the office set, by reported month. */
    notices: z.record(monthSchema, daySchema).optional(),
  })
  .readonly();
export type DueDay = z.infer<typeof dueDaySchema>;

const settings = z.strictObject({
  /** The statistical period of a month runs from the day after the last month's cut-off to this month's. */
  cutOffDay: dayOfMonthSchema,
  reportDue: dueDaySchema,
  circularDue: dueDaySchema,
  /** 例会 */
  meeting: z.string(),
  publicity: z.string(),
});

/**
 * Three fields that are never one: the statistical period ends at the cut-off day (a report due before the month's end
 * cannot hold the whole month), the report is due, and the circular is due.
 */
export const scheduleSchema = settings.readonly();
export type Schedule = z.infer<typeof scheduleSchema>;

/** What a county sets otherwise than its plan; what it leaves out stays as planned. */
export const scheduleSettingsSchema = settings.partial().readonly();
export type ScheduleSettings = z.infer<typeof scheduleSettingsSchema>;

/** The plan's schedule with the county's own settings put in its place. */
export function settle(schedule: Schedule, own: ScheduleSettings = {}): Schedule {
  return {
    cutOffDay: own.cutOffDay ?? schedule.cutOffDay,
    reportDue: own.reportDue ?? schedule.reportDue,
    circularDue: own.circularDue ?? schedule.circularDue,
    meeting: own.meeting ?? schedule.meeting,
    publicity: own.publicity ?? schedule.publicity,
  };
}
