import * as z from "zod";

/**
 * What kind of figure it is, which says along which axes it may be added up.
 * - `flow` 时期数: sums over months, institutions and rows.
 * - `stock` 时点数: read at a month's end; sums over institutions and rows, never over months.
 * - `distinct` distinct counts (active users): one person at several banks; sums over nothing.
 * - `ratio` shares, rates and means: sums over nothing; the ratio of the sums is taken instead.
 * - `attribute` codes, names, dates, states: no arithmetic.
 */
export const figureKindSchema = z.enum(["flow", "stock", "distinct", "ratio", "attribute"]);
export type FigureKind = z.infer<typeof figureKindSchema>;

export const axisSchema = z.enum(["months", "institutions", "rows"]);
export type Axis = z.infer<typeof axisSchema>;

/** Along which axes a kind of figure may be summed. */
export const additivity = {
  flow: { months: true, institutions: true, rows: true },
  stock: { months: false, institutions: true, rows: true },
  distinct: { months: false, institutions: false, rows: false },
  ratio: { months: false, institutions: false, rows: false },
  attribute: { months: false, institutions: false, rows: false },
} as const satisfies Record<FigureKind, Record<Axis, boolean>>;
