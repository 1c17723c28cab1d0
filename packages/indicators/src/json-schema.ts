import * as z from "zod";
import { assessmentSchema } from "./assessment";
import { explanationSchema } from "./explanation";
import { indicatorSchema } from "./indicator";
import { monthResultSchema } from "./month-result";

/** The month result, the indicator, the assessment and the explanation as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"monthResult" | "indicator" | "assessment" | "explanation", object>> {
  return {
    monthResult: z.toJSONSchema(monthResultSchema),
    indicator: z.toJSONSchema(indicatorSchema),
    assessment: z.toJSONSchema(assessmentSchema, { io: "input" }),
    explanation: z.toJSONSchema(explanationSchema),
  };
}
