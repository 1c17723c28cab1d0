import { exactSchema, figureKindSchema, measureSchema, monthSchema, textSchema } from "@biaogan/core";
import { z } from "zod";
import { fieldSchema } from "./scenario";

const common = {
  id: z.string().regex(/^T\d{2}$/),
  clause: z.string().min(1),
  field: fieldSchema,
  title: textSchema,
  /** The indicator that measures it. */
  indicator: z.string().regex(/^K\d{2}$/),
  measure: measureSchema,
  kind: figureKindSchema,
  comparator: z.enum(["at-least", "equal"]),
  window: z.enum(["year", "second-half", "month"]),
  by: monthSchema,
  lead: z.array(z.string()).readonly(),
  cooperating: z.array(z.string()).readonly(),
};

/** `open`: the source writes XX and the county's file must state the number. */
export const targetValueSchema = z.union([exactSchema, z.literal("open")]);

/**
 * A target of the plan. Its kind says how progress is read:
 * - `accumulating`: a flow summed over the year, read against time elapsed (序时进度);
 * - `level`: a mean over a window, read against the level itself;
 * - `coverage`: a ratio against a level; `forEach` holds each institution to it as well;
 * - `growth`: against a base that the county's file must state;
 * - `floor`: every site at least so much;
 * - `count`: so many sites in every month due;
 * - `milestone`: done by a date.
 */
export const targetSchema = z.discriminatedUnion("progress", [
  z.object({ ...common, progress: z.literal("accumulating"), value: targetValueSchema }).readonly(),
  z.object({ ...common, progress: z.literal("level"), value: targetValueSchema }).readonly(),
  z.object({ ...common, progress: z.literal("coverage"), value: targetValueSchema, forEach: z.string().optional() }).readonly(),
  z.object({ ...common, progress: z.literal("growth"), value: targetValueSchema, bases: z.array(z.string()).readonly() }).readonly(),
  z.object({ ...common, progress: z.literal("floor"), value: targetValueSchema, forEach: z.string() }).readonly(),
  z.object({ ...common, progress: z.literal("count"), value: targetValueSchema }).readonly(),
  z.object({ ...common, progress: z.literal("milestone"), point: z.string() }).readonly(),
]);
export type Target = z.infer<typeof targetSchema>;
