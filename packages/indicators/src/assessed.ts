import { exactSchema, figureSchema, textSchema } from "@biaogan/core";
import { traceSchema } from "@biaogan/formula";
import * as z from "zod";

/** One item of one institution: what it was scored by, and what it brought. */
export const assessedItemSchema = z
  .object({
    id: z.string(),
    title: textSchema,
    weight: exactSchema,
    /** The percentage that is scored, before the scale. */
    figure: figureSchema,
    /** 分; not applicable where the item is left out. */
    points: figureSchema,
  })
  .readonly();
export type AssessedItem = z.infer<typeof assessedItemSchema>;

/** 得分 of one institution, the sum explained by its trace. */
export const assessedInstitutionSchema = z
  .object({
    institution: z.string(),
    total: figureSchema,
    rank: z.number().int().positive(),
    tied: z.boolean(),
    grade: textSchema.optional(),
    items: z.array(assessedItemSchema).readonly(),
    /** Plus and minus items that took effect. */
    adjustments: z.array(z.object({ id: z.string(), title: textSchema, points: figureSchema }).readonly()).readonly(),
    /** Vetoes that took effect. */
    vetoes: z.array(z.object({ id: z.string(), title: textSchema, ceiling: figureSchema }).readonly()).readonly(),
    trace: traceSchema,
  })
  .readonly();
export type AssessedInstitution = z.infer<typeof assessedInstitutionSchema>;

/** The assessment of a month: from the highest score down. */
export const assessedSchema = z
  .object({
    id: z.string(),
    version: z.string(),
    title: textSchema,
    clause: z.string(),
    institutions: z.array(assessedInstitutionSchema).readonly(),
  })
  .readonly();
export type Assessed = z.infer<typeof assessedSchema>;
