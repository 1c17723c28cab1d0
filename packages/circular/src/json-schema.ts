import * as z from "zod";
import { officialDocumentSchema } from "./document";
import { documentTemplateSchema } from "./template";

/** The document and its template as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"officialDocument" | "documentTemplate", object>> {
  return {
    officialDocument: z.toJSONSchema(officialDocumentSchema),
    documentTemplate: z.toJSONSchema(documentTemplateSchema, { io: "input" }),
  };
}
