import { declarationSchema } from "@biaogan/core";
import { institutionClassSchema } from "@biaogan/plan";
import * as z from "zod";
import { chartTemplateSchema } from "./chart-template";
import { documentKindSchema } from "./document";
import { namingPolicySchema } from "./naming";
import { tableTemplateSchema } from "./table-template";

const slots = z.union([z.string(), z.array(z.string()).readonly()]);

/**
 * A sentence as data: text with slots in braces, `全县“云闪付”APP累计新增绑卡用户{K01.yearToDate}，{K01.pace}。` A clause all
 * of whose slots have nothing to say falls away; so does an item of a list in square brackets,
 * `月均需新增[绑卡用户{K01.remaining}、小微商户{K06.remaining}]`.
 */
export const sentenceSchema = z
  .object({
    text: z.string().min(1),
    /** The sentence stands only where one of these slots has something to say; else `otherwise` does, or nothing. */
    when: slots.optional(),
    otherwise: z.string().optional(),
    /** The sentence stands only where these slots have nothing to say. */
    unless: slots.optional(),
  })
  .readonly();
export type Sentence = z.infer<typeof sentenceSchema>;

/** Sentences that follow each other in one paragraph; a paragraph of which nothing is left does not appear. */
export const paragraphSchema = z.object({ sentences: z.array(sentenceSchema).readonly() }).readonly();

export const tableWithNotesSchema = z
  .object({ table: tableTemplateSchema, notes: z.array(z.string()).readonly().default([]) })
  .readonly();

/** A sub-heading run into its text: （一）用户拓展。截至… */
export const subsectionSchema = z
  .object({ heading: z.string().min(1), sentences: z.array(sentenceSchema).readonly() })
  .readonly();

export const sectionSchema = z
  .object({
    /** Without a heading its paragraphs follow what stands before. */
    heading: z.string().min(1).optional(),
    paragraphs: z.array(paragraphSchema).readonly().default([]),
    subsections: z.array(subsectionSchema).readonly().default([]),
    /** Tables in the text; one without a row does not appear. */
    tables: z.array(tableWithNotesSchema).readonly().default([]),
    /** Charts in the text; one without a figure does not appear. */
    charts: z.array(chartTemplateSchema).readonly().optional(),
  })
  .readonly();
export type Section = z.infer<typeof sectionSchema>;

/** An annex: a title with a table, or charts, or both; one without a row or a figure does not appear. */
export const annexTemplateSchema = z
  .object({
    title: z.string().min(1),
    table: tableTemplateSchema.optional(),
    notes: z.array(z.string()).readonly().default([]),
    charts: z.array(chartTemplateSchema).readonly().optional(),
  })
  .readonly();

/** What a month's run writes: the circular, a page for the leaders, a notice, a reminder, a correction. */
export const templateKindSchema = documentKindSchema.extract([
  "circular",
  "brief",
  "notice",
  "reminder",
  "corrigendum",
]);
export type TemplateKind = z.infer<typeof templateKindSchema>;

/** Who gets a copy: a name as it is written, or whoever of a class is in the county's roster that month. */
export const copySchema = z.union([z.string().min(1), z.strictObject({ class: institutionClassSchema }).readonly()]);

/** A document as data: a county rewrites its circular without code. */
export const documentTemplateSchema = declarationSchema
  .extend({
    schema: z.literal("biaogan/document-template@1"),
    kind: templateKindSchema,
    /** 发文机关标志: `{office}文件`. */
    mark: z.string().min(1),
    /** 发文机关代字: `{agency}发`, `{agency}函`. */
    agency: z.string().min(1),
    /** The document's title; a / marks where it may break by sense. */
    documentTitle: z.string().min(1),
    recipients: z.string().min(1),
    copies: z.array(copySchema).readonly(),
    sections: z.array(sectionSchema).readonly(),
    closing: z.string().optional(),
    annexes: z.array(annexTemplateSchema).readonly().default([]),
    naming: namingPolicySchema,
  })
  .readonly();
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>;
