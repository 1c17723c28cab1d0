import { columnLetters, parseA1 } from "@biaogan/core";
import type { RowCell } from "../reading/bulk-rows";
import type { Noted } from "../reading/noted";
import type { BulkPart } from "./read-bulk";

/** What one reader has read of a detail, as plain data: a worker gives it to the reader of the rows before. */
export interface DetailPart {
  readonly bulk: BulkPart;
  readonly noted: readonly Noted[];
  /** The last rows that are none of the table's own. */
  readonly foot: readonly FootRow[];
}

/** A row of the sheet under the table. */
export interface FootRow {
  readonly row: number;
  readonly cells: readonly RowCell[];
}

/** Where two readers of one file meet: rows of the sheet, counted from 1. */
export interface Seam {
  /** The rows of the file's head, with which the second reader began. */
  readonly head: number;
  /** The rows that the first reader has read. */
  readonly rows: number;
}

/** What stands behind the head, at its own row of the file. */
export function notedBehind(noted: readonly Noted[], { head, rows }: Seam): readonly Noted[] {
  return noted.flatMap((one) => {
    const at = parseA1(one.place.cell ?? "");
    if (!at || at.row <= head) return [];
    return [{ ...one, place: { ...one.place, cell: `${columnLetters(at.column)}${at.row - head + rows}` } }];
  });
}

/** Rows under the table that stand behind the head, at their own numbers of the file. */
export function footBehind(foot: readonly FootRow[], { head, rows }: Seam): readonly FootRow[] {
  return foot.flatMap(({ row, cells }) => (row <= head ? [] : [{ row: row - head + rows, cells }]));
}
