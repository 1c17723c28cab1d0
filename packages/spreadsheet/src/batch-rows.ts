import type { Cell, ColumnBatch } from "@biaogan/core";
import { appendBytes, type ColumnFilling, closeColumn, emptyColumn } from "./column-filling";
import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";

/** Rows of a sheet as they are put into columns; a row without cells is left out. */
export interface BatchRows {
  readonly start: (row: number) => void;
  readonly append: (column: number, bytes: Uint8Array, from: number, to: number) => void;
  /** Takes back the cells of a row that is to be read another way. */
  readonly takeBack: () => void;
  readonly isFull: () => boolean;
  /** The batch so far, and an empty one in its place; undefined where no row came. */
  readonly close: () => ColumnBatch | undefined;
}

/** Columns that grow with what comes, up to the limits. */
export function batchRows(
  file: string,
  sheet: string,
  rowsPerBatch: number,
  limits: Pick<ReadLimits, "rows" | "columns">,
): BatchRows {
  let columns: ColumnFilling[] = [];
  let rows: number[] = [];
  let row = 0;
  let marks: number[] = [];
  return {
    start: (number) => {
      if (number < row) throw new Refused("F-BROKEN", `${sheet}: row ${number}`);
      row = number;
      marks = columns.map(({ used }) => used);
    },
    append: (column, bytes, from, to) => {
      if (row > limits.rows || column > limits.columns) throw new Refused("F-TOO-LARGE", `${sheet}: ${row}, ${column}`);
      if (rows.at(-1) !== row) rows.push(row);
      while (columns.length < column) columns.push(emptyColumn(rowsPerBatch));
      const filling = columns[column - 1];
      if (filling) appendBytes(filling, bytes, from, to, rows.length - 1);
    },
    takeBack: () => {
      if (rows.at(-1) !== row) return;
      columns.forEach((filling, index) => {
        filling.used = marks[index] ?? 0;
        filling.offsets[rows.length] = 0;
      });
      rows.pop();
    },
    isFull: () => rows.length >= rowsPerBatch,
    close: () => {
      if (rows.length === 0) return undefined;
      const batch: ColumnBatch = {
        file,
        sheet,
        firstRow: rows[0] ?? 1,
        rowNumbers: Uint32Array.from(rows),
        length: rows.length,
        columns: columns.map((filling) => closeColumn(filling, rows.length)),
      };
      columns = columns.map(() => emptyColumn(rowsPerBatch));
      rows = [];
      return batch;
    },
  };
}

/** A read cell's value in UTF-8. */
export function appendCell(rows: BatchRows, { column, value }: Cell, encoder: TextEncoder): void {
  const bytes = encoder.encode(value);
  rows.append(column, bytes, 0, bytes.length);
}
