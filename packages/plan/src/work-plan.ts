import { declarationSchema, textSchema } from "@biaogan/core";
import * as z from "zod";
import { institutionClassSchema } from "./institution";
import { fieldSchema, scenarioPointSchema } from "./scenario";
import { scheduleSchema } from "./schedule";
import { targetSchema } from "./target";

const codeSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

const product = z.strictObject({ code: codeSchema, title: textSchema }).readonly();

/** A field that the plan opens up to mobile payment, with the clause of its tasks. */
const fieldTitle = z.strictObject({ field: fieldSchema, title: textSchema, clause: z.string() }).readonly();

/** Who: a role of the plan, filled by a named office or by a class of institutions. */
export const roleSchema = z
  .strictObject({
    code: codeSchema,
    title: textSchema,
    role: z.enum(["lead", "cooperating", "leading-group", "office", "acquirer"]),
    /** The class whose members fill the role; otherwise the title names the office. */
    class: institutionClassSchema.optional(),
    fields: z.union([z.literal("all"), z.array(fieldSchema).readonly()]),
    clause: z.string(),
  })
  .readonly();
export type Role = z.infer<typeof roleSchema>;

/**
 * Work that the plan asks for without a number. `reports` names the items of the forms in which institutions say how
 * much of it they did (`progress.promotions`); empty where it is told in words only.
 */
export const workSchema = z
  .strictObject({ code: codeSchema, title: textSchema, reports: z.array(z.string()).readonly() })
  .readonly();
export type Work = z.infer<typeof workSchema>;

export const taskSchema = z
  .strictObject({
    clause: z.string(),
    field: fieldSchema,
    title: textSchema,
    work: z.array(workSchema).readonly(),
    lead: z.array(z.string()).readonly(),
    cooperating: z.array(z.string()).readonly(),
    /** The targets that measure it; a task may have none. */
    targets: z.array(z.string()).readonly(),
  })
  .readonly();
export type Task = z.infer<typeof taskSchema>;

/** How the work is run (四、保障措施). */
export const safeguardSchema = z
  .strictObject({ clause: z.string(), title: textSchema, rule: textSchema, work: z.array(workSchema).readonly() })
  .readonly();
export type Safeguard = z.infer<typeof safeguardSchema>;

/** A year's work plan as data: what is promised, by whom, by when. */
export const workPlanSchema = declarationSchema
  .extend({
    year: z.number().int(),
    goal: textSchema,
    principles: z.array(textSchema).readonly(),
    products: z.array(product).readonly(),
    fields: z.array(fieldTitle).readonly(),
    roles: z.array(roleSchema).readonly(),
    tasks: z.array(taskSchema).readonly(),
    points: z.array(scenarioPointSchema).readonly(),
    targets: z.array(targetSchema).readonly(),
    safeguards: z.array(safeguardSchema).readonly(),
    schedule: scheduleSchema,
  })
  .strict()
  .readonly();
export type WorkPlan = z.infer<typeof workPlanSchema>;
