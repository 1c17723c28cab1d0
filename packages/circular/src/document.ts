import { measureSchema } from "@biaogan/core";
import { z } from "zod";

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

/** A piece of a line: plain text, or a printed number bound to its figure. */
export const inlineSchema = z.union([
  z.object({ text: z.string(), figure: figureReferenceSchema }).readonly(),
  z.object({ text: z.string() }).readonly(),
]);
export type Inline = z.infer<typeof inlineSchema>;

export const headingSchema = z
  .object({
    block: z.literal("heading"),
    /** 一、 · （一） · 1. · （1）; the renderer numbers. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
    /** A run-in heading ends with 。 and the text goes on behind it. */
    runIn: z.array(inlineSchema).readonly().optional(),
  })
  .readonly();

export const paragraphBlockSchema = z
  .object({ block: z.literal("paragraph"), inlines: z.array(inlineSchema).readonly() })
  .readonly();

const column = z
  .object({
    header: z.string(),
    /** Columns of one group stand under one merged head. */
    group: z.string().optional(),
    weight: z.number().positive(),
    align: z.enum(["left", "center", "right"]),
  })
  .readonly();

export const tableSchema = z
  .object({
    block: z.literal("table"),
    /** 单位：… above the table's right corner. */
    remark: z.string().optional(),
    columns: z.array(column).readonly(),
    rows: z.array(z.array(z.array(inlineSchema).readonly()).readonly()).readonly(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;

export const blockSchema = z.union([headingSchema, paragraphBlockSchema, tableSchema]);
export type Block = z.infer<typeof blockSchema>;

/**
 * An official document (GB/T 9704-2012) as plain data: everything a renderer needs, and nothing of one. Clauses of the
 * standard stand beside what they rule.
 */
export const officialDocumentSchema = z
  .object({
    schema: z.literal("biaogan/official-document@1"),
    kind: z.enum(["circular", "notice"]),
    /** 版头 (7.2) */
    head: z
      .object({
        /** 发文机关标志 (7.2.4) */
        mark: z.string(),
        /** 发文字号 (7.2.5): 机关代字, year in full, serial without zeros. */
        number: z
          .object({ agency: z.string(), year: z.number().int(), serial: z.number().int().positive() })
          .readonly(),
      })
      .readonly(),
    /** 标题 (7.3.1), broken into lines by sense. */
    title: z.array(z.string()).readonly(),
    /** 主送机关 (7.3.2), without its colon. */
    recipients: z.string(),
    /** 正文 (7.3.3) */
    body: z.array(blockSchema).readonly(),
    /** 附件 (7.3.7); the 附件说明 (7.3.4) follows from their titles. */
    annexes: z.array(z.object({ title: z.string(), blocks: z.array(blockSchema).readonly() }).readonly()).readonly(),
    /** 署名 and 成文日期 (7.3.5) */
    signature: z.object({ institution: z.string(), day: z.iso.date() }).readonly(),
    /** 附注 (7.3.6), without its brackets. */
    note: z.string().optional(),
    /** 版记 (7.4) */
    imprint: z.object({ copies: z.array(z.string()).readonly(), issuer: z.string(), day: z.iso.date() }).readonly(),
  })
  .readonly();
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;

/** A reference as one line: `K05|B02|2021-09|value|%`. */
export function referenceKey({ indicator, institution, month, aspect, measure }: FigureReference): string {
  return [indicator, institution ?? "", month, aspect, measure].join("|");
}
