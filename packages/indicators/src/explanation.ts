import { figureSchema, placeSchema } from "@biaogan/core";
import { outcomeSchema } from "@biaogan/formula";
import * as z from "zod";
import { aspectSchema } from "./month-result";
import { standingSchema } from "./standing-schema";

/** One step of an explanation, for a page to unfold: its words, its arithmetic, where it stands, its parts. */
export interface Step {
  /** What it is: 2021-09 农行 云闪付新增绑卡用户. */
  readonly label: string;
  readonly outcome: z.infer<typeof outcomeSchema>;
  /** With the figures filled in: `500 ÷ 501 ＝ 99.80%`. */
  readonly arithmetic: string;
  /** The cell, or the range where rows are many, with how many were chosen. */
  readonly place?: z.infer<typeof placeSchema> | undefined;
  readonly rows?: number | undefined;
  /** The parts that are missing, by name. */
  readonly missing: readonly string[];
  readonly parts: readonly Step[];
}

export const stepSchema: z.ZodType<Step> = z.object({
  label: z.string(),
  outcome: outcomeSchema,
  arithmetic: z.string(),
  place: placeSchema.optional(),
  rows: z.number().int().optional(),
  missing: z.array(z.string()).readonly(),
  parts: z.array(z.lazy((): z.ZodType<Step> => stepSchema)).readonly(),
});

const coded = { code: z.string(), label: z.string() };

/** A figure explained, as plain data for a page: in words, in symbols, with the figures, down to the cells. */
export const explanationSchema = z
  .object({
    schema: z.literal("biaogan/explanation@1"),
    indicator: z.string(),
    title: z.string(),
    aspect: z.object({ ...coded, code: aspectSchema }).readonly(),
    institution: z.object(coded).readonly().optional(),
    month: z.string(),
    value: figureSchema,
    /** The value as every surface prints it. */
    shown: z.string(),
    target: z.string(),
    standing: z
      .object({ ...coded, code: standingSchema })
      .readonly()
      .optional(),
    /** The indicator's formula as declared, and in words. */
    formula: z.object({ symbols: z.string(), words: z.string() }).readonly(),
    notes: z.array(z.object({ label: z.string(), text: z.string() }).readonly()).readonly(),
    steps: stepSchema,
  })
  .readonly();
export type Explanation = z.infer<typeof explanationSchema>;
