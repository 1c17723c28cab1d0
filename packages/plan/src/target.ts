import { exactSchema, figureKindSchema, measureSchema, monthSchema, textSchema } from "@biaogan/core";
import * as z from "zod";
import { institutionClassSchema } from "./institution";
import { fieldSchema } from "./scenario";

const common = {
  id: z.string().regex(/^T\d{2}$/),
  clause: z.string().min(1),
  field: fieldSchema,
  /** Where it holds: 全县, 出租车, 县人民医院. */
  scenario: textSchema,
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

const numbered = { ...common, value: targetValueSchema };
const point = z.string().optional();

/**
 * A target of the plan. Its kind says how progress is read:
 * - `accumulating`: a flow summed over the year, read against time elapsed (序时进度);
 * - `level`: a mean over a window, read against the level itself;
 * - `coverage`: a ratio against a level; `forEach` holds each institution of a class to it as well;
 * - `growth`: against bases that the county's file must state;
 * - `floor`: every site at least so much;
 * - `count`: so many sites in every month due;
 * - `milestone`: done by a date, at a scenario point.
 *
 * `point` names the scenario point whose report measures it, where one does.
 */
export const targetSchema = z.discriminatedUnion("progress", [
  z.strictObject({ ...numbered, progress: z.literal("accumulating") }).readonly(),
  z.strictObject({ ...numbered, progress: z.literal("level") }).readonly(),
  z
    .strictObject({ ...numbered, progress: z.literal("coverage"), point, forEach: institutionClassSchema.optional() })
    .readonly(),
  z
    .strictObject({ ...numbered, progress: z.literal("growth"), point, bases: z.array(z.string()).min(1).readonly() })
    .readonly(),
  z.strictObject({ ...numbered, progress: z.literal("floor"), forEach: z.literal("rooms") }).readonly(),
  z.strictObject({ ...numbered, progress: z.literal("count") }).readonly(),
  z.strictObject({ ...common, progress: z.literal("milestone"), point: z.string() }).readonly(),
]);
export type Target = z.infer<typeof targetSchema>;
