import type { ColumnBatch, Finding, ReadingNote } from "@biaogan/core";
import { appendBytes, type ColumnFilling, closeColumn, emptyColumn } from "./column-filling";
import { type CsvShape, csvShape } from "./csv-shape";
import { toUtf8 } from "./encoding";
import { defaultLimits, type ReadLimits } from "./limits";
import { Refused, refusalOf } from "./refusal";

export interface CsvBatchesOptions {
  /** The file's name, for the places of findings. */
  readonly file: string;
  readonly rowsPerBatch?: number;
  readonly limits?: Partial<ReadLimits>;
}

/** A CSV as batches of columns, with what had to be decided about it. */
export interface CsvBatches {
  readonly batches: Iterable<ColumnBatch>;
  readonly notes: readonly ReadingNote[];
}

const ROWS_PER_BATCH = 8_192;
const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Splits the bytes of a CSV straight into columns: no object and no text per row. Comma, tab or semicolon; UTF-8, GB18030
 * or UTF-16; quoted fields may hold delimiters, doubled quotes and newlines. The file is looked over first: what `batches`
 * gives is whole, or there is a refusal.
 * @example
 * const read = csvBatches(bytes, { file: "商户明细.csv" });
 * if ("batches" in read) for (const { firstRow, length, columns } of read.batches) …
 */
export function csvBatches(bytes: Uint8Array, options: CsvBatchesOptions): CsvBatches | { readonly refusal: Finding } {
  const { file, rowsPerBatch = ROWS_PER_BATCH } = options;
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${bytes.length} bytes`);
    return splitCsv(bytes, file, Math.max(1, rowsPerBatch), limits);
  } catch (error) {
    return { refusal: refusalOf(file, error) };
  }
}

/** The same for readers inside the package. @throws Refused */
export function splitCsv(bytes: Uint8Array, file: string, rowsPerBatch: number, limits: ReadLimits): CsvBatches {
  const text = toUtf8(bytes, file);
  const shape = csvShape(text.bytes, limits);
  return { batches: { [Symbol.iterator]: () => batches(text.bytes, file, shape, rowsPerBatch) }, notes: text.notes };
}

function* batches(
  bytes: Uint8Array,
  file: string,
  shape: CsvShape,
  rowsPerBatch: number,
): Generator<ColumnBatch, void, undefined> {
  let at = 0;
  let firstRow = 1;
  while (at < bytes.length) {
    const columns = Array.from({ length: shape.columns }, () => emptyColumn(rowsPerBatch));
    let length = 0;
    for (; length < rowsPerBatch && at < bytes.length; length += 1)
      at = splitRow(bytes, at, shape.delimiter, columns, length);
    yield { file, firstRow, length, columns: columns.map((column) => closeColumn(column, length)) };
    firstRow += length;
  }
}

/** Splits one row from `at` on into the columns; gives where the next begins. */
function splitRow(
  bytes: Uint8Array,
  at: number,
  delimiter: number,
  columns: readonly ColumnFilling[],
  row: number,
): number {
  let from = at;
  for (const column of columns) {
    if (bytes[from] === QUOTE) from = takeQuoted(bytes, from + 1, column, row);
    let to = from;
    let byte = bytes[to];
    while (byte !== delimiter && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== undefined) {
      to += 1;
      byte = bytes[to];
    }
    if (to > from) appendBytes(column, bytes, from, to, row);
    if (byte !== delimiter) return byte === CARRIAGE_RETURN && bytes[to + 1] === LINE_FEED ? to + 2 : to + 1;
    from = to + 1;
  }
  return from;
}

/** Takes what stands in quotes, two in a row being one; gives where it goes on behind the closing quote. */
function takeQuoted(bytes: Uint8Array, start: number, column: ColumnFilling, row: number): number {
  let from = start;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, from);
    if (bytes[quote + 1] !== QUOTE) {
      appendBytes(column, bytes, from, quote, row);
      return quote + 1;
    }
    appendBytes(column, bytes, from, quote + 1, row);
    from = quote + 2;
  }
}
