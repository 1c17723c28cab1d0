import { z } from "zod";
import { officialDocumentSchema } from "./document";
import { circularTemplateSchema } from "./template";

/** The document and its template as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"officialDocument" | "circularTemplate", object>> {
  return {
    officialDocument: z.toJSONSchema(officialDocumentSchema),
    circularTemplate: z.toJSONSchema(circularTemplateSchema, { io: "input" }),
  };
}
