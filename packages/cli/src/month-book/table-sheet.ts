import { columnLetters, type Figure, isKnown, type Month, round, show } from "@biaogan/core";
import { type MonthResult, milestoneWords } from "@biaogan/indicators";
import type { CellToWrite, Look, SheetToWrite } from "@biaogan/spreadsheet";

/** What a cell of the month's workbook holds. */
export type Value = { readonly text: string; readonly look?: Look } | { readonly figure: Figure };

/** One column: its header, its width in characters (a Chinese one takes two). */
export type ColumnHead = readonly [header: string, width: number];

/** A sheet with a title, a head and rows; panes, filter and print titles stand on the head. */
export function tableSheet(
  name: string,
  title: string,
  columns: readonly ColumnHead[],
  rows: readonly (readonly Value[])[],
): SheetToWrite {
  const last = columnLetters(columns.length);
  return {
    name,
    widths: columns.map(([, width]) => width),
    heights: { 1: 34, 2: 32 },
    frozenRows: 2,
    frozenColumns: 2,
    landscape: true,
    printTitles: { from: 1, to: 2 },
    filter: `A2:${last}${rows.length + 2}`,
    merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }],
    cells: [
      { row: 1, column: 1, kind: "text", value: title, look: "title" },
      ...columns.map(
        ([value], index): CellToWrite => ({ row: 2, column: index + 1, kind: "text", value, look: "head" }),
      ),
      ...rows.flatMap((row, r) => row.map((value, c) => cellOf(value, r + 3, c + 1))),
    ],
  };
}

/** A figure is written as a number, rounded once for display; what is not known is said in words. */
export function cellOf(value: Value, row: number, column: number): CellToWrite {
  if ("text" in value) return { row, column, kind: "text", value: value.text, look: value.look ?? "text" };
  const { figure } = value;
  if (!isKnown(figure)) return { row, column, kind: "text", value: show(figure), look: "centre" };
  if (figure.measure === "state")
    return { row, column, kind: "text", value: milestoneWords(figure.known, "zh"), look: "centre" };
  const percent = figure.measure === "%" || figure.measure === "个百分点";
  const whole = /^-?\d+$/.test(figure.known) && !percent;
  return {
    row,
    column,
    kind: "number",
    value: round(figure.known, whole ? 0 : 2),
    look: percent ? "percent" : whole ? "number" : "money",
    ...(figure.measure === "个百分点" ? { format: "0.00" } : {}),
  };
}

/** A text in the middle of its cell. */
export function centred(text: string): Value {
  return { text, look: "centre" };
}

/** A month in words: 2021年9月. */
export function monthName(month: Month): string {
  return `${month.slice(0, 4)}年${month.slice(5).replace(/^0/, "")}月`;
}

/** Institutions by their short names; the code stands where the roster has none. */
export function shortNamer({ institutions }: Pick<MonthResult, "institutions">): (code: string) => string {
  const names = new Map(institutions.map(({ code, shortName }) => [code, shortName]));
  return (code) => names.get(code) ?? code;
}
