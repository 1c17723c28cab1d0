import { addColumn, type FieldCuts } from "./field-cuts";
import { Refused } from "./refusal";

/** A stretch of a CSV that is cut into rows. */
export interface RowSource {
  /** Changed only where `own` has made it ours: a doubled quote is closed up in its place. */
  bytes: Uint8Array;
  readonly own: () => Uint8Array;
  readonly delimiter: number;
  /** Where the stretch ends, and whether the file does. */
  readonly to: number;
  readonly isLast: boolean;
}

const QUOTE = 34;
const SPACE = 32;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Cuts rows from `at` on, as many as there is room for, with no copy of their bytes; gives where the first row begins
 * that is not whole. Quoted fields may hold delimiters, doubled quotes and newlines.
 * @throws Refused for control characters, which no text holds.
 */
export function splitRows(source: RowSource, at: number, cuts: FieldCuts, capacity: number): number {
  const { delimiter, to, isLast } = source;
  const highest = Math.max(delimiter, 31);
  let from = at;
  while (from < to && cuts.rows < capacity) {
    const row = cuts.rows;
    const { bytes } = source;
    const closings: Closing[] = [];
    let column = 0;
    let start = from;
    for (;;) {
      if (column === cuts.starts.length) addColumn(cuts, capacity);
      let next = start;
      if (bytes[start] === QUOTE) {
        const quoted = takeQuoted(source, start, closings);
        if (!quoted) return from;
        put(cuts, column, row, start + 1, quoted.end);
        next = quoted.next;
      } else {
        let end = start;
        while (end < to) {
          const byte = bytes[end] ?? 0;
          if (byte <= highest) {
            if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) break;
            if (byte < 32 && byte !== 9 && byte !== 12) throw new Refused("F-NOT-A-WORKBOOK", "binary");
          }
          end += 1;
        }
        put(cuts, column, row, start, end);
        next = end;
      }
      if (next >= to) {
        if (!isLast) return from;
        from = to;
        column += 1;
        break;
      }
      const byte = bytes[next] ?? 0;
      column += 1;
      if (byte === delimiter) {
        start = next + 1;
        continue;
      }
      // Whether a line feed follows the carriage return is told by the next piece.
      if (byte === CARRIAGE_RETURN && next + 1 >= to && !isLast) return from;
      from = byte === CARRIAGE_RETURN && bytes[next + 1] === LINE_FEED ? next + 2 : next + 1;
      break;
    }
    for (; column < cuts.starts.length; column += 1) put(cuts, column, row, from, from);
    // Only now: a row that is not whole yet is read again with the next piece.
    for (const { at, to, text } of closings) {
      source.own().set(text, at);
      source.bytes.fill(SPACE, at + text.length, to);
    }
    cuts.rows += 1;
  }
  return from;
}

function put(cuts: FieldCuts, column: number, row: number, start: number, end: number): void {
  const [starts, ends] = [cuts.starts[column], cuts.ends[column]];
  if (!starts || !ends) return;
  starts[row] = start;
  ends[row] = end;
}

/** A quoted text that is closed up in its place. */
interface Closing {
  readonly at: number;
  readonly to: number;
  readonly text: readonly number[];
}

/** Cuts a quoted field: where its text ends and where its delimiter or line end stands; nothing where the stretch ends before. */
function takeQuoted(
  { bytes, delimiter, to, isLast }: RowSource,
  start: number,
  closings: Closing[],
): { readonly end: number; readonly next: number } | undefined {
  const isOver = (at: number): boolean =>
    at >= to || bytes[at] === delimiter || bytes[at] === LINE_FEED || bytes[at] === CARRIAGE_RETURN;
  const quote = closing(bytes, start + 1, to);
  // A quote at the very end of a piece may be the first of two.
  if (quote < 0 || (quote + 1 >= to && !isLast)) return undefined;
  if (isOver(quote + 1)) return { end: quote, next: quote + 1 };
  // Doubled quotes, or text behind the closing one.
  const text: number[] = [];
  let isInside = true;
  let at = start + 1;
  for (; isInside || !isOver(at); at += 1) {
    if (at >= to || (bytes[at] === QUOTE && at + 1 >= to && !isLast)) return undefined;
    const byte = bytes[at] ?? 0;
    if (isInside && byte === QUOTE) {
      if (bytes[at + 1] === QUOTE && at + 1 < to) at += 1;
      else {
        isInside = false;
        continue;
      }
    }
    text.push(byte);
  }
  if (at >= to && !isLast) return undefined;
  closings.push({ at: start + 1, to: at, text });
  return { end: start + 1 + text.length, next: at };
}

/** The next quote from here on; −1 where there is none. */
function closing(bytes: Uint8Array, from: number, to: number): number {
  const at = bytes.indexOf(QUOTE, from);
  return at >= 0 && at < to ? at : -1;
}
