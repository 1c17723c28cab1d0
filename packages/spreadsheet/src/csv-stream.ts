import type { ColumnBatch, Finding, ReadingNote } from "@biaogan/core";
import { findDelimiter } from "./csv-shape";
import { columnsOf, type FieldCuts, fieldCuts } from "./field-cuts";
import { defaultLimits, type ReadLimits } from "./limits";
import { encodingOf, type PieceDecoder, pieceDecoder } from "./piece-decoder";
import { Refused, refusalOf } from "./refusal";
import { type RowSource, splitRows } from "./split-rows";
import { isUtf8Run } from "./utf8-run";

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
const ROWS_PER_BATCH = 16_384;
/** The delimiter is told by so much of the file. */
const ENOUGH = 65_536;

/**
 * Reads a CSV that comes in pieces of any size, from a file or over a page's `Blob.stream()`: memory holds one piece and
 * the columns cut out of it. UTF-8, GB18030 or UTF-16, told by the mark or by the first piece that is not ASCII.
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
  let cuts: FieldCuts = fieldCuts(ROWS_PER_BATCH, 0, limits.columns);
  let rest: Uint8Array = new Uint8Array();
  let rows = 0;
  let size = 0;
  // Until the encoding is told; then nothing is held back any more.
  let held: Uint8Array | undefined = new Uint8Array();
  const split = (bytes: Uint8Array, isOwn: boolean, isLast: boolean): void => {
    let own = isOwn;
    const source: RowSource = {
      bytes,
      own: () => {
        if (!own) source.bytes = source.bytes.slice();
        own = true;
        return source.bytes;
      },
      delimiter,
      to: bytes.length,
      isLast,
    };
    let at = 0;
    for (;;) {
      cuts.rows = 0;
      const next = splitRows(source, at, cuts, ROWS_PER_BATCH);
      if (cuts.rows === 0) break;
      if (decode?.isUtf8 && !isUtf8Run(source.bytes, at, next)) throw new Refused("F-BROKEN", "UTF-8");
      take({ file, firstRow: rows + 1, length: cuts.rows, columns: columnsOf(cuts, source.bytes) });
      rows += cuts.rows;
      at = next;
    }
    rest = source.bytes.subarray(at);
    if (rest.length > LONGEST_ROW || (isLast && rest.length > 0)) throw new Refused("F-BROKEN", `A${rows + 1}: "`);
    if (rows > limits.rows) throw new Refused("F-TOO-LARGE", `${rows} rows`);
  };
  const push = (piece: Uint8Array, isLast: boolean): void => {
    const text = decode ? decode.piece(piece, isLast) : piece;
    const isOwn = rest.length > 0 || text !== piece;
    const bytes = rest.length === 0 ? text : joined(rest, text);
    if (delimiter === 0) {
      delimiter = findDelimiter(bytes.subarray(0, ENOUGH));
      cuts = fieldCuts(ROWS_PER_BATCH, 0, limits.columns);
    }
    const end = isLast && bytes.at(-1) === 0x1a ? bytes.length - 1 : bytes.length;
    split(bytes.subarray(0, end), isOwn, isLast);
  };
  const tell = (piece: Uint8Array, isLast: boolean): void => {
    if (held === undefined) {
      if (piece.length > 0) push(piece, false);
      return;
    }
    const head = held.length === 0 ? piece : joined(held, piece);
    const told = encodingOf(head, isLast);
    if (told === "unknown" || (told === "ascii" && !isLast && head.length < ENOUGH)) {
      held = head;
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
