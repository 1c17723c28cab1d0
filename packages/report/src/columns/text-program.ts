import { isUnifiedSocialCreditCodeAt } from "@biaogan/core";
import type { Column, Identifier } from "../form";
import { readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";
import { filled, growing, makeBytes, makeInts, makeUnsigned, room } from "./growing";

/** Keys and identifiers: a right one is checked on its bytes and kept as bytes; any other is read carefully. */
export function textProgram(column: Column, { context, expectedRows, isKey }: ProgramOptions): ColumnProgram {
  const texts = growing(makeBytes, expectedRows * WIDTHS[column.identifier ?? "mcc"]);
  const starts = growing(makeUnsigned, expectedRows + 1);
  const hashes = growing(makeInts, isKey ? expectedRows : 0);
  const encoder = new TextEncoder();
  const isPlain = PLAIN[column.identifier ?? "none"];
  starts.length = 1;
  return {
    run: ({ bytes, starts: from, ends }, length, note) => {
      const startList = room(starts, length, makeUnsigned);
      const hashList = isKey ? room(hashes, length, makeInts) : hashes.list;
      const firstRow = starts.length - 1;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      for (let row = 0; row < length; row += 1) {
        const start = from[row] ?? 0;
        const end = ends[row] ?? 0;
        let used = texts.length;
        if (isPlain(bytes, start, end)) {
          const pool = room(texts, end - start, makeBytes);
          for (let at = start; at < end; at += 1, used += 1) pool[used] = bytes[at] ?? 0;
          if (isKey) hashList[firstRow + row] = hashPlain(view, start, end);
        } else {
          const { value, problems } = readCarefully(column, context, bytes, start, end);
          const encoded = encoder.encode(value);
          room(texts, encoded.length, makeBytes).set(encoded, used);
          used += encoded.length;
          if (isKey)
            hashList[firstRow + row] =
              encoded.length < 4
                ? encoded.length
                : hashPlain(new DataView(encoded.buffer, encoded.byteOffset), 0, encoded.length);
          if (problems) note(row, problems, start, end);
        }
        texts.length = used;
        startList[firstRow + row + 1] = used;
      }
      starts.length += length;
      if (isKey) hashes.length += length;
    },
    finish: () => ({ type: "text", bytes: filled(texts), starts: filled(starts) }),
    ...(isKey ? { hashes: () => filled(hashes) } : {}),
  };
}

/** A hash of at least four bytes, four at a time, the last four over those before them. */
function hashPlain(bytes: DataView, start: number, end: number): number {
  let hash = bytes.getInt32(end - 4, true) ^ (end - start);
  for (let at = start; at < end - 4; at += 4) {
    hash = Math.imul(hash ^ bytes.getInt32(at, true), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return Math.imul(hash, 0xc2b2ae35) ^ (hash >>> 13);
}

/** Bytes of a field, for the room that is made. */
const WIDTHS = { "credit-code": 18, "merchant-code": 15, "terminal-number": 8, mcc: 4 } as const satisfies Record<
  Identifier,
  number
>;

type IsPlain = (bytes: Uint8Array, start: number, end: number) => boolean;

/** Whether a field is plainly right; a key without a form of its own always goes the careful way. */
const PLAIN = {
  "credit-code": isUnifiedSocialCreditCodeAt,
  "merchant-code": (bytes, start, end) =>
    end - start === 15 && areDigits(bytes, start, start + 11) && areCapitals(bytes, start + 11, end),
  "terminal-number": (bytes, start, end) => end - start === 8 && areCapitals(bytes, start, end),
  mcc: (bytes, start, end) => end - start === 4 && areDigits(bytes, start, end),
  none: () => false,
} as const satisfies Record<Identifier | "none", IsPlain>;

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 48 || byte > 57) return false;
  }
  return true;
}

/** Digits and capital letters. */
function areCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 48 || byte > 90 || (byte > 57 && byte < 65)) return false;
  }
  return true;
}
