import { sameBytes } from "@biaogan/core";
import type { TextColumn } from "@biaogan/formula";

/** A row whose key stood before, and where it stood first; rows are counted from 0. */
export interface RepeatedKey {
  readonly row: number;
  readonly first: number;
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
): readonly RepeatedKey[] {
  const rows = hashes.length;
  let size = 16;
  while (size < (rows / of) * 2) size *= 2;
  const mask = size - 1;
  // Slot → row + 1.
  const slots = new Int32Array(size);
  const repeated: RepeatedKey[] = [];
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
        repeated.push({ row, first });
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return repeated;
}
