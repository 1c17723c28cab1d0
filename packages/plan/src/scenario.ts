import { textSchema } from "@biaogan/core";
import * as z from "zod";

/** The rooms of the house: one for each field of the plan. */
export const fieldSchema = z.enum(["users", "acceptance", "transport", "tourism", "health", "agriculture"]);
export type Field = z.infer<typeof fieldSchema>;

/** A scenario point that reports are made for: county buses, the hospital's registration, the named street. */
export const scenarioPointSchema = z
  .strictObject({
    code: z.string().regex(/^[a-z][a-z0-9-]*$/),
    field: fieldSchema,
    title: textSchema,
    /** What is reported of it: points accepting, transactions, or a milestone. */
    reports: z.enum(["coverage", "transactions", "milestone"]),
    clause: z.string(),
  })
  .readonly();
export type ScenarioPoint = z.infer<typeof scenarioPointSchema>;

/** The states of a milestone, in order. */
export const milestoneStateSchema = z.enum(["not-started", "under-way", "done"]);
export type MilestoneState = z.infer<typeof milestoneStateSchema>;
