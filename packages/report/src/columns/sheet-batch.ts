import type { ByteColumn, ColumnBatch } from "@biaogan/core";
import type { SheetGrid } from "../reading/sheet-grid";

/** Rows of a read sheet as one batch. */
export function batchOf(grid: SheetGrid, rows: readonly number[]): ColumnBatch {
  const width = grid.lastColumn;
  const encoder = new TextEncoder();
  const texts: Uint8Array[][] = Array.from({ length: width }, () => []);
  for (const row of rows) {
    const byColumn = new Map(grid.inRow(row).map((cell) => [cell.column, cell]));
    for (let column = 1; column <= width; column += 1) {
      const cell = byColumn.get(column);
      texts[column - 1]?.push(cell ? encoder.encode(cell.value) : EMPTY);
    }
  }
  return {
    file: grid.file,
    sheet: grid.sheet.name,
    firstRow: rows[0] ?? 1,
    rowNumbers: Uint32Array.from(rows),
    length: rows.length,
    columns: texts.map(packed),
  };
}

const EMPTY = new Uint8Array();

function packed(fields: readonly Uint8Array[]): ByteColumn {
  const offsets = new Uint32Array(fields.length + 1);
  fields.forEach((field, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + field.length;
  });
  const bytes = new Uint8Array(offsets[fields.length] ?? 0);
  fields.forEach((field, index) => {
    bytes.set(field, offsets[index] ?? 0);
  });
  return { bytes, starts: offsets.subarray(0, -1), ends: offsets.subarray(1) };
}
