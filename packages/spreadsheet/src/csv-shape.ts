import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";

/** What a CSV's bytes look like: the delimiter, and how many fields its longest row has. */
export interface CsvShape {
  readonly delimiter: number;
  readonly columns: number;
}

const QUOTE = 34;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** In order of preference: comma, tab, semicolon. */
const DELIMITERS = [44, 9, 59] as const;
/** The delimiter is told by the head of the file. */
const HEAD = 65_536;

/**
 * Looks a CSV over once, before anything is split: a quote that never closes would swallow the rest of the table, and
 * rows of any width would fill the memory; both are refused.
 */
export function csvShape(bytes: Uint8Array, limits: ReadLimits): CsvShape {
  const delimiter = findDelimiter(bytes.subarray(0, HEAD));
  const { widths, openedAt } = rowWidths(bytes, delimiter);
  if (openedAt !== undefined) throw new Refused("F-BROKEN", `A${openedAt}: "`);
  let columns = 0;
  for (const width of widths.keys()) columns = Math.max(columns, width);
  if (columns > limits.columns) throw new Refused("F-TOO-LARGE", `${columns} columns`);
  return { delimiter, columns };
}

/** The delimiter that splits the most rows alike; a comma inside amounts or a tab before codes does not mislead it. */
export function findDelimiter(head: Uint8Array): number {
  let found: number = DELIMITERS[0];
  let most = 0;
  for (const delimiter of DELIMITERS) {
    for (const [width, rows] of rowWidths(head, delimiter).widths) {
      if (width > 1 && rows > most) {
        most = rows;
        found = delimiter;
      }
    }
  }
  return found;
}

/** How many rows have how many fields, and the row of a quote that is still open at the end. */
function rowWidths(
  bytes: Uint8Array,
  delimiter: number,
): { readonly widths: ReadonlyMap<number, number>; readonly openedAt?: number } {
  const widths = new Map<number, number>();
  let row = 1;
  let fields = 1;
  let isStart = true;
  let at = 0;
  const endRow = (): void => {
    widths.set(fields, (widths.get(fields) ?? 0) + 1);
    row += 1;
    fields = 1;
    isStart = true;
  };
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE && isStart) {
      at = closingQuote(bytes, at + 1);
      if (at < 0) return { widths, openedAt: row };
      isStart = false;
    } else if (byte === delimiter) {
      fields += 1;
      isStart = true;
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at += 1;
      endRow();
    } else isStart = false;
  }
  if (fields > 1 || !isStart) endRow();
  return { widths };
}

/** Where the quote stands that closes a field, two in a row being one of its characters; −1 where none does. */
export function closingQuote(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(QUOTE, from);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
}
