import { Refused } from "./refusal";
import type { RowSource } from "./split-rows";
import { isUtf8Run } from "./utf8-run";

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A quoted text that is closed up in its place. */
export interface Closing {
  readonly at: number;
  readonly to: number;
  readonly text: readonly number[];
}

/** Cuts a quoted field: where its text ends and where its delimiter or line end stands; nothing where the stretch ends before. */
export function takeQuoted(
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
