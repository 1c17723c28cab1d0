import { measureSchema } from "@biaogan/core";
import * as z from "zod";

/** What binds a printed number to its figure of the month's result. */
export const figureReferenceSchema = z
  .object({
    /** An indicator (`K05`), or the count that a sentence gives (`reports.due`). */
    indicator: z.string(),
    institution: z.string().optional(),
    month: z.string(),
    aspect: z.string(),
    measure: measureSchema,
  })
  .readonly();
export type FigureReference = z.infer<typeof figureReferenceSchema>;

/** A piece of a line: plain text, or a printed number bound to its figure. A line feed in a cell begins a new line. */
export const inlineSchema = z.union([
  z.object({ text: z.string(), figure: figureReferenceSchema }).readonly(),
  z.object({ text: z.string() }).readonly(),
]);
export type Inline = z.infer<typeof inlineSchema>;

/** A reference as one line: `K05|B02|2021-09|value|%`. */
export function referenceKey({ indicator, institution, month, aspect, measure }: FigureReference): string {
  return [indicator, institution ?? "", month, aspect, measure].join("|");
}

/** The inlines' text in one piece. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join("");
}
