import * as z from "zod";
import { placeSchema } from "./place";

/**
 * The port between files and forms: a workbook as plain data. Rows and columns are counted from 1, as a spreadsheet
 * shows them, blank rows included; only cells that hold something are listed.
 */
export const cellSchema = z
  .object({
    row: z.number().int().positive(),
    column: z.number().int().positive(),
    /** What the cell holds: a number typed as number, a text, a date serial, a truth value or a formula error. */
    kind: z.enum(["number", "text", "date", "boolean", "error"]),
    /** As written: a number with 15 significant digits as the spreadsheet shows it, a date as yyyy-mm-dd, an error as #REF!. */
    value: z.string(),
    /** The number format, where it is not General. */
    format: z.string().optional(),
    /** The formula, without its =, where the value is a cached result. */
    formula: z.string().optional(),
    comment: z.string().optional(),
  })
  .readonly();
export type Cell = z.infer<typeof cellSchema>;

/** A merged area; its value stands in the top left cell. */
export const mergeSchema = z
  .object({ top: z.number().int(), left: z.number().int(), bottom: z.number().int(), right: z.number().int() })
  .readonly();
export type Merge = z.infer<typeof mergeSchema>;

export const sheetSchema = z
  .object({
    name: z.string(),
    visibility: z.enum(["visible", "hidden", "very-hidden"]),
    cells: z.array(cellSchema).readonly(),
    merges: z.array(mergeSchema).readonly(),
    hiddenRows: z.array(z.number().int()).readonly(),
    hiddenColumns: z.array(z.number().int()).readonly(),
  })
  .readonly();
export type Sheet = z.infer<typeof sheetSchema>;

/** What the reader had to decide or pass over (an encoding, macros, a broken part): said, never silent. */
export const readingNoteSchema = z
  .object({
    code: z.enum([
      "encoding-gb18030",
      "encoding-utf16",
      "macros-ignored",
      "formula-without-value",
      "sheet-unreadable",
      "date-system-1904",
      "converted-xls",
    ]),
    place: placeSchema,
    detail: z.string().optional(),
  })
  .readonly();
export type ReadingNote = z.infer<typeof readingNoteSchema>;

export const workbookSchema = z
  .object({
    file: z.string(),
    format: z.enum(["xlsx", "xls", "ods", "csv"]),
    sheets: z.array(sheetSchema).readonly(),
    notes: z.array(readingNoteSchema).readonly(),
    /** SHA-256 of the bytes in hex: an identical file sent again is no revision. */
    hash: z.string(),
  })
  .readonly();
export type Workbook = z.infer<typeof workbookSchema>;
