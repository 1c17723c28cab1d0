import { type Cell, isKnown, isUnifiedSocialCreditCodeAt } from "@biaogan/core";
import type { FactColumn } from "@biaogan/formula";
import type { Column } from "../form";
import { type CellContext, type CellProblem, readCell } from "../reading/read-cell";
import { byteDictionary } from "./byte-dictionary";

/** Reads one column of a bulk table field by field; what is wrong comes back, what is right costs no object. */
export interface ColumnReader {
  readonly read: (bytes: Uint8Array, start: number, end: number) => readonly CellProblem[] | undefined;
  /** The dictionary entry of the last field read, for keys. */
  readonly lastEntry: () => number;
  readonly finish: () => FactColumn | undefined;
}

const decoder = new TextDecoder();

/** The reader of a column, a closure made once from its declaration: no `eval`, so it runs under any page's policy. */
export function columnReader(column: Column, context: CellContext): ColumnReader {
  if (column.type === "number") return numberReader(column, context);
  if (column.personal) return personalReader(column, context);
  if (
    column.identifier === "credit-code" ||
    column.identifier === "merchant-code" ||
    column.identifier === "terminal-number"
  ) {
    return identifierReader(column, context);
  }
  return memoReader(column, context);
}

/** Growing list of unsigned entries. */
function entryList() {
  let list = new Uint32Array(4_096);
  let length = 0;
  return {
    push: (entry: number): void => {
      if (length === list.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(list);
        list = larger;
      }
      list[length] = entry;
      length += 1;
    },
    last: (): number => list[length - 1] ?? 0,
    done: (): Uint32Array => list.slice(0, length),
  };
}

/** Codes, dates and truths: each distinct text is read once and remembered with its problems. */
function memoReader(column: Column, context: CellContext): ColumnReader {
  const written = byteDictionary();
  const values = byteDictionary();
  const entries = entryList();
  const remembered: { readonly entry: number; readonly problems: readonly CellProblem[] | undefined }[] = [];
  const encoder = new TextEncoder();
  const blank = slowly(column, "", context).problems;
  return {
    read: (bytes, start, end) => {
      const at = written.entry(bytes, start, end);
      if (at === 0) {
        entries.push(0);
        return blank;
      }
      const known = remembered[at];
      if (known) {
        entries.push(known.entry);
        return known.problems;
      }
      const { value, problems } = slowly(column, decoder.decode(bytes.subarray(start, end)), context);
      const encoded = encoder.encode(value);
      const entry = values.entry(encoded, 0, encoded.length);
      remembered[at] = { entry, problems };
      entries.push(entry);
      return problems;
    },
    lastEntry: entries.last,
    finish: () => ({ type: "code", codes: entries.done(), dictionary: values.texts() }),
  };
}

/** Identifiers: a right one is checked on its bytes; any other is read as a text. */
function identifierReader(column: Column, context: CellContext): ColumnReader {
  const values = byteDictionary(8_192);
  const entries = entryList();
  const encoder = new TextEncoder();
  const fast = FAST[column.identifier ?? "mcc"];
  return {
    read: (bytes, start, end) => {
      if (fast(bytes, start, end)) {
        entries.push(values.entry(bytes, start, end));
        return undefined;
      }
      const { value, problems } = slowly(column, decoder.decode(bytes.subarray(start, end)), context);
      const encoded = encoder.encode(value);
      entries.push(values.entry(encoded, 0, encoded.length));
      return problems;
    },
    lastEntry: entries.last,
    finish: () => ({ type: "code", codes: entries.done(), dictionary: values.texts() }),
  };
}

const FAST = {
  "credit-code": isUnifiedSocialCreditCodeAt,
  "merchant-code": (bytes: Uint8Array, start: number, end: number) =>
    end - start === 15 && digitsTo(bytes, start, start + 11) && plain(bytes, start + 11, end),
  "terminal-number": (bytes: Uint8Array, start: number, end: number) => end - start === 8 && plain(bytes, start, end),
  mcc: () => false,
} as const;

/** Figures: plain digits are added up as they come, scaled by the column's decimals; anything else is read as a text. */
function numberReader(column: Column, context: CellContext): ColumnReader {
  const decimals = column.decimals ?? 0;
  const scale = 10 ** decimals;
  let values = new Float64Array(4_096);
  let length = 0;
  const push = (value: number): void => {
    if (length === values.length) {
      const larger = new Float64Array(length * 2);
      larger.set(values);
      values = larger;
    }
    values[length] = value;
    length += 1;
  };
  return {
    read: (bytes, start, end) => {
      let scaled = 0;
      let places = -1;
      let at = start;
      for (; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 48 && byte <= 57) {
          scaled = scaled * 10 + byte - 48;
          if (places >= 0) places += 1;
        } else if (byte === 46 && places < 0 && at > start) places = 0;
        else break;
      }
      // Fifteen digits stay a safe integer; longer ones, signs, separators and words take the careful way.
      if (at === end && end > start && end - start <= 15 && places <= decimals && places !== 0) {
        push(scaled * (places <= 0 ? scale : 10 ** (decimals - places)));
        return undefined;
      }
      const { value, problems } = slowly(column, decoder.decode(bytes.subarray(start, end)), context);
      push(scaledNumber(value, decimals));
      return problems;
    },
    lastEntry: () => 0,
    finish: () => ({ type: "number", values: values.slice(0, length), decimals }),
  };
}

/** Personal data is checked and not kept. */
function personalReader(column: Column, context: CellContext): ColumnReader {
  const most = (column.maxLength ?? 4_096) * 3;
  const blank = slowly(column, "", context).problems;
  return {
    read: (bytes, start, end) => {
      if (end > start && end - start <= (column.maxLength ?? most)) return undefined;
      if (end === start) return blank;
      return slowly(column, decoder.decode(bytes.subarray(start, end)), context).problems;
    },
    lastEntry: () => 0,
    finish: () => undefined,
  };
}

/** The same reading as in a small table, for the fields that are not plainly right. */
function slowly(
  column: Column,
  text: string,
  context: CellContext,
): { readonly value: string; readonly problems: readonly CellProblem[] | undefined } {
  // A bulk table's cells come as text from every kind of file: that alone is no deviation.
  const cell: Cell = { row: 1, column: 1, kind: "number", value: text };
  const asText: Cell = {
    ...cell,
    kind: text.startsWith("#") && /^#[A-Z/0!?]+$/.test(text) ? "error" : column.type === "number" ? "number" : "text",
  };
  const { figure, problems } = readCell(column, text === "" ? undefined : asText, context);
  return { value: isKnown(figure) ? figure.known : "", problems: problems.length === 0 ? undefined : problems };
}

function scaledNumber(value: string, decimals: number): number {
  if (value === "") return Number.NaN;
  const [whole = "0", places = ""] = value.split(".");
  const scaled = BigInt(whole + places.padEnd(decimals, "0").slice(0, decimals));
  return scaled > BigInt(Number.MAX_SAFE_INTEGER) ? Number.NaN : Number(scaled);
}

function digitsTo(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

function plain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (!((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90))) return false;
  }
  return true;
}
