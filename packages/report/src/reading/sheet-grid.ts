import { a1, type Cell, type Place, type Sheet } from "@biaogan/core";

/** A sheet that can be asked cell by cell; a merged area answers with its top left cell everywhere. */
export interface SheetGrid {
  readonly file: string;
  readonly sheet: Sheet;
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly rows: readonly number[];
  /** The cell itself. */
  readonly at: (row: number, column: number) => Cell | undefined;
  /** The cell, or the top left cell of the merged area that covers it. */
  readonly covering: (row: number, column: number) => Cell | undefined;
  readonly inRow: (row: number) => readonly Cell[];
  readonly place: (row: number, column: number) => Place;
}

/** Indexes a sheet's cells by row. */
export function gridOf(file: string, sheet: Sheet): SheetGrid {
  const byRow = new Map<number, Cell[]>();
  let lastColumn = 0;
  for (const cell of sheet.cells) {
    const row = byRow.get(cell.row);
    if (row) row.push(cell);
    else byRow.set(cell.row, [cell]);
    lastColumn = Math.max(lastColumn, cell.column);
  }
  const rows = [...byRow.keys()].sort((a, b) => a - b);
  const at = (row: number, column: number): Cell | undefined => byRow.get(row)?.find((cell) => cell.column === column);
  return {
    file,
    sheet,
    rows,
    lastRow: rows.at(-1) ?? 0,
    lastColumn,
    at,
    covering: (row, column) => {
      const own = at(row, column);
      if (own) return own;
      const merge = sheet.merges.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      return merge && at(merge.top, merge.left);
    },
    inRow: (row) => byRow.get(row) ?? [],
    place: (row, column) => ({ file, sheet: sheet.name, cell: a1(row, column) }),
  };
}

/** A label as it is compared: widths, spaces, brackets and colons do not matter. */
export function labelText(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\s\u00a0:：]/g, "")
    .replace(/\(.*?\)$/, "")
    .toUpperCase();
}
