import { declarationSchema, textSchema } from "@biaogan/core";
import { z } from "zod";
import { fieldSchema, scenarioPointSchema } from "./scenario";
import { scheduleSchema } from "./schedule";
import { targetSchema } from "./target";

const product = z.object({ code: z.string(), title: textSchema }).readonly();

/** Who: a role of the plan, filled by a named office or by a class of institutions. */
export const roleSchema = z
  .object({
    code: z.string(),
    title: textSchema,
    role: z.enum(["lead", "cooperating", "leading-group", "office", "acquirer"]),
    /** The class whose members fill the role; otherwise the title names the office. */
    class: z.string().optional(),
    fields: z.union([z.literal("all"), z.array(fieldSchema).readonly()]),
    clause: z.string(),
  })
  .readonly();
export type Role = z.infer<typeof roleSchema>;

export const taskSchema = z
  .object({
    clause: z.string(),
    field: fieldSchema,
    title: textSchema,
    /** In our own words. */
    work: z.array(textSchema).readonly(),
    lead: z.array(z.string()).readonly(),
    cooperating: z.array(z.string()).readonly(),
    targets: z.array(z.string()).readonly(),
  })
  .readonly();
export type Task = z.infer<typeof taskSchema>;

export const safeguardSchema = z.object({ clause: z.string(), title: textSchema, rule: textSchema }).readonly();

/** A year's work plan as data: what is promised, by whom, by when. */
export const workPlanSchema = declarationSchema
  .extend({
    year: z.number().int(),
    goal: textSchema,
    principles: z.array(textSchema).readonly(),
    products: z.array(product).readonly(),
    roles: z.array(roleSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    points: z.array(scenarioPointSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    safeguards: z.array(safeguardSchema).readonly(),
    schedule: scheduleSchema,
  })
  .readonly();
export type WorkPlan = z.infer<typeof workPlanSchema>;
