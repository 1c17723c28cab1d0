import { declarationSchema, figureKindSchema, measureSchema, missingReasonSchema, monthSchema } from "@biaogan/core";
import { institutionClassSchema } from "@biaogan/plan";
import * as z from "zod";

/**
 * A small case beside a declaration: what was reported, and what the indicator gives for the county. It is the
 * declaration's documentation and its test.
 */
export const indicatorExampleSchema = z
  .object({
    month: monthSchema,
    /** Month → institution → table → rows of cells as text; an empty text is a blank cell. */
    reported: z.record(
      monthSchema,
      z.record(z.string(), z.record(z.string(), z.array(z.record(z.string(), z.string())).readonly())),
    ),
    gives: z.union([z.string(), z.object({ missing: missingReasonSchema }).readonly()]),
  })
  .readonly();
export type IndicatorExample = z.infer<typeof indicatorExampleSchema>;

/**
 * An indicator as data: its formula in the one language, its measure and kind, and how it is read beside the county's
 * figure. The formula of `month` is the figure of the month alone, where the indicator itself is a sum or mean.
 */
export const indicatorSchema = declarationSchema
  .extend({
    id: z.string().regex(/^K\d{2}$/),
    measure: measureSchema,
    kind: figureKindSchema,
    formula: z.string().min(1),
    /** 当月值, where it differs from the formula. */
    month: z.string().optional(),
    /** 本年累计, for flows. */
    yearToDate: z.string().optional(),
    /** Decimals shown; the measure's own where left out. */
    decimals: z.number().int().nonnegative().optional(),
    /** `parts`: institutions' figures add up to the county's; `each`: each has a figure of its own; `none`. */
    institutions: z.enum(["parts", "each", "none"]),
    /** Whether institutions are ranked by the indicator's own figure. */
    ranking: z.enum(["value", "none"]),
    /** Whose institutions are ranked, where it is not all that have a figure: who has no cards to bind is not last. */
    rankedClasses: z.array(institutionClassSchema).min(1).readonly().optional(),
    /** What the change against last month and last year is: a rate, points of a ratio, or neither. */
    comparison: z.enum(["rate", "points", "none"]),
    /** Rows left out of the figure by the formula, which are to be named: `rooms where state = suspended`. */
    excluded: z.string().optional(),
    examples: z.array(indicatorExampleSchema).min(1).readonly(),
  })
  .readonly();
export type Indicator = z.infer<typeof indicatorSchema>;
