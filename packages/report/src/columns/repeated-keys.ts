import { sameBytes } from "@biaogan/core";
import type { TextColumn } from "@biaogan/formula";
import { append, filled, growing, makeUnsigned } from "./growing";

/** Rows whose key stood before, in their order, and where each stood first; rows are counted from 0. */
export interface RepeatedKeys {
  readonly rows: Uint32Array;
  readonly firsts: Uint32Array;
}

/** Which share of the keys to look at: two workers take one half each, told apart by the hash. */
export interface KeyShare {
  readonly share: number;
  readonly of: number;
}

/** Rows that repeat a key, found by the keys' hashes and, where two agree, their bytes. A blank key repeats nothing. */
export function repeatedKeys(
  { bytes, starts }: TextColumn,
  hashes: Int32Array,
  { share, of }: KeyShare = { share: 0, of: 1 },
): RepeatedKeys {
  const rows = hashes.length;
  let size = 16;
  while (size < (rows / of) * 2) size *= 2;
  const mask = size - 1;
  // Slot → row + 1.
  const slots = new Int32Array(size);
  const repeated = growing(makeUnsigned, 0);
  const firsts = growing(makeUnsigned, 0);
  for (let row = 0; row < rows; row += 1) {
    const hash = hashes[row] ?? 0;
    if (of > 1 && (hash >>> 16) % of !== share) continue;
    const start = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    if (start === end) continue;
    let slot = hash & mask;
    for (;;) {
      const first = (slots[slot] ?? 0) - 1;
      if (first < 0) {
        slots[slot] = row + 1;
        break;
      }
      if (hashes[first] === hash && sameBytes(bytes, starts[first] ?? 0, starts[first + 1] ?? 0, bytes, start, end)) {
        append(repeated, row);
        append(firsts, first);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return { rows: filled(repeated), firsts: filled(firsts) };
}
