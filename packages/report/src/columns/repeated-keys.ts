import { sameBytes } from "@biaogan/core";
import type { TextColumn } from "@biaogan/formula";
import { append, filled, growing } from "./growing";

/** Rows whose key stood before, in their order, and where each stood first; rows are counted from 0. */
export interface RepeatedKeys {
  readonly rows: Uint32Array;
  readonly firsts: Uint32Array;
}

/** Rows of so many keys and their slots stay in a processor's cache. */
const ROWS_PER_PART = 16_384;

/**
 * Rows that repeat a key, found by the keys' hashes and, where two agree, their bytes. A blank key repeats nothing. The
 * rows are laid in parts by their hash first: the table of one part stays in the cache.
 */
export function repeatedKeys(keys: TextColumn, hashes: Int32Array): RepeatedKeys {
  const { rows, rowHashes, ends } = inParts(keys, hashes);
  const repeated = growing(Uint32Array);
  const firsts = growing(Uint32Array);
  // Row → the row it repeats + 1; made with the first.
  let repeats: Uint32Array | undefined;
  let slots = new Int32Array(0);
  let slotHashes = new Int32Array(0);
  for (let part = 0; part < ends.length; part += 1) {
    const [from, to] = [part === 0 ? 0 : (ends[part - 1] ?? 0), ends[part] ?? 0];
    const size = powerOfTwo((to - from) * 2);
    if (size > slots.length) {
      slots = new Int32Array(size);
      slotHashes = new Int32Array(size);
    } else slots.fill(0, 0, size);
    for (let index = from; index < to; index += 1) {
      const row = rows[index] ?? 0;
      const hash = rowHashes[index] ?? 0;
      let slot = hash & (size - 1);
      for (let first = slots[slot] ?? 0; ; first = slots[slot] ?? 0) {
        if (first === 0) {
          // Slot → row + 1.
          slots[slot] = row + 1;
          slotHashes[slot] = hash;
          break;
        }
        if (slotHashes[slot] === hash && isSameKey(keys, first - 1, row)) {
          repeats ??= new Uint32Array(hashes.length);
          repeats[row] = first;
          break;
        }
        slot = (slot + 1) & (size - 1);
      }
    }
  }
  repeats?.forEach((first, row) => {
    if (first === 0) return;
    append(repeated, row);
    append(firsts, first - 1);
  });
  return { rows: filled(repeated), firsts: filled(firsts) };
}

/** The rows that have a key, in parts by the upper bits of its hash, in their order within each. */
function inParts({ starts }: TextColumn, hashes: Int32Array) {
  const parts = powerOfTwo(Math.ceil(hashes.length / ROWS_PER_PART));
  const next = new Uint32Array(parts + 1);
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] ?? 0;
    const behind = ((hash >>> 20) & (parts - 1)) + 1;
    if (starts[row] !== starts[row + 1]) next[behind] = (next[behind] ?? 0) + 1;
  }
  for (let part = 1; part <= parts; part += 1) next[part] = (next[part] ?? 0) + (next[part - 1] ?? 0);
  const rows = new Uint32Array(next[parts] ?? 0);
  const rowHashes = new Int32Array(rows.length);
  for (let row = 0; row < hashes.length; row += 1) {
    const hash = hashes[row] ?? 0;
    if (starts[row] === starts[row + 1]) continue;
    const part = (hash >>> 20) & (parts - 1);
    const at = next[part] ?? 0;
    rows[at] = row;
    rowHashes[at] = hash;
    next[part] = at + 1;
  }
  return { rows, rowHashes, ends: next.subarray(0, parts) };
}

function isSameKey({ bytes, starts }: TextColumn, a: number, b: number): boolean {
  return sameBytes(bytes, starts[a] ?? 0, starts[a + 1] ?? 0, bytes, starts[b] ?? 0, starts[b + 1] ?? 0);
}

function powerOfTwo(least: number): number {
  let power = 1;
  while (power < least) power *= 2;
  return power;
}
