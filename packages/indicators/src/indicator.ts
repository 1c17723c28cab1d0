import { declarationSchema, figureKindSchema, measureSchema } from "@biaogan/core";
import { z } from "zod";

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
    decimals: z.number().int().nonnegative().optional(),
    /** `parts`: institutions' figures add up to the county's; `each`: each has a figure of its own; `none`. */
    institutions: z.enum(["parts", "each", "none"]),
    /** Which institutions are ranked and how: by the indicator's own figure or by completion of their part. */
    ranking: z.enum(["value", "none"]),
    /** What the change against last month and last year is: a rate, points of a ratio, or neither. */
    comparison: z.enum(["rate", "points", "none"]),
    /** Rows left out of the figure by the formula, which are to be named: `rooms where state = suspended`. */
    excluded: z.string().optional(),
  })
  .readonly();
export type Indicator = z.infer<typeof indicatorSchema>;
