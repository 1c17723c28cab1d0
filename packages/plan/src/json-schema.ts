import { z } from "zod";
import { countySchema } from "./county";
import { workPlanSchema } from "./work-plan";

/** The plan and the county's file as JSON Schema. */
export function jsonSchemas(): Readonly<Record<"workPlan" | "county", object>> {
  return { workPlan: z.toJSONSchema(workPlanSchema), county: z.toJSONSchema(countySchema) };
}
