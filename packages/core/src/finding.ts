import * as z from "zod";
import { figureSchema } from "./figure";
import { placeSchema } from "./place";
import { textSchema } from "./text";

/** error 不予接收 · warning 说明后接收 · hint 提示. */
export const severitySchema = z.enum(["error", "warning", "hint"]);
export type Severity = z.infer<typeof severitySchema>;

/** One figure that takes part in a finding, with its label and its place, in whatever file it stands. */
export const operandSchema = z
  .object({
    label: textSchema,
    figure: figureSchema,
    place: placeSchema.optional(),
    institution: z.string().optional(),
    month: z.string().optional(),
    /** Where many cells make one figure: how many, and how they were chosen. */
    count: z.number().int().optional(),
  })
  .readonly();
export type Operand = z.infer<typeof operandSchema>;

/** The slips of the hand that explain a wrong figure. */
export const slipSchema = z.enum([
  "times-10000", // 元/万元 mixed up
  "times-100000000", // 亿 and 个 mixed up
  "digits-transposed",
  "digit-missing",
  "digit-glued", // a footnote mark or a key hit twice
  "point-lost",
  "sign-wrong",
  "figure-omitted", // blank, a dash or a formula error where the rules give the figure
  "rows-shifted",
  "columns-shifted",
  "sheet-sent-again", // last month's
  "row-twice",
  "row-left-out",
  "row-of-another", // another institution's
  "code-mistyped",
  "figure-wrong", // none of the above: another figure satisfies every rule
]);
export type Slip = z.infer<typeof slipSchema>;

/**
 * What may have happened: a correction that was tried by running the rules again on the corrected figures. It is shown,
 * never applied.
 */
export const hypothesisSchema = z
  .object({
    slip: slipSchema,
    /** The cells with what they hold and what they would hold; nothing `right` where only the sender knows. */
    changes: z
      .array(
        z
          .object({
            label: textSchema,
            place: placeSchema,
            written: figureSchema,
            right: figureSchema.optional(),
          })
          .readonly(),
      )
      .readonly(),
    /** How many findings are gone on the corrected figures, of how many that have this cause. */
    settles: z.number().int(),
    of: z.number().int(),
    words: textSchema,
  })
  .readonly();
export type Hypothesis = z.infer<typeof hypothesisSchema>;

/**
 * What a 情况说明 is worth: `accepted` settles its warning; `rejected` by the office, with its reason; `stale` since the figures
 * that it spoke of are others now.
 */
export const explanationStandingSchema = z
  .object({
    words: z.string(),
    place: placeSchema,
    state: z.enum(["accepted", "rejected", "stale"]),
    reason: z.string().optional(),
  })
  .readonly();
export type ExplanationStanding = z.infer<typeof explanationStandingSchema>;

/**
 * What is wrong with input, as a value: a stable code and exactly the figures that disagree. Words come last, from
 * (code, figures) and a language; `message` carries them for readers of the JSON.
 */
export const findingSchema = z
  .object({
    code: z.string(),
    severity: severitySchema,
    title: textSchema,
    /** The main place: the cell to look at first. */
    place: placeSchema,
    institution: z.string().optional(),
    month: z.string().optional(),
    /** The key of the row that the rule was read in. */
    row: z.string().optional(),
    operands: z.array(operandSchema).readonly(),
    /** left − right, and how much of it is allowed. */
    difference: figureSchema.optional(),
    allowed: figureSchema.optional(),
    /** The rule in symbols, and the same with the figures filled in. */
    rule: textSchema.optional(),
    figures: textSchema.optional(),
    message: textSchema,
    /** What to do. */
    mend: textSchema,
    clause: z.string().optional(),
    /** What may have happened, the likeliest first. */
    hypotheses: z.array(hypothesisSchema).readonly().optional(),
    /** The finding that this one follows from: once that is mended, this one is gone. */
    consequenceOf: z.object({ code: z.string(), place: placeSchema }).readonly().optional(),
    /** The 情况说明 on a warning, as filed, and whether it settles it. */
    explanation: explanationStandingSchema.optional(),
  })
  .readonly();
export type Finding = z.infer<typeof findingSchema>;
