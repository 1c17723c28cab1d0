import * as z from "zod";

/** The two languages every sentence for people is written in. */
export const languageSchema = z.enum(["zh", "en"]);
export type Language = z.infer<typeof languageSchema>;

/** A bilingual text: Chinese is the users' language, English stands beside it where code meets people. */
export const textSchema = z.object({ zh: z.string().min(1), en: z.string().min(1) }).readonly();
export type Text = z.infer<typeof textSchema>;

/**
 * Builds a bilingual text.
 * @example text("通报", "Circular").zh // "通报"
 */
export function text(zh: string, en: string): Text {
  return { zh, en };
}
