import { declarationSchema, exactSchema, textSchema } from "@biaogan/core";
import { institutionClassSchema } from "@biaogan/plan";
import * as z from "zod";
import { standingSchema } from "./standing-schema";

const codeSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/**
 * What an item is scored by, in %: an institution's own figure (`value`), the completion of its own part of the target
 * (`completion`), that completion over time elapsed (`pace`, 序时完成率), or how it reported.
 */
export const itemSourceSchema = z.union([
  z.strictObject({ indicator: z.string(), reads: z.enum(["value", "completion", "pace"]) }).readonly(),
  /** 100 where it holds, 0 where it does not. */
  z.strictObject({ report: z.enum(["on-time", "accepted"]) }).readonly(),
]);
export type ItemSource = z.infer<typeof itemSourceSchema>;

/**
 * How a percentage becomes a share of the weight: nothing at `zero`, the whole weight at `full`, a straight line between
 * and beyond, held between `floor` and `cap` (in % of the weight; 0 and 100 where left out).
 */
export const scaleSchema = z
  .strictObject({
    zero: exactSchema.default("0"),
    full: exactSchema.default("100"),
    floor: exactSchema.default("0"),
    cap: exactSchema.default("100"),
  })
  .readonly();
export type Scale = z.infer<typeof scaleSchema>;

/** A weighted item of the assessment. */
export const assessmentItemSchema = z
  .strictObject({
    id: codeSchema,
    title: textSchema,
    weight: exactSchema,
    of: itemSourceSchema,
    scale: scaleSchema.prefault({}),
    /** A figure that is missing scores nothing, or is left out and the other weights stand for the whole. */
    missing: z.enum(["zero", "left-out"]).default("zero"),
  })
  .readonly();
export type AssessmentItem = z.infer<typeof assessmentItemSchema>;

/** When an adjustment or a veto takes effect for an institution. */
export const conditionSchema = z.union([
  z.strictObject({ report: z.enum(["late", "missing", "refused", "unexplained"]) }).readonly(),
  z.strictObject({ indicator: z.string(), rankWithin: z.number().int().positive() }).readonly(),
  z.strictObject({ indicator: z.string(), standing: standingSchema }).readonly(),
  z.strictObject({ indicator: z.string(), below: exactSchema }).readonly(),
]);
export type Condition = z.infer<typeof conditionSchema>;

/** A plus or minus item (加分项、扣分项); `each` counts what the condition counts, up to `most`. */
export const adjustmentSchema = z
  .strictObject({
    id: codeSchema,
    title: textSchema,
    points: exactSchema,
    when: conditionSchema,
    each: z.enum(["once", "finding"]).default("once"),
    most: exactSchema.optional(),
  })
  .readonly();
export type Adjustment = z.infer<typeof adjustmentSchema>;

/** 一票否决: whatever the sum, no more than the ceiling. */
export const vetoSchema = z
  .strictObject({ id: codeSchema, title: textSchema, when: conditionSchema, ceiling: exactSchema })
  .readonly();
export type Veto = z.infer<typeof vetoSchema>;

/** 考核办法 as data: weights, scales, plus and minus items, vetoes, caps and grades. */
export const assessmentSchema = declarationSchema
  .extend({
    /** Whose institutions are assessed. */
    classes: z.array(institutionClassSchema).min(1).readonly(),
    items: z.array(assessmentItemSchema).min(1).readonly(),
    adjustments: z.array(adjustmentSchema).readonly().default([]),
    vetoes: z.array(vetoSchema).readonly().default([]),
    /** The least and most that the whole may come to. */
    floor: exactSchema.default("0"),
    cap: exactSchema.optional(),
    /** From the highest down. */
    grades: z
      .array(z.strictObject({ from: exactSchema, title: textSchema }).readonly())
      .readonly()
      .default([]),
  })
  .readonly();
export type Assessment = z.infer<typeof assessmentSchema>;

/**
 * Declares an assessment; defaults are filled in and the declaration is checked.
 * @throws ZodError where the declaration is wrong.
 * @example assessment({ id: "x", …, items: [{ id: "users", weight: "60", of: { indicator: "K01", reads: "completion" }, … }] }).items[0]?.scale.cap // "100"
 */
export function assessment(declaration: z.input<typeof assessmentSchema>): Assessment {
  return assessmentSchema.parse(declaration);
}
