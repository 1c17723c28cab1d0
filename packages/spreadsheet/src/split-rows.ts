import { addColumn, type FieldCuts } from "./field-cuts";
import { Refused } from "./refusal";
import { characterEnd, isUtf8Run } from "./utf8-run";

/** A stretch of a CSV that is cut into rows. */
export interface RowSource {
  /** Changed only where `own` has made it ours: a doubled quote is closed up in its place. */
  bytes: Uint8Array;
  readonly own: () => Uint8Array;
  readonly delimiter: number;
  /** What each byte means outside quotes, by {@link byteKinds}. */
  readonly kinds: Uint8Array;
  /** Where the stretch ends, and whether the file does. */
  readonly to: number;
  readonly isLast: boolean;
}

const QUOTE = 34;
const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;

const PLAIN = 0;
const ENDS_FIELD = 1;
const CONTROL = 2;
const NOT_ASCII = 3;

/** What each byte means in a field without quotes: one look at a table for each. */
export function byteKinds(delimiter: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte === delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN) return ENDS_FIELD;
    if (byte > 127) return NOT_ASCII;
    return byte < SPACE && byte !== TAB && byte !== FORM_FEED ? CONTROL : PLAIN;
  });
}

/**
 * Cuts rows from `at` on, as many as there is room for, with no copy of their bytes; gives where the first row begins
 * that is not whole. Quoted fields may hold delimiters, doubled quotes and newlines.
 * @throws Refused for control characters, which no text holds, and for what is not UTF-8.
 */
export function splitRows(source: RowSource, at: number, cuts: FieldCuts, capacity: number): number {
  const { delimiter, to, isLast, kinds } = source;
  const { starts, ends } = cuts;
  let from = at;
  while (from < to && cuts.rows < capacity) {
    const row = cuts.rows;
    const { bytes } = source;
    let closings: Closing[] | undefined;
    let column = 0;
    let start = from;
    for (;;) {
      if (column === starts.length) addColumn(cuts, capacity);
      let next = 0;
      if (bytes[start] === QUOTE) {
        closings ??= [];
        const quoted = takeQuoted(source, start, closings);
        if (!quoted) return from;
        put(starts[column], row, start + 1);
        put(ends[column], row, quoted.end);
        next = quoted.next;
      } else {
        next = fieldEnd(bytes, start, to, kinds);
        put(starts[column], row, start);
        put(ends[column], row, next);
      }
      column += 1;
      if (next >= to) {
        if (!isLast) return from;
        if (next > to) throw new Refused("F-BROKEN", "UTF-8");
        from = to;
        break;
      }
      const byte = bytes[next] ?? 0;
      if (byte === delimiter) {
        start = next + 1;
        continue;
      }
      // Whether a line feed follows the carriage return is told by the next piece.
      if (byte === CARRIAGE_RETURN && next + 1 >= to && !isLast) return from;
      from = byte === CARRIAGE_RETURN && bytes[next + 1] === LINE_FEED ? next + 2 : next + 1;
      break;
    }
    for (; column < starts.length; column += 1) {
      put(starts[column], row, from);
      put(ends[column], row, from);
    }
    // Only now: a row that is not whole yet is read again with the next piece.
    for (const { at, to, text } of closings ?? []) {
      source.own().set(text, at);
      source.bytes.fill(SPACE, at + text.length, to);
    }
    cuts.rows += 1;
  }
  return from;
}

function put(list: Uint32Array | undefined, row: number, at: number): void {
  if (list) list[row] = at;
}

/** Where a field without quotes ends; beyond the stretch where a character is cut in two. */
function fieldEnd(bytes: Uint8Array, start: number, to: number, kinds: Uint8Array): number {
  let at = start;
  while (at < to) {
    const kind = kinds[bytes[at] ?? 0];
    if (kind === PLAIN) at += 1;
    else if (kind === ENDS_FIELD) return at;
    else if (kind === CONTROL) throw new Refused("F-NOT-A-WORKBOOK", "binary");
    else {
      at = characterEnd(bytes, at, to);
      if (at < 0) throw new Refused("F-BROKEN", "UTF-8");
    }
  }
  return at;
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
  if (isOver(quote + 1)) return checked(bytes, start, { end: quote, next: quote + 1 });
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
  return checked(bytes, start, { end: start + 1 + text.length, next: at });
}

function checked<C extends { readonly next: number }>(bytes: Uint8Array, start: number, cut: C): C {
  if (!isUtf8Run(bytes, start, cut.next)) throw new Refused("F-BROKEN", "UTF-8");
  return cut;
}

/** The next quote from here on; −1 where there is none. */
function closing(bytes: Uint8Array, from: number, to: number): number {
  const at = bytes.indexOf(QUOTE, from);
  return at >= 0 && at < to ? at : -1;
}
