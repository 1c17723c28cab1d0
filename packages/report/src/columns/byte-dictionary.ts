/** Distinct byte strings by number, in the order they came; entry 0 is the blank. No text is made for a known one. */
export interface ByteDictionary {
  /** The entry of a field; `isNew` tells whether it was not there before. */
  readonly entry: (bytes: Uint8Array, start: number, end: number) => number;
  readonly size: () => number;
  readonly texts: () => readonly string[];
  readonly textOf: (entry: number) => string;
}

/** An open-addressing table over the bytes themselves. */
export function byteDictionary(expected = 1024): ByteDictionary {
  let mask = nextPowerOfTwo(expected * 2) - 1;
  let slots = new Int32Array(mask + 1);
  let hashes = new Int32Array(mask + 1);
  let starts = new Uint32Array(Math.max(16, expected) + 2);
  let pool = new Uint8Array(Math.max(64, expected * 16));
  let used = 0;
  let count = 0;
  const decoder = new TextDecoder();
  const same = (entry: number, bytes: Uint8Array, start: number, end: number): boolean => {
    const from = starts[entry - 1] ?? 0;
    const length = (starts[entry] ?? 0) - from;
    if (length !== end - start) return false;
    for (let index = 0; index < length; index += 1) if (pool[from + index] !== bytes[start + index]) return false;
    return true;
  };
  const grow = (): void => {
    const [oldSlots, oldHashes] = [slots, hashes];
    mask = mask * 2 + 1;
    slots = new Int32Array(mask + 1);
    hashes = new Int32Array(mask + 1);
    oldSlots.forEach((entry, index) => {
      if (entry === 0) return;
      const hash = oldHashes[index] ?? 0;
      let at = hash & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = entry;
      hashes[at] = hash;
    });
  };
  const textOf = (entry: number): string =>
    entry === 0 ? "" : decoder.decode(pool.subarray(starts[entry - 1], starts[entry]));
  return {
    entry: (bytes, start, end) => {
      if (end <= start) return 0;
      let hash = 0x811c9dc5;
      for (let index = start; index < end; index += 1) hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
      let at = hash & mask;
      while (slots[at] !== 0) {
        const entry = slots[at] ?? 0;
        if (hashes[at] === hash && same(entry, bytes, start, end)) return entry;
        at = (at + 1) & mask;
      }
      count += 1;
      if (count + 1 >= starts.length) starts = grown(starts, new Uint32Array(starts.length * 2));
      while (used + end - start > pool.length) pool = grown(pool, new Uint8Array(pool.length * 2));
      for (let index = start; index < end; index += 1) pool[used + index - start] = bytes[index] ?? 0;
      used += end - start;
      starts[count] = used;
      slots[at] = count;
      hashes[at] = hash;
      if (count * 2 > mask) grow();
      return count;
    },
    size: () => count + 1,
    texts: () => Array.from({ length: count + 1 }, (_, entry) => textOf(entry)),
    textOf,
  };
}

function grown<A extends Uint8Array | Uint32Array>(old: A, larger: A): A {
  larger.set(old);
  return larger;
}

function nextPowerOfTwo(value: number): number {
  let power = 16;
  while (power < value) power *= 2;
  return power;
}
