import * as z from "zod";
import { expressionSchema } from "./expression";

/** The schema of a formula's tree as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"formulaTree", object>> {
  return { formulaTree: z.toJSONSchema(expressionSchema) };
}
