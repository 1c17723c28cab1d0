import { startsAt } from "./row-scanner";

/** A worksheet part in three: what stands before its rows, the rows, and what stands behind. */
export interface SheetParts {
  readonly rowsFrom: number;
  readonly rowsTo: number;
  /** Head and tail as one document, without a row. */
  readonly around: Uint8Array;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const OPEN = bytesOf("<sheetData>");
const CLOSE = bytesOf("</sheetData>");
const ROW_CLOSE = bytesOf("</row>");
const LESS = 60;
/** Views, columns and their like stand before the rows; no program needs so much for them. */
const HEAD = 262_144;

/** Takes a worksheet's part apart; undefined where it is not written as most programs do. */
export function sheetParts(part: Uint8Array): SheetParts | undefined {
  const open = findBytes(part.subarray(0, HEAD), OPEN, 0);
  if (open < 0) return undefined;
  let close = part.lastIndexOf(LESS);
  while (close >= 0 && !startsAt(part, close, CLOSE)) close = close === 0 ? -1 : part.lastIndexOf(LESS, close - 1);
  const rowsFrom = open + OPEN.length;
  if (close < rowsFrom) return undefined;
  const around = new Uint8Array(rowsFrom + part.length - close);
  around.set(part.subarray(0, rowsFrom));
  around.set(part.subarray(close), rowsFrom);
  return { rowsFrom, rowsTo: close, around };
}

/** Where the row ends that begins at `from`, its end tag included; −1 where no end is in sight. */
export function rowEnd(bytes: Uint8Array, from: number): number {
  const at = findBytes(bytes, ROW_CLOSE, from);
  return at < 0 ? -1 : at + ROW_CLOSE.length;
}

/** Where bytes stand that begin with <, or −1. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  let at = bytes.indexOf(LESS, from);
  while (at >= 0 && !startsAt(bytes, at, wanted)) at = bytes.indexOf(LESS, at + 1);
  return at;
}
