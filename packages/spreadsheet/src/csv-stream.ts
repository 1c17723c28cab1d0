import type { ColumnBatch, Finding, ReadingNote } from "@biaogan/core";
import { findDelimiter } from "./csv-shape";
import { columnsOf, type FieldCuts, fieldCuts } from "./field-cuts";
import { defaultLimits, type ReadLimits } from "./limits";
import { encodingOf, type PieceDecoder, pieceDecoder } from "./piece-decoder";
import { Refused, refusalOf } from "./refusal";
import { byteKinds, type RowSource, splitRows } from "./split-rows";

export interface CsvStreamOptions {
  /** The file's name, for the places of findings. */
  readonly file: string;
  /** Takes each batch; its arrays are used again for the next. */
  readonly take: (batch: ColumnBatch) => void;
  readonly limits?: Partial<ReadLimits>;
}

/** What came of a stream: how many rows and bytes, or why it is no table; the batches before are then void. */
export type CsvStreamed =
  | { readonly rows: number; readonly bytes: number; readonly notes: readonly ReadingNote[] }
  | { readonly refusal: Finding };

/** A row that is longer than this is an open quote. */
const LONGEST_ROW = 1 << 22;
/** So many rows and their cuts stay in a processor's cache. */
const ROWS_PER_BATCH = 2_048;
/** The row across two pieces is looked for in so much of the second. */
const SEAM = 4_096;
/** Old systems end a text with it. */
const DOS_END = 0x1a;
/** The delimiter is told by so much of the file. */
const ENOUGH = 65_536;

/**
 * Reads a CSV that comes in pieces of any size, from a file or over a page's `Blob.stream()`: memory holds one piece and
 * the columns cut out of it; a piece's bytes may be used again once the next is asked for. UTF-8, GB18030 or UTF-16, told
 * by the mark or by the first piece that is not ASCII.
 * @example await streamCsv(blob.stream(), { file: "商户明细.csv", take: reader.take }) // { rows: 1000001, … }
 */
export async function streamCsv(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  options: CsvStreamOptions,
): Promise<CsvStreamed> {
  const splitter = csvSplitter(options);
  try {
    for await (const piece of pieces) splitter.take(piece);
    return splitter.end();
  } catch (error) {
    return { refusal: refusalOf(options.file, error) };
  }
}

/** The same for pieces that are at hand, without waiting. */
export function splitPieces(pieces: Iterable<Uint8Array>, options: CsvStreamOptions): CsvStreamed {
  const splitter = csvSplitter(options);
  try {
    for (const piece of pieces) splitter.take(piece);
    return splitter.end();
  } catch (error) {
    return { refusal: refusalOf(options.file, error) };
  }
}

function csvSplitter({ file, take, limits: given }: CsvStreamOptions) {
  const limits = { ...defaultLimits, ...given };
  let decode: PieceDecoder | undefined;
  let delimiter = 0;
  let kinds = byteKinds(0);
  const cuts: FieldCuts = fieldCuts(ROWS_PER_BATCH, limits.columns);
  let rest: Uint8Array = new Uint8Array();
  let rows = 0;
  let size = 0;
  let hasEndMark = false;
  // Until the encoding is told; then nothing is held back any more.
  let held: Uint8Array | undefined = new Uint8Array();
  const sourceOf = (bytes: Uint8Array, isOwn: boolean, isLast: boolean): RowSource => {
    let own = isOwn;
    const source: RowSource = {
      bytes,
      own: () => {
        if (!own) source.bytes = source.bytes.slice();
        own = true;
        return source.bytes;
      },
      delimiter,
      kinds,
      to: bytes.length,
      isLast,
    };
    return source;
  };
  /** Cuts and hands on as many rows as a batch takes; gives where the next begins. */
  const batchFrom = (source: RowSource, at: number, capacity: number): number => {
    cuts.rows = 0;
    const next = splitRows(source, at, cuts, capacity);
    if (cuts.rows > 0) take({ file, firstRow: rows + 1, length: cuts.rows, columns: columnsOf(cuts, source.bytes) });
    rows += cuts.rows;
    if (rows > limits.rows) throw new Refused("F-TOO-LARGE", `${rows} rows`);
    return next;
  };
  const split = (bytes: Uint8Array, from: number, isOwn: boolean, isLast: boolean): void => {
    const source = sourceOf(bytes, isOwn, isLast);
    let at = from;
    do at = batchFrom(source, at, ROWS_PER_BATCH);
    while (cuts.rows > 0);
    rest = source.bytes.slice(at);
    if (rest.length > LONGEST_ROW || (isLast && rest.length > 0)) throw new Refused("F-BROKEN", `A${rows + 1}: "`);
  };
  /** Cuts the row that lies across two pieces by itself, so that the second is not copied; gives where it ends there. */
  const acrossSeam = (piece: Uint8Array): number => {
    const before = rest.length;
    const next = batchFrom(sourceOf(joined(rest, piece.subarray(0, SEAM)), true, false), 0, 1);
    return cuts.rows === 0 ? -1 : next - before;
  };
  const push = (piece: Uint8Array, isLast: boolean): void => {
    let text = decode ? decode.piece(piece, isLast) : piece;
    if (hasEndMark && text.length > 0) throw new Refused("F-NOT-A-WORKBOOK", "binary");
    hasEndMark ||= text.at(-1) === DOS_END;
    if (hasEndMark) text = text.subarray(0, -1);
    if (delimiter === 0) {
      delimiter = findDelimiter(text.subarray(0, ENOUGH));
      kinds = byteKinds(delimiter);
    }
    const from = rest.length === 0 ? 0 : isLast ? -1 : acrossSeam(text);
    if (from >= 0) split(text, from, text !== piece, isLast);
    else split(joined(rest, text), 0, true, isLast);
  };
  const tell = (piece: Uint8Array, isLast: boolean): void => {
    if (held === undefined) {
      if (piece.length > 0) push(piece, false);
      return;
    }
    const head = held.length === 0 ? piece : joined(held, piece);
    const told = encodingOf(head, isLast);
    if (told === "unknown" || (told === "ascii" && !isLast && head.length < ENOUGH)) {
      held = head === piece ? piece.slice() : head;
      return;
    }
    if (told === "ascii") held = new Uint8Array();
    else {
      decode = pieceDecoder(told.encoding);
      held = undefined;
    }
    const body = told === "ascii" ? head : head.subarray(told.mark);
    if (body.length > 0) push(body, false);
  };
  return {
    take: (piece: Uint8Array): void => {
      if (piece.length === 0) return;
      size += piece.length;
      if (size > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${size} bytes`);
      tell(piece, false);
    },
    end: (): CsvStreamed => {
      if (size === 0) throw new Refused("F-EMPTY");
      tell(new Uint8Array(), true);
      push(new Uint8Array(), true);
      return { rows, bytes: size, notes: decode?.note ? [{ code: decode.note, place: { file } }] : [] };
    },
  };
}

function joined(rest: Uint8Array, piece: Uint8Array): Uint8Array {
  const whole = new Uint8Array(rest.length + piece.length);
  whole.set(rest);
  whole.set(piece, rest.length);
  return whole;
}
