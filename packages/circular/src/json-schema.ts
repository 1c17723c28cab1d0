import * as z from "zod";
import { officialDocumentSchema } from "./document";
import { documentTemplateSchema } from "./template";
import { templateExtensionSchema } from "./template-extension";

/** The document, its template and what a county adds to one as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"officialDocument" | "documentTemplate" | "templateExtension", object>> {
  return {
    officialDocument: z.toJSONSchema(officialDocumentSchema),
    documentTemplate: z.toJSONSchema(documentTemplateSchema, { io: "input" }),
    templateExtension: z.toJSONSchema(templateExtensionSchema, { io: "input" }),
  };
}
