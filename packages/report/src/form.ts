import {
  declarationSchema,
  exactSchema,
  figureKindSchema,
  maskingSchema,
  measureSchema,
  textSchema,
} from "@biaogan/core";
import { itemTypeSchema } from "@biaogan/formula";
import * as z from "zod";

/** One code of an enumeration, or one fixed row of a table: its label and other spellings met in files. */
export const codeSchema = z
  .strictObject({ label: textSchema, aliases: z.array(z.string()).readonly().default([]) })
  .readonly();

/** Identifiers with a form of their own; what each checks stands in `checks/identifiers.ts`. */
export const identifierSchema = z.enum(["credit-code", "merchant-code", "terminal-number", "mcc"]);
export type Identifier = z.infer<typeof identifierSchema>;

/** One column of a table (or one line of a vertical record). */
export const columnSchema = z
  .strictObject({
    label: textSchema,
    /** Other header texts met in files; the label's Chinese counts in any case. */
    aliases: z.array(z.string()).readonly().default([]),
    /** The upper header of a two-row header, own spelling first: 本月 above 笔数. */
    group: z.array(z.string()).readonly().optional(),
    type: itemTypeSchema,
    measure: measureSchema,
    kind: figureKindSchema,
    /** The decimals a figure may have; 0 for counts. */
    decimals: z.number().int().min(0).max(8).optional(),
    required: z.boolean().default(true),
    min: exactSchema.optional(),
    max: exactSchema.optional(),
    maxLength: z.number().int().positive().optional(),
    codes: z.record(z.string(), codeSchema).optional(),
    /** Codes that the plan and the county bring along. */
    codesFrom: z.enum(["institutions", "points", "rooms"]).optional(),
    identifier: identifierSchema.optional(),
    /** Personal data, and whose: checked, never kept, and masked wherever it is shown. */
    masked: maskingSchema.optional(),
    /** `period`: inside the month's statistical period; `not-after-period`: not after its last day. */
    dateWithin: z.enum(["period", "not-after-period"]).optional(),
  })
  .readonly();
export type Column = z.infer<typeof columnSchema>;

/** One table of a form, as formulas name it. */
export const tableSchema = z
  .strictObject({
    label: textSchema,
    /** `record`: written downwards (序号, 项目, 计量单位, 本月数); `grid`: a header and rows. */
    layout: z.enum(["record", "grid"]),
    rows: z.enum(["one", "keyed", "bulk"]),
    scope: z.enum(["institution", "county"]).default("institution"),
    /** The column whose code tells rows apart. */
    key: z.string().optional(),
    /** Whether every code of the key column has to have a row (the payment products, the assigned points). */
    complete: z.boolean().default(false),
    /** Spellings of a trailing total row, read under the key `total`; it is not a row among others. */
    totalRow: z.array(z.string()).readonly().optional(),
    totalRequired: z.boolean().default(false),
    columns: z.record(z.string(), columnSchema),
  })
  .refine((table) => table.rows !== "keyed" || (table.key !== undefined && table.key in table.columns), {
    message: "a keyed table names its key column",
  })
  .readonly();
export type Table = z.infer<typeof tableSchema>;

/** Who owes a form: classes of the roster, or whoever the county gives a point, a room or an acquirer prefix. */
export const reportedBySchema = z.union([
  z.strictObject({ classes: z.array(z.string()).min(1).readonly() }).readonly(),
  z.strictObject({ assigned: z.enum(["points", "rooms", "acquirers"]) }).readonly(),
]);

/** A form: what an institution hands in, as data. */
export const formSchema = declarationSchema
  .strict()
  .extend({
    /** Other titles met in files and on sheet tabs. */
    aliases: z.array(z.string()).readonly().default([]),
    reportedBy: reportedBySchema,
    /** Owed in the last month of each quarter (3), half-year (6) or year (12); every month where left out. */
    everyMonths: z.union([z.literal(3), z.literal(6), z.literal(12)]).optional(),
    /** The measure of amounts named in the row above the table. */
    amounts: z.enum(["元", "万元"]).optional(),
    /** By the name formulas use. */
    tables: z.record(z.string(), tableSchema),
  })
  .readonly();
export type Form = z.infer<typeof formSchema>;

/** What stands above and under a table, and is read wherever it stands. */
export const headFields = [
  "institution",
  "institutionCode",
  "county",
  "month",
  "measure",
  "preparedBy",
  "reviewedBy",
  "responsible",
  "telephone",
  "filledOn",
  "revision",
  "formVersion",
] as const;
export type HeadField = (typeof headFields)[number];

/**
 * Declares a form; defaults are filled in and the declaration is checked.
 * @throws ZodError where the declaration is wrong.
 * @example form({ id: "x", version: "2021.1", … }).tables.x.scope // "institution"
 */
export function form(declaration: z.input<typeof formSchema>): Form {
  return formSchema.parse(declaration);
}
