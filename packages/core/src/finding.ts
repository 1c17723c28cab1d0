import { z } from "zod";
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
    /** The 情况说明 that settles a warning, as filed. */
    explanation: z.object({ words: z.string(), place: placeSchema }).readonly().optional(),
  })
  .readonly();
export type Finding = z.infer<typeof findingSchema>;
