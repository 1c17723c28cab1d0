import { dueConventionSchema } from "@biaogan/core";
import { z } from "zod";

/** A day of the month, or its last day. */
const dayOfMonthSchema = z.union([z.number().int().min(1).max(28), z.literal("last")]);

/** What happens to a due day that is no working day; the names of core's working-day conventions. */
export const dueDaySchema = z
  .object({
    /** 0: in the reported month itself, 1: in the next month. */
    monthsAfter: z.number().int().min(0).max(2),
    day: dayOfMonthSchema,
    convention: dueConventionSchema,
  })
  .readonly();

/**
 * Three fields that are never one: the statistical period ends at the cut-off day (a report due before the month's end
 * cannot hold the whole month), the report is due, and the circular is due.
 */
export const scheduleSchema = z
  .object({
    /** The statistical period of a month runs from the day after the last month's cut-off to this month's. */
    cutOffDay: dayOfMonthSchema,
    reportDue: dueDaySchema,
    circularDue: dueDaySchema,
    /** 例会 */
    meeting: z.string(),
    publicity: z.string(),
  })
  .readonly();
export type Schedule = z.infer<typeof scheduleSchema>;
