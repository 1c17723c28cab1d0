import type { ColumnBatch, Finding, ReadingNote } from "@biaogan/core";
import { appendCell, type BatchRows, batchRows } from "./batch-rows";
import { openPackage, type Package } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { openXlsx, type XlsxContents } from "./open-xlsx";
import { Refused, refusalOf } from "./refusal";
import { scanRow, UNUSUAL } from "./row-scanner";
import { type WholeRows, wholeRows } from "./row-window";
import { emptyCount } from "./sheet-contents";
import { type StretchSink, stretchSink } from "./stretch-sink";
import type { ListedSheet } from "./xlsx-parts";
import { rowEnd } from "./xlsx-rows";
import { type SheetReading, startReading, walkerOf } from "./xlsx-sheet";
import { walkXml } from "./xml";

export interface XlsxBatchesOptions {
  /** The file's name, for the places of findings. */
  readonly file: string;
  /** The sheet to read; the first visible one where none is named. */
  readonly sheet?: string;
  readonly rowsPerBatch?: number;
  readonly limits?: Partial<ReadLimits>;
}

/** One sheet of an xlsx as batches of columns. */
export interface XlsxBatches extends Pick<ListedSheet, "visibility"> {
  readonly sheet: string;
  /** Serial numbers count from 1904. */
  readonly datesFrom1904: boolean;
  /** Once only: the file is inflated while they are taken. Rows keep the numbers that the spreadsheet shows. */
  readonly batches: Iterable<ColumnBatch>;
  /** Why the batches ended early, after the last one: a file can turn out broken at its end, and is then none. */
  readonly refusal: () => Finding | undefined;
  /** Whether rows or columns are hidden, once all batches are taken. */
  readonly hasHidden: () => boolean;
  readonly notes: readonly ReadingNote[];
}

/**
 * Reads one large sheet of an xlsx straight into columns while it inflates: neither the part nor a cell object ever stands
 * in memory, only the shared strings and one batch. Values are those of `readWorkbook`; a formula gives its cached value.
 * @example
 * const read = xlsxBatches(bytes, { file: "商户明细.xlsx" });
 * if ("batches" in read) for (const { rowNumbers, columns } of read.batches) …
 */
export function xlsxBatches(
  bytes: Uint8Array,
  options: XlsxBatchesOptions,
): XlsxBatches | { readonly refusal: Finding } {
  const { file, rowsPerBatch = 8_192 } = options;
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${bytes.length} bytes`);
    const pack = openPackage(bytes, limits);
    const notes: ReadingNote[] = [];
    const contents = openXlsx(pack, file, notes);
    const listed = contents.sheets.find(
      ({ name, visibility }) => name === options.sheet || (options.sheet === undefined && visibility === "visible"),
    );
    if (!listed) throw new Refused("F-BROKEN", options.sheet ?? "0 sheets");
    return sheetBatches(pack, contents, listed, { file, rowsPerBatch, limits }, notes);
  } catch (error) {
    return { refusal: refusalOf(file, error) };
  }
}

interface BatchOptions {
  readonly file: string;
  readonly rowsPerBatch: number;
  readonly limits: ReadLimits;
}

/** One listed sheet of an opened package as batches; what is to be noted is put behind `notes`. */
export function sheetBatches(
  pack: Package,
  contents: XlsxContents,
  listed: ListedSheet,
  { file, rowsPerBatch, limits }: BatchOptions,
  notes: ReadingNote[] = [],
): XlsxBatches {
  const { name, visibility } = listed;
  let refusal: Finding | undefined;
  let reading: SheetReading | undefined;
  const whole = function* (): Generator<ColumnBatch> {
    try {
      const around = { file, meanings: contents.meanings(), comments: new Map(), count: emptyCount(limits), notes };
      reading = startReading(name, around);
      yield* batches(pack, listed, reading, batchRows(file, name, Math.max(1, rowsPerBatch), limits));
    } catch (error) {
      refusal = refusalOf(file, error);
    }
  };
  return {
    sheet: name,
    visibility,
    datesFrom1904: contents.datesFrom1904,
    batches: whole(),
    refusal: () => refusal,
    hasHidden: () =>
      reading !== undefined && reading.contents.hiddenRows.size + reading.contents.hiddenColumns.size > 0,
    notes,
  };
}

function* batches(
  pack: Package,
  { name, part }: ListedSheet,
  reading: SheetReading,
  rows: BatchRows,
): Generator<ColumnBatch> {
  const pieces = pack.pieces(part);
  if (!pieces) throw new Refused("F-BROKEN", part);
  const sinkOf = stretchSink(reading, rows);
  const runs = wholeRows(pieces, name);
  for (let run = runs.next(); ; run = runs.next()) {
    if (run.done) {
      if (!run.value) throw new Refused("F-BROKEN", name);
      walkXml(run.value, name, walkerOf(reading));
      break;
    }
    yield* rowsOf(run.value, reading, rows, sinkOf);
  }
  const last = rows.close();
  if (last) yield last;
}

function* rowsOf(
  { bytes, from, to }: WholeRows,
  reading: SheetReading,
  rows: BatchRows,
  sinkOf: StretchSink,
): Generator<ColumnBatch> {
  const run = bytes.subarray(0, to);
  const sink = sinkOf(run);
  const walker = walkerOf(reading);
  const encoder = new TextEncoder();
  for (let at = from; at < to; ) {
    if (rows.isFull()) {
      const batch = rows.close();
      if (batch) yield batch;
    }
    const { row } = reading;
    const next = scanRow(run, at, sink);
    if (next !== UNUSUAL) {
      at = next;
      continue;
    }
    if (reading.row !== row) rows.takeBack();
    reading.row = row;
    reading.column = 0;
    const end = rowEnd(run, at);
    if (end < 0 && isBlank(run, at)) return;
    if (end < 0) throw new Refused("F-BROKEN", reading.sheet);
    walkXml(run.subarray(at, end), reading.sheet, walker);
    rows.start(reading.row);
    for (const cell of reading.contents.cells.splice(0)) appendCell(rows, cell, encoder);
    at = end;
  }
}

/** Nothing but white space. */
function isBlank(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9);
}
