import type { ByteColumn, ColumnBatch, Sheet } from "@biaogan/core";
import { decodeText } from "./csv";

export interface BatchOptions {
  readonly file: string;
  readonly sheet?: string;
  readonly rowsPerBatch?: number;
}

/** Grows the bytes and offsets of one column. */
interface Filling {
  bytes: Uint8Array;
  used: number;
  offsets: Uint32Array;
}

/**
 * Splits a CSV's bytes straight into columns: no string and no object per row. Quoted fields may hold delimiters,
 * doubled quotes and newlines; every row keeps its own number.
 */
export function* csvBatches(bytes: Uint8Array, options: BatchOptions): Generator<ColumnBatch> {
  const utf8 = asUtf8(bytes, options.file);
  const size = options.rowsPerBatch ?? 8_192;
  const start = utf8[0] === 0xef && utf8[1] === 0xbb && utf8[2] === 0xbf ? 3 : 0;
  const delimiter = delimiterByte(utf8, start);
  const width = fieldsOfFirstRow(utf8, start, delimiter);
  let at = start;
  let row = 1;
  while (at < utf8.length) {
    const columns = Array.from({ length: width }, () => filling(size));
    const first = row;
    let filled = 0;
    for (; filled < size && at < utf8.length; filled += 1, row += 1)
      at = splitRow(utf8, at, delimiter, columns, filled);
    yield {
      file: options.file,
      ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
      firstRow: first,
      length: filled,
      columns: columns.map((column) => close(column, filled)),
    };
  }
}

/** A read sheet's rows from one row on, as the same batches; blank rows are left out and numbers kept. */
export function* sheetBatches(sheet: Sheet, fromRow: number, options: BatchOptions): Generator<ColumnBatch> {
  const size = options.rowsPerBatch ?? 8_192;
  const encoder = new TextEncoder();
  const width = sheet.cells.reduce((most, { column }) => Math.max(most, column), 0);
  let columns = Array.from({ length: width }, () => filling(size));
  let numbers: number[] = [];
  const batch = (): ColumnBatch => ({
    file: options.file,
    sheet: sheet.name,
    firstRow: numbers[0] ?? fromRow,
    rowNumbers: Uint32Array.from(numbers),
    length: numbers.length,
    columns: columns.map((column) => close(column, numbers.length)),
  });
  for (const cell of sheet.cells) {
    if (cell.row < fromRow) continue;
    if (cell.row !== numbers.at(-1)) {
      if (numbers.length === size) {
        yield batch();
        columns = Array.from({ length: width }, () => filling(size));
        numbers = [];
      }
      numbers.push(cell.row);
    }
    const column = columns[cell.column - 1];
    if (column) append(column, encoder.encode(cell.value), numbers.length - 1);
  }
  if (numbers.length > 0) yield batch();
}

function asUtf8(bytes: Uint8Array, file: string): Uint8Array {
  const { notes, text } = decodeText(bytes, file);
  return notes.length === 0 ? bytes : new TextEncoder().encode(text);
}

function delimiterByte(bytes: Uint8Array, start: number): number {
  let [commas, tabs, semicolons] = [0, 0, 0];
  for (let at = start; at < Math.min(bytes.length, start + 4_096) && bytes[at] !== 10; at += 1) {
    if (bytes[at] === 44) commas += 1;
    else if (bytes[at] === 9) tabs += 1;
    else if (bytes[at] === 59) semicolons += 1;
  }
  return tabs > commas && tabs >= semicolons ? 9 : semicolons > commas ? 59 : 44;
}

function fieldsOfFirstRow(bytes: Uint8Array, start: number, delimiter: number): number {
  let count = 1;
  let quoted = false;
  for (let at = start; at < bytes.length && (quoted || bytes[at] !== 10); at += 1) {
    if (bytes[at] === 34) quoted = !quoted;
    else if (bytes[at] === delimiter && !quoted) count += 1;
  }
  return count;
}

/** Splits one row from `at` on into the columns; gives where the next begins. */
function splitRow(bytes: Uint8Array, at: number, delimiter: number, columns: readonly Filling[], row: number): number {
  let index = 0;
  let from = at;
  for (;;) {
    if (bytes[from] === 34) {
      const [field, next] = quotedField(bytes, from);
      const column = columns[index];
      if (column) append(column, field, row);
      from = next;
    } else {
      let to = from;
      while (to < bytes.length && bytes[to] !== delimiter && bytes[to] !== 10) to += 1;
      const end = bytes[to - 1] === 13 && to > from && bytes[to] !== delimiter ? to - 1 : to;
      const column = columns[index];
      if (column) appendRange(column, bytes, from, end, row);
      from = to;
    }
    if (bytes[from] === delimiter) {
      from += 1;
      index += 1;
      continue;
    }
    if (bytes[from] === 13) from += 1;
    return from + 1;
  }
}

function quotedField(bytes: Uint8Array, from: number): readonly [Uint8Array, number] {
  const field: number[] = [];
  let at = from + 1;
  for (; at < bytes.length; at += 1) {
    if (bytes[at] !== 34) field.push(bytes[at] ?? 0);
    else if (bytes[at + 1] === 34) {
      field.push(34);
      at += 1;
    } else break;
  }
  return [Uint8Array.from(field), at + 1];
}

function filling(rows: number): Filling {
  return { bytes: new Uint8Array(rows * 12), used: 0, offsets: new Uint32Array(rows + 1) };
}

function append(column: Filling, field: Uint8Array, row: number): void {
  appendRange(column, field, 0, field.length, row);
}

/** Offsets behind a row stay zero until {@link close} carries the last one on. */
function appendRange(column: Filling, bytes: Uint8Array, from: number, to: number, row: number): void {
  const length = to - from;
  if (column.used + length > column.bytes.length) {
    const grown = new Uint8Array(Math.max(column.bytes.length * 2, column.used + length));
    grown.set(column.bytes.subarray(0, column.used));
    column.bytes = grown;
  }
  for (let index = 0; index < length; index += 1) column.bytes[column.used + index] = bytes[from + index] ?? 0;
  column.used += length;
  column.offsets[row + 1] = column.used;
}

function close(column: Filling, rows: number): ByteColumn {
  const offsets = column.offsets.subarray(0, rows + 1);
  for (let row = 1; row <= rows; row += 1) offsets[row] = Math.max(offsets[row] ?? 0, offsets[row - 1] ?? 0);
  return { bytes: column.bytes.subarray(0, column.used), offsets };
}
