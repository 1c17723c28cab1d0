import * as z from "zod";
import { measureSchema } from "./measure";

/** Why a figure is not there. None of these is zero. */
export const missingReasonSchema = z.enum([
  "not-reported", // the institution handed in no report
  "refused", // its report was refused
  "not-due", // the month is still to come
  "blank", // the cell is empty
  "dash", // the cell says —, / or 无, which is neither blank nor zero
  "unreadable", // the cell holds something that is no figure
  "no-base", // the base or comparison period is missing
  "base-zero", // the base is zero: no rate of change
  "base-negative",
  "undefined", // arithmetic gives nothing: the root of a negative figure
  "calendar-unknown", // working days of a year without a holiday notice
  "no-rows", // a mean or a least over nothing
  "not-kept", // of an earlier month's details only the counts of its own formulas are kept
  "incomplete", // parts are missing and the policy refuses a partial figure
]);
export type MissingReason = z.infer<typeof missingReasonSchema>;

/**
 * One figure: known (an exact number as text, or a state, code or date, read by its measure), missing with a reason,
 * or not applicable. The three are never merged, and none of the last two is zero.
 */
export const figureSchema = z.union([
  z
    .object({ known: z.string(), measure: measureSchema, printed: z.number().int().nonnegative().optional() })
    .readonly(),
  z.object({ missing: missingReasonSchema, measure: measureSchema }).readonly(),
  z.object({ notApplicable: z.literal(true), measure: measureSchema }).readonly(),
]);
export type Figure = z.infer<typeof figureSchema>;
export type KnownFigure = Extract<Figure, { known: string }>;

/** Whether a figure is known; narrows its type. */
export function isKnown(figure: Figure): figure is KnownFigure {
  return "known" in figure;
}

/** Whether a figure is missing (not zero, not "not applicable"). */
export function isMissing(figure: Figure): figure is Extract<Figure, { missing: string }> {
  return "missing" in figure;
}
