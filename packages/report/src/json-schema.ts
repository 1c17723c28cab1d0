import * as z from "zod";
import { acceptedMonthSchema, codes, floats, octets, unsigned } from "./accepted";
import { packExtensionSchema } from "./extend-pack";
import { findingsFileSchema } from "./findings-file";
import { formSchema } from "./form";
import { ruleSchema } from "./rule";

/** The files and declarations of this package as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<
  Record<"findings" | "acceptedMonth" | "form" | "rule" | "packExtension", object>
> {
  return {
    findings: z.toJSONSchema(findingsFileSchema),
    acceptedMonth: z.toJSONSchema(acceptedMonthSchema, { unrepresentable: "any", override: asPlainArrays }),
    form: z.toJSONSchema(formSchema),
    rule: z.toJSONSchema(ruleSchema),
    packExtension: z.toJSONSchema(packExtensionSchema, { io: "input" }),
  };
}

/** Columns are typed arrays in memory, plain ones or a text in JSON. */
function asPlainArrays({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: object }): void {
  if (zodSchema === floats) Object.assign(jsonSchema, { type: "array", items: { type: ["number", "null"] } });
  if (zodSchema === octets) Object.assign(jsonSchema, { type: "string" });
  if (zodSchema === unsigned || zodSchema === codes)
    Object.assign(jsonSchema, { type: "array", items: { type: "integer", minimum: 0 } });
}
