import type { Place } from "@biaogan/core";
import { type FoundGrid, isHeaded, isNoteText } from "./find-grid";
import type { Noted } from "./noted";
import { labelText, type SheetGrid } from "./sheet-grid";

/** A cell as far as a row is told by it. */
export interface RowCell {
  readonly column: number;
  readonly value: string;
}

/** A row under a large table's header, as far as telling what it is asks of it. */
export interface RowAsked {
  readonly row: number;
  readonly first: RowCell;
  /** How many of the table's own columns it fills. */
  readonly filled: () => number;
  /** Its first cell that holds a number. */
  readonly figure: () => RowCell | undefined;
}

/** Tells a large table's own rows from what else stands under its header, row after row. */
export interface RowJudge {
  readonly isOwn: (asked: RowAsked) => boolean;
  /** Whether a row follows the last own one and the table has not ended: nothing astray can stand there. */
  readonly follows: (row: number) => boolean;
  /** Takes a row that follows as the table's own without looking at it. */
  readonly pass: (row: number) => void;
  /** Names what stands in one of the table's rows under no header. */
  readonly beside: (row: number, cell: RowCell) => void;
  readonly noted: readonly Noted[];
}

const TOTALS: ReadonlySet<string> = new Set(["合计", "总计"]);
const SUBTOTAL = /^小计|小计$/;

/**
 * A judge of one table's rows, from its first to its notes. Totals are passed over; subtotals, and what lies astray behind
 * a blank row or under the notes, are named and passed over.
 */
export function rowJudge(
  id: string,
  table: { readonly firstRow: number; readonly columns: number },
  place: (row: number, column: number) => Place,
): RowJudge {
  const noted: Noted[] = [];
  let before = table.firstRow - 1;
  let hasEnded = false;
  const isAstray = ({ row, first, filled, figure }: RowAsked): boolean => {
    const cell = hasEnded ? figure() : row > before + 1 && filled() * 3 < table.columns ? first : undefined;
    if (cell) noted.push(stray(place(row, cell.column), id, cell.value));
    return hasEnded || cell !== undefined;
  };
  return {
    noted,
    follows: (row) => !hasEnded && row === before + 1,
    pass: (row) => {
      before = row;
    },
    beside: (row, { column, value }) => noted.push(stray(place(row, column), id, value)),
    isOwn: (asked) => {
      const { row, first } = asked;
      const label = labelText(first.value);
      if (isNoteText(first.value.trim())) {
        hasEnded = true;
        return false;
      }
      if (!hasEnded && SUBTOTAL.test(label)) {
        noted.push({
          check: "row-subtotal",
          place: place(row, first.column),
          table: id,
          data: { label: first.value },
        });
        return false;
      }
      if ((!hasEnded && TOTALS.has(label)) || isAstray(asked)) return false;
      before = row;
      return true;
    },
  };
}

/** The rows of a large table, and what else stands under its header. */
export interface BulkRows {
  readonly rows: readonly number[];
  readonly noted: readonly Noted[];
}

/** The rows of a large table on a sheet that was read whole. */
export function bulkRows(grid: SheetGrid, id: string, { firstRow, headerRow, columns }: FoundGrid): BulkRows {
  const own = new Set(Object.values(columns));
  const judge = rowJudge(id, { firstRow, columns: own.size }, grid.place);
  const rows = grid.rows.filter((row) => {
    const cells = grid.inRow(row);
    const [first] = cells;
    if (row < firstRow || !first) return false;
    const isOwn = judge.isOwn({
      row,
      first,
      filled: () => cells.filter(({ column }) => own.has(column)).length,
      figure: () => cells.find(({ kind }) => kind === "number"),
    });
    if (!isOwn) return false;
    for (const cell of cells) if (!isHeaded(grid, headerRow, cell.column)) judge.beside(row, cell);
    return true;
  });
  return { rows, noted: judge.noted };
}

/** Something outside the table. */
export function stray(place: Place, id: string, written: string): Noted {
  return { check: "cell-stray", place, table: id, data: { label: "表外", written } };
}
