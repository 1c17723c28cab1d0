import { z } from "zod";
import { indicatorSchema } from "./indicator";
import { monthResultSchema } from "./month-result";

/** The month result and the indicator as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"monthResult" | "indicator", object>> {
  return { monthResult: z.toJSONSchema(monthResultSchema), indicator: z.toJSONSchema(indicatorSchema) };
}
