import { hashBytes, sameBytes } from "@biaogan/core";

/** Distinct byte strings by number, in the order they came; entry 0 is the blank. No text is made of them. */
export interface ByteDictionary {
  readonly entry: (fields: DataView, start: number, end: number) => number;
}

/** Integers that a key of so many bytes is told by. */
const PARTS = 4;
const LONGEST = 16;

/**
 * An open-addressing table over the bytes themselves. A code or a date of at most sixteen bytes is four integers, read four
 * bytes at a time and over each other where it is shorter: with its length they tell it exactly. Longer ones are compared
 * byte by byte.
 */
export function byteDictionary(expected = 256): ByteDictionary {
  let mask = nextPowerOfTwo(expected * 4) - 1;
  let slots = new Int32Array(mask + 1);
  let hashes = new Int32Array(expected + 2);
  let keys = new Int32Array((expected + 2) * (PARTS + 1));
  // The bytes of the long ones, by entry.
  const long = new Map<number, Uint8Array>();
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
  const add = (slot: number, hash: number): number => {
    count += 1;
    if (count + 1 >= hashes.length) {
      hashes = grown(hashes);
      keys = grown(keys);
    }
    hashes[count] = hash;
    slots[slot] = count;
    const added = count;
    if (count * 4 > mask) grow();
    return added;
  };
  const longEntry = (fields: DataView, start: number, end: number): number => {
    const bytes = new Uint8Array(fields.buffer, fields.byteOffset, fields.byteLength);
    const hash = hashBytes(bytes, start, end);
    let at = hash & mask;
    for (let entry = slots[at] ?? 0; entry !== 0; entry = slots[at] ?? 0) {
      const own = hashes[entry] === hash ? long.get(entry) : undefined;
      if (own && sameBytes(own, 0, own.length, bytes, start, end)) return entry;
      at = (at + 1) & mask;
    }
    const entry = add(at, hash);
    keys[entry * (PARTS + 1)] = end - start;
    long.set(entry, bytes.slice(start, end));
    return entry;
  };
  return {
    entry: (fields, start, end) => {
      const size = end - start;
      if (size <= 0) return 0;
      if (size > LONGEST) return longEntry(fields, start, end);
      let [a, b, c, d] = [0, 0, 0, 0];
      if (size < 4) {
        for (let at = start; at < end; at += 1) a = (a << 8) | fields.getUint8(at);
      } else {
        a = fields.getInt32(start, true);
        d = fields.getInt32(end - 4, true);
        if (size > 8) b = fields.getInt32(start + 4, true);
        if (size > 12) c = fields.getInt32(start + 8, true);
      }
      let hash = Math.imul(a ^ size, 0x9e3779b1) ^ Math.imul(d, 0x85ebca6b);
      hash ^= Math.imul(b, 0xc2b2ae35) ^ Math.imul(c, 0x27d4eb2f);
      // The last characters tell dates apart: they have to reach the lowest bits.
      hash = Math.imul(hash ^ (hash >>> 16), 0x2c1b3c6d);
      hash ^= hash >>> 15;
      let at = hash & mask;
      for (let entry = slots[at] ?? 0; entry !== 0; entry = slots[at] ?? 0) {
        const key = entry * (PARTS + 1);
        if (
          keys[key] === size &&
          keys[key + 1] === a &&
          keys[key + 2] === b &&
          keys[key + 3] === c &&
          keys[key + 4] === d
        )
          return entry;
        at = (at + 1) & mask;
      }
      const entry = add(at, hash);
      keys.set([size, a, b, c, d], entry * (PARTS + 1));
      return entry;
    },
  };
}

function grown(old: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(old.length * 2);
  larger.set(old);
  return larger;
}

function nextPowerOfTwo(value: number): number {
  let power = 16;
  while (power < value) power *= 2;
  return power;
}
