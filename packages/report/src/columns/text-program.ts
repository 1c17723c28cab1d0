import { isUnifiedSocialCreditCodeAt } from "@biaogan/core";
import type { Column, Identifier } from "../form";
import { apartList } from "./apart-list";
import { readCarefully } from "./careful-cell";
import type { ColumnProgram, ProgramOptions } from "./column-program";
import { filled, growing, putBehind, putShifted, room } from "./growing";

/** Keys and identifiers: a right one is checked on its bytes and kept as bytes; any other is read carefully. */
export function textProgram(column: Column, { context, ground, isKey }: ProgramOptions): ColumnProgram {
  const width = WIDTHS[column.identifier ?? "mcc"];
  const texts = ground(Uint8Array, width);
  const starts = ground(Uint32Array, 1);
  const hashes = isKey ? ground(Int32Array, 1) : growing(Int32Array);
  const apart = apartList();
  const encoder = new TextEncoder();
  const isPlain = PLAIN[column.identifier ?? "none"];
  starts.length = 1;
  return {
    run: ({ bytes, starts: from, ends }, length, note) => {
      const startList = room(starts, length);
      const hashList = isKey ? room(hashes, length) : hashes.list;
      const firstRow = starts.length - 1;
      const view = viewOf(bytes);
      // Room for plain fields; a longer one makes its own.
      let pool = viewOf(room(texts, length * width));
      let used = texts.length;
      for (let row = 0; row < length; row += 1) {
        const start = from[row] ?? 0;
        const end = ends[row] ?? 0;
        let hash = 0;
        if (isPlain(bytes, start, end)) {
          hash = copyPlain(view, start, end, pool, used);
          used += end - start;
        } else {
          const { value, nothing, problems } = readCarefully(column, context, bytes, start, end);
          const encoded = encoder.encode(value);
          texts.length = used;
          pool = viewOf(room(texts, encoded.length + (length - row) * width));
          if (encoded.length < 4) for (const byte of encoded) pool.setUint8(used++, byte);
          else {
            hash = copyPlain(viewOf(encoded), 0, encoded.length, pool, used);
            used += encoded.length;
          }
          if (nothing !== undefined) apart.add(firstRow + row, nothing);
          if (problems) note(row, problems, start, end);
        }
        if (isKey) hashList[firstRow + row] = hash;
        startList[firstRow + row + 1] = used;
      }
      texts.length = used;
      starts.length += length;
      if (isKey) hashes.length += length;
    },
    finish: () => {
      const others = apart.finish();
      return { type: "text", bytes: filled(texts), starts: filled(starts), ...(others ? { apart: others } : {}) };
    },
    append: ({ column: part, hashes: more }, from) => {
      if (part.type !== "text") return;
      apart.append(part.apart, from, starts.length - 1);
      const first = part.starts[from] ?? 0;
      const before = texts.length;
      putBehind(texts, part.bytes, first);
      putShifted(starts, part.starts, from + 1, before - first);
      if (more) putBehind(hashes, more, from);
    },
    ...(isKey ? { hashes: () => filled(hashes) } : {}),
  };
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

/** Copies at least four bytes, four at a time, the last four over those before them; gives their hash. */
function copyPlain(bytes: DataView, start: number, end: number, pool: DataView, to: number): number {
  const last = bytes.getInt32(end - 4, true);
  let hash = last ^ (end - start);
  let place = to;
  for (let at = start; at < end - 4; at += 4, place += 4) {
    const four = bytes.getInt32(at, true);
    pool.setInt32(place, four, true);
    hash = Math.imul(hash ^ four, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  pool.setInt32(to + end - start - 4, last, true);
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 15);
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
