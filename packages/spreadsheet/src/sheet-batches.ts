import type { ColumnBatch, Sheet } from "@biaogan/core";
import { appendBytes, closeColumn, emptyColumn } from "./column-filling";

export interface SheetBatchesOptions {
  readonly file: string;
  /** The first row that is taken, as the spreadsheet shows it. */
  readonly fromRow: number;
  readonly rowsPerBatch?: number;
}

/**
 * A read sheet's rows as batches of columns. Blank rows are left out; `rowNumbers` keeps each row's own number.
 * @example [...sheetToBatches(sheet, { file, fromRow: 3 })] // from the first row under a two-row header
 */
export function* sheetToBatches(sheet: Sheet, options: SheetBatchesOptions): Generator<ColumnBatch, void, undefined> {
  const { file, fromRow } = options;
  const rowsPerBatch = Math.max(1, options.rowsPerBatch ?? 8_192);
  const encoder = new TextEncoder();
  const width = sheet.cells.reduce((last, { column }) => Math.max(last, column), 0);
  const empty = () => Array.from({ length: width }, () => emptyColumn(rowsPerBatch));
  let columns = empty();
  let rows: number[] = [];
  const batch = (): ColumnBatch => ({
    file,
    sheet: sheet.name,
    firstRow: rows[0] ?? fromRow,
    rowNumbers: Uint32Array.from(rows),
    length: rows.length,
    columns: columns.map((column) => closeColumn(column, rows.length)),
  });
  for (const cell of sheet.cells) {
    if (cell.row < fromRow) continue;
    if (cell.row !== rows.at(-1)) {
      if (rows.length === rowsPerBatch) {
        yield batch();
        columns = empty();
        rows = [];
      }
      rows.push(cell.row);
    }
    const column = columns[cell.column - 1];
    const bytes = encoder.encode(cell.value);
    if (column) appendBytes(column, bytes, 0, bytes.length, rows.length - 1);
  }
  if (rows.length > 0) yield batch();
}
