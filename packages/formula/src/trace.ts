import { type Figure, figureSchema, type Place, placeSchema, type Text, textSchema } from "@biaogan/core";
import * as z from "zod";

/** A truth value beside the figures: what a comparison gives. */
export const outcomeSchema = z.union([figureSchema, z.object({ truth: z.boolean() }).readonly()]);
export type Outcome = z.infer<typeof outcomeSchema>;

/** The evaluator's result: not a number with a log beside it but the whole arithmetic, whose root holds the value. */
export interface Trace {
  /** The node's kind, or the outer name of a named expansion (`growth`, `daily-average`). */
  readonly node: string;
  readonly outcome: Outcome;
  /** The item's, constant's or expansion's label. */
  readonly label?: Text | undefined;
  /** A code in words: 推进中 for `under-way`. */
  readonly says?: Text | undefined;
  /** The operation between the children: `+`, `÷`, `＝` … for symbols. */
  readonly op?: string | undefined;
  readonly institution?: string | undefined;
  readonly month?: string | undefined;
  /** A row's key, and what it is called where its form says so: 茶岭收购点 for `chaling`. */
  readonly row?: string | undefined;
  readonly rowSays?: Text | undefined;
  /** The cells read: one where few, a range with a count where many. */
  readonly place?: Place | undefined;
  readonly count?: number | undefined;
  /** How the rows of a count were chosen, in words. */
  readonly chosenBy?: Text | undefined;
  /** Of how many parts due how many were there: `11 of 12 institution-months`. */
  readonly completeness?:
    | { readonly have: number; readonly due: number; readonly missing: readonly string[] }
    | undefined;
  /** Of a comparison: left − right, and how much of it the printed precision of its operands allows. */
  readonly difference?: Figure | undefined;
  readonly allowed?: Figure | undefined;
  readonly children: readonly Trace[];
}

export const traceSchema: z.ZodType<Trace> = z.object({
  node: z.string(),
  outcome: outcomeSchema,
  label: textSchema.optional(),
  says: textSchema.optional(),
  op: z.string().optional(),
  institution: z.string().optional(),
  month: z.string().optional(),
  row: z.string().optional(),
  rowSays: textSchema.optional(),
  place: placeSchema.optional(),
  count: z.number().int().optional(),
  chosenBy: textSchema.optional(),
  completeness: z
    .object({ have: z.number().int(), due: z.number().int(), missing: z.array(z.string()).readonly() })
    .readonly()
    .optional(),
  difference: figureSchema.optional(),
  allowed: figureSchema.optional(),
  children: z.array(z.lazy((): z.ZodType<Trace> => traceSchema)).readonly(),
});

/** The figure of a trace's root. */
export function figureOf(trace: Trace): Figure | undefined {
  return "truth" in trace.outcome ? undefined : trace.outcome;
}
