import { Refused } from "./refusal";
import { startsAt } from "./row-scanner";
import { findBytes } from "./xlsx-rows";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const OPEN = bytesOf("<sheetData>");
const CLOSE = bytesOf("</sheetData>");
const ROW_CLOSE = bytesOf("</row>");
const LESS = 60;
/** Columns and views before the rows, merges and validations behind them; and the longest row. */
const MOST_AROUND = 1 << 25;
const LONGEST_ROW = 1 << 24;

/** Whole rows of a worksheet that arrives in pieces. */
export interface WholeRows {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a worksheet's pieces into runs of whole rows; the head and the tail around them come together as one document at
 * the end. Memory holds one run and one piece.
 * @returns the document around the rows, or undefined where the part is not written as most programs do
 */
export function* wholeRows(pieces: Iterable<Uint8Array>, part: string): Generator<WholeRows, Uint8Array | undefined> {
  let head: Uint8Array | undefined;
  let window = new Uint8Array();
  const tail: Uint8Array[] = [];
  let tailLength = 0;
  for (const piece of pieces) {
    if (tail.length > 0) {
      tail.push(piece);
      tailLength += piece.length;
      if (tailLength > MOST_AROUND) throw new Refused("F-TOO-LARGE", part);
      continue;
    }
    window = joined(window, piece);
    let from = 0;
    if (!head) {
      const open = findBytes(window, OPEN, 0);
      if (open < 0 && window.length > MOST_AROUND) return undefined;
      if (open < 0) continue;
      from = open + OPEN.length;
      head = window.slice(0, from);
    }
    const to = lastRowEnd(window, from);
    const end = skipSpace(window, to);
    const close = startsAt(window, end, CLOSE) ? end : to === from ? findBytes(window, CLOSE, from) : -1;
    if (Math.max(close, to) > from) yield { bytes: window, from, to: Math.max(close, to) };
    if (close >= 0) {
      tail.push(window.slice(close));
      tailLength = window.length - close;
    } else window = window.slice(to);
    if (close < 0 && window.length > LONGEST_ROW) throw new Refused("F-TOO-LARGE", `${part}: row`);
  }
  if (!head) return undefined;
  if (tail.length === 0) throw new Refused("F-BROKEN", part);
  return tail.reduce(joined, head);
}

function skipSpace(bytes: Uint8Array, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = bytes[at]) at += 1;
  return at;
}

function lastRowEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.lastIndexOf(LESS);
  while (at >= from && !startsAt(bytes, at, ROW_CLOSE)) at = at === 0 ? -1 : bytes.lastIndexOf(LESS, at - 1);
  return at < from ? from : at + ROW_CLOSE.length;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
