import * as z from "zod";

const titled = { title: z.string().min(1) };

/** A chart: completion of the targets against 序时, an indicator month by month, or institutions beside each other. */
export const chartTemplateSchema = z.discriminatedUnion("chart", [
  /** The targets that have a completion rate, all or those named, with 序时 as a line. */
  z
    .object({ chart: z.literal("progress"), ...titled, indicators: z.array(z.string()).readonly().optional() })
    .readonly(),
  /** The months of an indicator that adds up or averages months. */
  z.object({ chart: z.literal("months"), ...titled, indicator: z.string() }).readonly(),
  /** Institutions by their part, the greatest first, no more than so many. */
  z
    .object({
      chart: z.literal("institutions"),
      ...titled,
      indicator: z.string(),
      most: z.number().int().positive().default(16),
    })
    .readonly(),
]);
export type ChartTemplate = z.infer<typeof chartTemplateSchema>;
