import * as z from "zod";
import { countySchema } from "./county";
import { planExtensionSchema } from "./extend-plan";
import { workPlanSchema } from "./work-plan";

/** The plan and the county's file as they are written, as JSON Schema (2020-12): what has a default may be left out. */
export function jsonSchemas(): Readonly<Record<"workPlan" | "planExtension" | "county", object>> {
  return {
    workPlan: z.toJSONSchema(workPlanSchema, { io: "input" }),
    planExtension: z.toJSONSchema(planExtensionSchema, { io: "input" }),
    county: z.toJSONSchema(countySchema, { io: "input" }),
  };
}
