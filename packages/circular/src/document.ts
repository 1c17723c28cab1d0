import * as z from "zod";
import { blockSchema } from "./block";

export type { Block, FigureBlock, Table } from "./block";
export { blockSchema, figureBlockSchema, headingSchema, paragraphBlockSchema, tableSchema } from "./block";
export type { FigureReference, Inline } from "./inline";
export { figureReferenceSchema, inlineSchema, referenceKey } from "./inline";

/** What a document is. Its format follows: see {@link formatOf}. */
export const documentKindSchema = z.enum(["circular", "notice", "brief", "reminder", "corrigendum", "minutes", "plan"]);
export type DocumentKind = z.infer<typeof documentKindSchema>;

/**
 * How it stands on the page: the general format (7), 信函 (10.1), 纪要 (10.3), or plain paper without a red head.
 */
export const documentFormatSchema = z.enum(["general", "letter", "minutes", "plain"]);
export type DocumentFormat = z.infer<typeof documentFormatSchema>;

const FORMATS = {
  circular: "general",
  notice: "letter",
  brief: "plain",
  reminder: "letter",
  corrigendum: "general",
  minutes: "minutes",
  plan: "general",
} as const satisfies Record<DocumentKind, DocumentFormat>;

/** 版头 (7.2) */
const head = z
  .object({
    /** 份号 (7.2.1), printed with six digits. */
    copy: z.number().int().positive().max(999_999).optional(),
    /** 密级和保密期限 (7.2.2): `机密★1年` */
    secrecy: z
      .object({ level: z.enum(["绝密", "机密", "秘密"]), period: z.string().optional() })
      .readonly()
      .optional(),
    /** 紧急程度 (7.2.3) */
    urgency: z.enum(["特急", "加急"]).optional(),
    /** 发文机关标志 (7.2.4) */
    mark: z.string(),
    /** 发文字号 (7.2.5): 机关代字, year in full, serial without zeros. */
    number: z
      .object({ agency: z.string(), year: z.number().int(), serial: z.number().int().positive() })
      .readonly()
      .optional(),
    /** 签发人 (7.2.6), of a document to superiors. */
    signers: z.array(z.string()).readonly().optional(),
  })
  .readonly();

/**
 * An official document (GB/T 9704-2012) as plain data: everything a renderer needs, and nothing of one. Clauses of the
 * standard stand beside what they rule.
 */
export const officialDocumentSchema = z
  .object({
    schema: z.literal("biaogan/official-document@1"),
    kind: documentKindSchema,
    /** Where it is another than its kind's. */
    format: documentFormatSchema.optional(),
    head,
    /** 标题 (7.3.1), broken into lines by sense. */
    title: z.array(z.string()).readonly(),
    /** 主送机关 (7.3.2), without its colon. */
    recipients: z.string().optional(),
    /** 正文 (7.3.3) */
    body: z.array(blockSchema).readonly(),
    /** Who was there (10.3): 出席, 请假, 列席 and their names; only in 纪要. */
    attendance: z
      .array(z.object({ label: z.enum(["出席", "请假", "列席"]), names: z.array(z.string()).readonly() }).readonly())
      .readonly()
      .optional(),
    /** 附件 (7.3.7); the 附件说明 (7.3.4) follows from their titles. */
    annexes: z.array(z.object({ title: z.string(), blocks: z.array(blockSchema).readonly() }).readonly()).readonly(),
    /** 署名 and 成文日期 (7.3.5); with a seal where not said otherwise. In 纪要 they stand above the red line. */
    signature: z.object({ institution: z.string(), day: z.iso.date(), sealed: z.boolean().optional() }).readonly(),
    /** 附注 (7.3.6), without its brackets. */
    note: z.string().optional(),
    /** 版记 (7.4); 主送 that are too many for the first page stand here. A letter shows its copies only (10.1). */
    imprint: z
      .object({
        recipients: z.string().optional(),
        copies: z.array(z.string()).readonly(),
        issuer: z.string(),
        day: z.iso.date(),
      })
      .readonly()
      .optional(),
  })
  .readonly();
export type OfficialDocument = z.infer<typeof officialDocumentSchema>;

/**
 * The format of a document: its own, or its kind's.
 * @example formatOf({ kind: "reminder" }) // "letter"
 */
export function formatOf({ kind, format }: Pick<OfficialDocument, "kind" | "format">): DocumentFormat {
  return format ?? FORMATS[kind];
}
