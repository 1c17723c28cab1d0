import * as z from "zod";
import { figureReferenceSchema } from "./inline";

const pointSchema = z
  .object({
    /** The figure as printed, without its measure: `70.18`; left out where there is none. */
    value: z
      .string()
      .regex(/^-?\d+(\.\d+)?$/)
      .optional(),
    /** What stands at the mark: `70.18%`, or the reason in words. */
    text: z.string(),
    figure: figureReferenceSchema.optional(),
  })
  .readonly();
export type ChartPoint = z.infer<typeof pointSchema>;

const seriesSchema = z
  .object({
    name: z.string().min(1),
    draw: z.enum(["columns", "line"]),
    /** A point for each category. */
    points: z.array(pointSchema).readonly(),
  })
  .readonly();
export type ChartSeries = z.infer<typeof seriesSchema>;

/**
 * A chart as data: categories along the page, columns and lines of one measure. Every renderer draws the same one: an
 * editable chart in the DOCX, SVG in HTML, a table in Markdown.
 */
export const chartSchema = z
  .object({
    /** What the values are counted in: 户, 万元, %. */
    measure: z.string(),
    categories: z.array(z.string()).min(1).readonly(),
    series: z.array(seriesSchema).min(1).readonly(),
  })
  .refine(({ categories, series }) => series.every(({ points }) => points.length === categories.length), {
    error: "a series has a point for each category",
  })
  .readonly();
export type Chart = z.infer<typeof chartSchema>;
