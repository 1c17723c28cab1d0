import {
  figureKindSchema,
  figureSchema,
  type MeasureDeclaration,
  measureSchema,
  measures,
  textSchema,
} from "@biaogan/core";
import * as z from "zod";

/** What a column holds. Codes, names, dates and states are read, compared and counted, never added. */
export const itemTypeSchema = z.enum(["number", "code", "text", "date", "truth"]);
export type ItemType = z.infer<typeof itemTypeSchema>;

/** One item that formulas may name, `rooms.transactions`: a column of a table. */
export const itemDeclarationSchema = z
  .object({
    label: textSchema,
    type: itemTypeSchema,
    measure: measureSchema,
    kind: figureKindSchema,
    /** Decimals a printed figure has: a rule's default tolerance is half a unit of the last place. */
    decimals: z.number().int().nonnegative().optional(),
    /** The codes of an enumeration with their labels. */
    codes: z.record(z.string(), textSchema).optional(),
  })
  .readonly();
export type ItemDeclaration = z.infer<typeof itemDeclarationSchema>;

/** The decimals that a column's figures were rounded to (万元, %); undefined where it prints them exactly. */
export function printedDecimals({ measure, decimals }: ItemDeclaration): number | undefined {
  const { isRounded }: MeasureDeclaration = measures[measure];
  return isRounded ? decimals : undefined;
}

/**
 * A table that formulas may name.
 * - `one`: one record for an institution and month; `progress.newlyBoundUsers` is a figure at once.
 * - `keyed`: some rows told apart by a key column; `products.count[total]` picks one, `sum(rooms.amount)` takes all.
 * - `bulk`: up to a million rows, kept as columns.
 */
export const tableDeclarationSchema = z
  .object({
    label: textSchema,
    rows: z.enum(["one", "keyed", "bulk"]),
    key: z.string().optional(),
    /** `county`: handed in by one institution for the whole county (the UnionPay branch's platform figures). */
    scope: z.enum(["institution", "county"]),
    /** Filed every so many months, at the end of a quarter (3), half-year (6) or year (12); every month where left out. */
    everyMonths: z.union([z.literal(3), z.literal(6), z.literal(12)]).optional(),
    columns: z.record(z.string(), itemDeclarationSchema),
  })
  .readonly();
export type TableDeclaration = z.infer<typeof tableDeclarationSchema>;

/** A figure that stands outside the reports: `base.busTransactions`, a target, a threshold of the plan. */
export const constantDeclarationSchema = z
  .object({ label: textSchema, measure: measureSchema, kind: figureKindSchema, figure: figureSchema })
  .readonly();
export type ConstantDeclaration = z.infer<typeof constantDeclarationSchema>;

/** All that a formula may name: made from the forms and the plan, never written by hand. */
export const vocabularySchema = z
  .object({
    tables: z.record(z.string(), tableDeclarationSchema),
    constants: z.record(z.string(), constantDeclarationSchema),
    /** Names of institutions by their code, where a text names them. */
    institutions: z.record(z.string(), textSchema).optional(),
  })
  .readonly();
export type Vocabulary = z.infer<typeof vocabularySchema>;
