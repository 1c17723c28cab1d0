import { declarationSchema } from "@biaogan/core";
import { z } from "zod";

/**
 * A sentence as data: text with slots in braces, `全县云闪付APP累计新增绑卡用户{K01.yearToDate}，{K01.pace}。`
 * Where `when` names a slot that has nothing to say (no figure, an empty list), `otherwise` stands in its place, or nothing.
 */
export const sentenceSchema = z
  .object({
    text: z.string().min(1),
    when: z.string().optional(),
    otherwise: z.string().optional(),
    /** The sentence stands only where this slot has nothing to say. */
    unless: z.string().optional(),
  })
  .readonly();
export type Sentence = z.infer<typeof sentenceSchema>;

/** Sentences that follow each other in one paragraph; a paragraph of which nothing is left does not appear. */
export const paragraphSchema = z.object({ sentences: z.array(sentenceSchema).readonly() }).readonly();

export const sectionSchema = z
  .object({
    heading: z.string().min(1),
    paragraphs: z.array(paragraphSchema).readonly().default([]),
    /** Sub-headings run into their text: （一）用户拓展。截至… */
    subsections: z
      .array(z.object({ heading: z.string().min(1), sentences: z.array(sentenceSchema).readonly() }).readonly())
      .readonly()
      .default([]),
  })
  .readonly();
export type Section = z.infer<typeof sectionSchema>;

const header = { header: z.string().min(1), weight: z.number().positive().default(1) };

/** An attached table: a row for each target, each institution or each report. */
export const tableTemplateSchema = z.discriminatedUnion("rows", [
  z
    .object({
      rows: z.literal("scores"),
      columns: z
        .array(
          z
            .object({
              ...header,
              cell: z.enum([
                "number",
                "title",
                "target",
                "value",
                "month",
                "completion",
                "lead",
                "yearOnYear",
                "monthOnMonth",
                "remaining",
                "standing",
              ]),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
  z
    .object({
      rows: z.literal("institutions"),
      columns: z
        .array(
          z
            .object({
              ...header,
              /** Columns of one group stand under one merged head. */
              group: z.string().optional(),
              cell: z.enum(["number", "institution", "value", "share", "rank"]),
              indicator: z.string().optional(),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
  z
    .object({
      rows: z.literal("reports"),
      columns: z
        .array(
          z
            .object({
              ...header,
              cell: z.enum(["number", "institution", "state", "receivedAt", "revision", "verdict", "findings"]),
            })
            .readonly(),
        )
        .readonly(),
    })
    .readonly(),
]);
export type TableTemplate = z.infer<typeof tableTemplateSchema>;

export const annexTemplateSchema = z
  .object({ title: z.string().min(1), table: tableTemplateSchema, notes: z.array(z.string()).readonly().default([]) })
  .readonly();

/** A circular as data: a county rewrites its circular without code. */
export const circularTemplateSchema = declarationSchema
  .extend({
    /** The document's title; a / marks where it may break by sense. */
    documentTitle: z.string().min(1),
    recipients: z.string().min(1),
    copies: z.array(z.string()).readonly(),
    opening: paragraphSchema,
    sections: z.array(sectionSchema).readonly(),
    closing: z.string().optional(),
    annexes: z.array(annexTemplateSchema).readonly(),
    /** How many are named as leaders and as last. */
    naming: z.object({ leaders: z.number().int().positive(), last: z.number().int().positive() }).readonly(),
  })
  .readonly();
export type CircularTemplate = z.infer<typeof circularTemplateSchema>;
