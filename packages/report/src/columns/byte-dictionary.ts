import { hashBytes, sameBytes } from "@biaogan/core";

/** Distinct byte strings by number, in the order they came; entry 0 is the blank. No text is made of them. */
export interface ByteDictionary {
  readonly entry: (bytes: Uint8Array, start: number, end: number) => number;
}

/** An open-addressing table over the bytes themselves; what was met last in its place is looked at first. */
export function byteDictionary(expected = 256): ByteDictionary {
  let mask = nextPowerOfTwo(expected * 2) - 1;
  let slots = new Int32Array(mask + 1);
  let hashes = new Int32Array(expected + 2);
  let starts = new Uint32Array(expected + 2);
  let pool = new Uint8Array(expected * 16);
  let used = 0;
  let count = 0;
  const grow = (): void => {
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    for (let entry = 1; entry <= count; entry += 1) {
      let at = (hashes[entry] ?? 0) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = entry;
    }
  };
  const add = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    count += 1;
    if (count + 1 >= starts.length) {
      starts = grown(starts, new Uint32Array(starts.length * 2));
      hashes = grown(hashes, new Int32Array(hashes.length * 2));
    }
    while (used + end - start > pool.length) pool = grown(pool, new Uint8Array(pool.length * 2));
    pool.set(bytes.subarray(start, end), used);
    used += end - start;
    starts[count] = used;
    hashes[count] = hash;
    return count;
  };
  return {
    entry: (bytes, start, end) => {
      if (end <= start) return 0;
      const hash = hashBytes(bytes, start, end);
      let at = hash & mask;
      for (;;) {
        const entry = slots[at] ?? 0;
        if (entry === 0) break;
        if (hashes[entry] === hash && sameBytes(pool, starts[entry - 1] ?? 0, starts[entry] ?? 0, bytes, start, end))
          return entry;
        at = (at + 1) & mask;
      }
      slots[at] = add(bytes, start, end, hash);
      if (count * 2 > mask) grow();
      return count;
    },
  };
}

function grown<A extends Uint8Array | Uint32Array | Int32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

function nextPowerOfTwo(value: number): number {
  let power = 16;
  while (power < value) power *= 2;
  return power;
}
