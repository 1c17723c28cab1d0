import type { ByteColumn } from "@biaogan/core";

/** One column of a batch while it is filled. */
export interface ColumnFilling {
  bytes: Uint8Array;
  used: number;
  readonly offsets: Uint32Array;
}

/** An empty column with room for so many rows. */
export function emptyColumn(rows: number): ColumnFilling {
  return { bytes: new Uint8Array(rows * 12), used: 0, offsets: new Uint32Array(rows + 1) };
}

/** Adds bytes to the field of a row; fields of rows passed over stay empty. */
export function appendBytes(column: ColumnFilling, bytes: Uint8Array, from: number, to: number, row: number): void {
  const end = column.used + to - from;
  if (end > column.bytes.length) {
    const grown = new Uint8Array(Math.max(column.bytes.length * 2, end));
    grown.set(column.bytes.subarray(0, column.used));
    column.bytes = grown;
  }
  const target = column.bytes;
  // Fields are short: a loop beats a view and a copy.
  for (let at = from, to = column.used; to < end; at += 1, to += 1) target[to] = bytes[at] ?? 0;
  column.used = end;
  column.offsets[row + 1] = end;
}

/** The column of the rows that came; offsets behind a row stay zero until the last one is carried on here. */
export function closeColumn(column: ColumnFilling, rows: number): ByteColumn {
  const offsets = column.offsets.subarray(0, rows + 1);
  let last = 0;
  for (let row = 1; row <= rows; row += 1) {
    last = Math.max(last, offsets[row] ?? 0);
    offsets[row] = last;
  }
  return { bytes: column.bytes.subarray(0, column.used), starts: offsets.subarray(0, rows), ends: offsets.subarray(1) };
}
