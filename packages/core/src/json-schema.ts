import * as z from "zod";
import { declarationSchema } from "./declaration";
import { figureSchema } from "./figure";
import { findingSchema } from "./finding";
import { placeSchema } from "./place";
import { workbookSchema } from "./sheet";

/** The public schemas as JSON Schema (2020-12). */
export function jsonSchemas(): Readonly<Record<"figure" | "place" | "finding" | "workbook" | "declaration", object>> {
  return {
    figure: z.toJSONSchema(figureSchema),
    place: z.toJSONSchema(placeSchema),
    finding: z.toJSONSchema(findingSchema),
    workbook: z.toJSONSchema(workbookSchema),
    declaration: z.toJSONSchema(declarationSchema),
  };
}
