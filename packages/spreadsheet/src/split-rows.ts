import { addColumn, type FieldCuts } from "./field-cuts";
import { type Closing, takeQuoted } from "./quoted-field";
import { Refused } from "./refusal";
import { characterEnd } from "./utf8-run";

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

const SEMICOLON = 59;
// In each byte of four: what is plain begins behind the delimiter, the quote and the ends of lines.
const FOUR_ONES = 0x01010101;
const FOUR_COMMAS = 0x2c2c2c2c;
const FOUR_COLONS = 0x3b3b3b3b;
const FOUR_HIGH_BITS = 0x80808080 | 0;

const PLAIN = 0;
const DELIMITS = 1;
const ENDS_ROW = 2;
const RETURNS = 3;
const HAS_THREE = 4;
const NOT_ASCII = 5;
const QUOTES = 6;
const CONTROL = 7;

/** What each byte means in a field without quotes: one look at a table for each. */
export function byteKinds(delimiter: number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => {
    if (byte === delimiter) return DELIMITS;
    if (byte === LINE_FEED) return ENDS_ROW;
    if (byte === CARRIAGE_RETURN) return RETURNS;
    if (byte === QUOTE) return QUOTES;
    // Nearly every character outside ASCII in a Chinese file.
    if (byte >= 0xe1 && byte <= 0xec) return HAS_THREE;
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
  let from = at;
  while (from < source.to && cuts.rows < capacity) {
    from = cutPlainRows(source, from, cuts, capacity);
    if (from >= source.to || cuts.rows >= capacity) break;
    const next = cutRow(source, from, cuts);
    if (next === undefined) break;
    from = next;
  }
  return from;
}

/**
 * Cuts the rows of as many fields as those before, up to the first with anything out of the ordinary; gives where that
 * begins. Plain bytes are passed four at a time, the others told one by one: a million rows go through it.
 */
function cutPlainRows(source: RowSource, at: number, cuts: FieldCuts, capacity: number): number {
  const { bytes, to, kinds, delimiter } = source;
  const { starts, ends, columns, stride } = cuts;
  if (columns === 0) return at;
  const toLast = (columns - 1) * stride;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const least = delimiter === SEMICOLON ? FOUR_COLONS + FOUR_ONES : FOUR_COMMAS + FOUR_ONES;
  let row = cuts.rows;
  let cell = row;
  let from = at;
  let start = at;
  let next = at;
  while (next < to) {
    if (next + 4 <= to) {
      const four = view.getInt32(next, true);
      // The high bit of every byte below the least plain one, and of every byte that is not ASCII; the first is exact.
      const strange = ((four - least) | four) & FOUR_HIGH_BITS;
      if (strange === 0) {
        next += 4;
        continue;
      }
      next += (31 - Math.clz32(strange & -strange)) >>> 3;
    }
    const kind = kinds[bytes[next] ?? 0];
    if (kind === PLAIN) {
      next += 1;
    } else if (kind === DELIMITS) {
      if (cell === row + toLast) break;
      starts[cell] = start;
      ends[cell] = next;
      cell += stride;
      next += 1;
      start = next;
    } else if (kind === HAS_THREE && next + 2 < to) {
      if (((bytes[next + 1] ?? 0) & 0xc0) !== 0x80 || ((bytes[next + 2] ?? 0) & 0xc0) !== 0x80) break;
      next += 3;
      // One is seldom alone.
      while (kinds[bytes[next] ?? 0] === HAS_THREE && next + 2 < to) {
        if (((bytes[next + 1] ?? 0) & 0xc0) !== 0x80 || ((bytes[next + 2] ?? 0) & 0xc0) !== 0x80) break;
        next += 3;
      }
    } else {
      const size = kind === ENDS_ROW ? 1 : kind === RETURNS && next + 1 < to && bytes[next + 1] === LINE_FEED ? 2 : 0;
      if (size === 0 || cell !== row + toLast) break;
      starts[cell] = start;
      ends[cell] = next;
      next += size;
      start = next;
      from = next;
      row += 1;
      cell = row;
      if (row === capacity) break;
    }
  }
  cuts.rows = row;
  return from;
}

/** Cuts any row; gives where the next begins, or nothing where this one is not whole. */
function cutRow(source: RowSource, from: number, cuts: FieldCuts): number | undefined {
  const { bytes, delimiter, to, isLast } = source;
  const closings: Closing[] = [];
  let column = 0;
  let start = from;
  let next = from;
  for (;;) {
    if (column === cuts.columns) addColumn(cuts);
    const cell = cuts.rows + column * cuts.stride;
    column += 1;
    if (start < to && bytes[start] === QUOTE) {
      const quoted = takeQuoted(source, start, closings);
      if (!quoted) return undefined;
      cuts.starts[cell] = start + 1;
      cuts.ends[cell] = quoted.end;
      next = quoted.next;
    } else {
      next = fieldEnd(source, start);
      cuts.starts[cell] = start;
      cuts.ends[cell] = next;
    }
    if (next >= to || bytes[next] !== delimiter) break;
    start = next + 1;
  }
  const behind = rowEnd(bytes, next, to, isLast);
  if (behind === undefined) return undefined;
  for (; column < cuts.columns; column += 1) {
    const cell = cuts.rows + column * cuts.stride;
    cuts.starts[cell] = behind;
    cuts.ends[cell] = behind;
  }
  // Only now: a row that is not whole yet is read again with the next piece.
  for (const { at, to, text } of closings) {
    source.own().set(text, at);
    source.bytes.fill(SPACE, at + text.length, to);
  }
  cuts.rows += 1;
  return behind;
}

/** Where the row behind a row's last field begins; nothing where more is to come. */
function rowEnd(bytes: Uint8Array, end: number, to: number, isLast: boolean): number | undefined {
  if (end >= to) {
    if (isLast && end > to) throw new Refused("F-BROKEN", "UTF-8");
    return isLast ? to : undefined;
  }
  if (bytes[end] !== CARRIAGE_RETURN) return end + 1;
  // Whether a line feed follows the carriage return is told by the next piece.
  if (end + 1 >= to && !isLast) return undefined;
  return bytes[end + 1] === LINE_FEED ? end + 2 : end + 1;
}

/** Where a field without quotes ends; beyond the stretch where a character is cut in two. */
function fieldEnd({ bytes, to, kinds }: RowSource, start: number): number {
  let at = start;
  while (at < to) {
    const kind = kinds[bytes[at] ?? 0];
    if (kind === PLAIN || kind === QUOTES) at += 1;
    else if (kind === DELIMITS || kind === ENDS_ROW || kind === RETURNS) return at;
    else if (kind === CONTROL) throw new Refused("F-NOT-A-WORKBOOK", "binary");
    else {
      at = characterEnd(bytes, at, to);
      if (at < 0) throw new Refused("F-BROKEN", "UTF-8");
    }
  }
  return at;
}
