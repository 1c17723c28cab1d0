import { isNote } from "./find-grid";
import type { Noted } from "./noted";
import { labelText, type SheetGrid } from "./sheet-grid";

/** The rows of a large table, and what else stands under its header. */
export interface BulkRows {
  readonly rows: readonly number[];
  readonly noted: readonly Noted[];
}

const TOTALS = new Set(["合计", "总计"]);
const SUBTOTAL = /^小计|小计$/;

/**
 * The rows of a large table from its first to its notes. Totals are passed over, subtotals and what lies astray behind a
 * blank row are named and passed over.
 */
export function bulkRows(grid: SheetGrid, id: string, firstRow: number, columns: readonly number[]): BulkRows {
  const rows: number[] = [];
  const noted: Noted[] = [];
  const own = new Set(columns);
  let before = firstRow - 1;
  let hasEnded = false;
  for (const row of grid.rows) {
    if (row < firstRow) continue;
    const cells = grid.inRow(row);
    const [first] = cells;
    if (!first) continue;
    const label = labelText(first.value);
    if (isNote(grid, row)) hasEnded = true;
    else if (hasEnded) {
      const figure = cells.find(({ kind }) => kind === "number");
      if (figure) noted.push(stray(grid, id, row, figure.column, figure.value));
    } else if (SUBTOTAL.test(label)) {
      noted.push({
        check: "row-subtotal",
        place: grid.place(row, first.column),
        table: id,
        data: { label: first.value },
      });
    } else if (!TOTALS.has(label)) {
      const filled = cells.filter(({ column }) => own.has(column)).length;
      if (row > before + 1 && filled * 3 < own.size) noted.push(stray(grid, id, row, first.column, first.value));
      else {
        rows.push(row);
        before = row;
      }
    }
  }
  return { rows, noted };
}

/** Something outside the table. */
export function stray(grid: SheetGrid, id: string, row: number, column: number, written: string): Noted {
  return { check: "cell-stray", place: grid.place(row, column), table: id, data: { label: "表外", written } };
}
