/** What a scanner found, as offsets into the bytes it scans: no object and no text for a cell. */
export interface RowSink {
  /** A row begins; undefined where the file does not number it. */
  readonly row: (number: number | undefined, isHidden: boolean) => void;
  /** A cell that holds something; column 0 where the file gives no address. False refuses the row as unusual. */
  readonly cell: (column: number, row: number, type: ScannedType, style: number, from: number, to: number) => boolean;
}

/** A number, the index of a shared string, or a text of its own. */
export type ScannedType = "n" | "s" | "text";

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const AMPERSAND = 38;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const ROW = bytesOf("<row");
const ROW_END = bytesOf("</row>");
const HIDDEN = bytesOf("hidden");
const CELL_END = bytesOf("</c>");
const VALUE = bytesOf("<v>");
const VALUE_END = bytesOf("</v></c>");
const INLINE = bytesOf("<is><t>");
const INLINE_KEPT = bytesOf('<is><t xml:space="preserve">');
const INLINE_END = bytesOf("</t></is></c>");
/** What is no row is none of the scanner's. */
export const UNUSUAL = -1;

/**
 * Scans one row as spreadsheets write it by the million: `<row r="2"><c r="A2" t="s"><v>0</v></c>…</row>`. What is not
 * exactly so — a formula, an entity, another prefix, a comment — makes it unusual, and the strict walker reads it.
 * @returns where the next row begins, or {@link UNUSUAL}
 */
export function scanRow(bytes: Uint8Array, start: number, sink: RowSink): number {
  if (!startsAt(bytes, start, ROW)) return UNUSUAL;
  let at = start + ROW.length;
  let number: number | undefined;
  let isHidden = false;
  for (;;) {
    at = skipSpace(bytes, at);
    const byte = bytes[at];
    if (byte === GREATER) break;
    if (byte === SLASH && bytes[at + 1] === GREATER) {
      sink.row(number, isHidden);
      return at + 2;
    }
    const equals = nameEnd(bytes, at);
    const close = equals < 0 ? -1 : valueEnd(bytes, equals + 2);
    if (close < 0) return UNUSUAL;
    if (equals - at === 1 && byte === 114) number = digits(bytes, equals + 2, close);
    else if (equals - at === 6 && startsAt(bytes, at, HIDDEN)) isHidden = isOn(bytes, equals + 2, close);
    if (number !== undefined && number < 1) return UNUSUAL;
    at = close + 1;
  }
  sink.row(number, isHidden);
  at = skipSpace(bytes, at + 1);
  while (bytes[at] === LESS && bytes[at + 1] === 99) {
    at = scanCell(bytes, at + 2, number ?? 0, sink);
    if (at < 0) return UNUSUAL;
    at = skipSpace(bytes, at);
  }
  return startsAt(bytes, at, ROW_END) ? at + ROW_END.length : UNUSUAL;
}

/** Scans a cell from behind `<c` on; gives where it ends. */
function scanCell(bytes: Uint8Array, start: number, rowNumber: number, sink: RowSink): number {
  let at = start;
  let column = 0;
  let style = 0;
  let type: ScannedType | "inline" = "n";
  for (;;) {
    const space = at;
    at = skipSpace(bytes, at);
    const byte = bytes[at];
    if (byte === GREATER) break;
    if (byte === SLASH) {
      if (bytes[at + 1] !== GREATER) return UNUSUAL;
      return sink.cell(column, rowNumber, "n", style, at, at) ? at + 2 : UNUSUAL;
    }
    if (at === space || bytes[at + 1] !== EQUALS) return UNUSUAL;
    const from = at + 3;
    const close = valueEnd(bytes, from);
    if (close < 0) return UNUSUAL;
    if (byte === 114) {
      if (column > 0) return UNUSUAL;
      let end = from;
      for (let letter = bytes[end] ?? 0; letter >= 65 && letter <= 90; letter = bytes[end] ?? 0) {
        column = column * 26 + letter - 64;
        end += 1;
      }
      if (column === 0 || end - from > 3 || digits(bytes, end, close) !== rowNumber) return UNUSUAL;
    } else if (byte === 115) {
      style = digits(bytes, from, close);
      if (style < 0) return UNUSUAL;
    } else if (byte === 116) {
      const named = typeNamed(bytes, from, close);
      if (named === undefined) return UNUSUAL;
      type = named;
    } else return UNUSUAL;
    at = close + 1;
  }
  at += 1;
  if (startsAt(bytes, at, CELL_END))
    return sink.cell(column, rowNumber, "n", style, at, at) ? at + CELL_END.length : UNUSUAL;
  const head = type === "inline" ? (startsAt(bytes, at, INLINE) ? INLINE : INLINE_KEPT) : VALUE;
  if (!startsAt(bytes, at, head)) return UNUSUAL;
  const from = at + head.length;
  let to = from;
  for (let byte = bytes[to]; byte !== LESS; byte = bytes[to]) {
    if (byte === undefined || byte === AMPERSAND || byte === 13 || byte === 62) return UNUSUAL;
    to += 1;
  }
  const tail = type === "inline" ? INLINE_END : VALUE_END;
  if (!startsAt(bytes, to, tail)) return UNUSUAL;
  return sink.cell(column, rowNumber, type === "inline" ? "text" : type, style, from, to) ? to + tail.length : UNUSUAL;
}

/** `s`, `n`, `str` and `inlineStr`; the others are rare. */
function typeNamed(bytes: Uint8Array, from: number, to: number): ScannedType | "inline" | undefined {
  const first = bytes[from];
  if (to - from === 1) return first === 115 ? "s" : first === 110 ? "n" : undefined;
  if (to - from === 3 && first === 115) return "text";
  return to - from === 9 && first === 105 ? "inline" : undefined;
}

/** A number of at most seven digits, or −1. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 7) return -1;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 48 || byte > 57) return -1;
    number = number * 10 + byte - 48;
  }
  return number;
}

/** Whether bytes stand at a place. */
export function startsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[at]) at += 1;
  return at;
}

/** Where the = stands behind a name and before a double quote. */
function nameEnd(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte !== EQUALS; byte = bytes[at]) {
    if (byte === undefined || byte < 45 || byte === LESS || byte === GREATER || byte === SLASH) return -1;
    at += 1;
  }
  return at > start && bytes[at + 1] === QUOTE ? at : -1;
}

/** Where the closing quote stands of a value that begins here behind its opening one. */
function valueEnd(bytes: Uint8Array, from: number): number {
  if (bytes[from - 1] !== QUOTE) return -1;
  let at = from;
  for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
    if (byte === undefined || byte === LESS || byte === AMPERSAND) return -1;
    at += 1;
  }
  return at;
}

function isOn(bytes: Uint8Array, from: number, to: number): boolean {
  return (to - from === 1 && bytes[from] === 49) || (to - from === 4 && bytes[from] === 116);
}
