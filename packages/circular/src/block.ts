import * as z from "zod";
import { chartSchema } from "./chart";
import { inlineSchema } from "./inline";

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

/** Cells that are one: the first holds the words, those that it covers are empty. */
const merge = z
  .object({
    row: z.number().int().nonnegative(),
    column: z.number().int().nonnegative(),
    down: z.number().int().positive(),
    across: z.number().int().positive(),
  })
  .readonly();

export const tableSchema = z
  .object({
    block: z.literal("table"),
    /** The title above, without its number: 表1　… */
    title: z.string().optional(),
    /** 单位：… above the table's right corner. */
    remark: z.string().optional(),
    columns: z.array(column).readonly(),
    rows: z.array(z.array(z.array(inlineSchema).readonly()).readonly()).readonly(),
    merges: z.array(merge).readonly().optional(),
    /** So many first columns stand again on each part of a table that has to be split. */
    keys: z.number().int().nonnegative().optional(),
    notes: z.array(z.string()).readonly(),
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;

export const figureBlockSchema = z
  .object({
    block: z.literal("figure"),
    /** The title below, without its number: 图1　… */
    title: z.string().min(1),
    /** What the chart says, for who does not see it. */
    alternative: z.string().min(1),
    chart: chartSchema,
    notes: z.array(z.string()).readonly(),
  })
  .readonly();
export type FigureBlock = z.infer<typeof figureBlockSchema>;

export const blockSchema = z.union([headingSchema, paragraphBlockSchema, tableSchema, figureBlockSchema]);
export type Block = z.infer<typeof blockSchema>;
