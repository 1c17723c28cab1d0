import { type ByteColumn, hashBytes, sameBytes } from "@biaogan/core";

/** Distinct byte strings by number, in the order they came; entry 0 is the blank. No text is made of them. */
export interface ByteDictionary {
  /** The entry of each field of so many rows, put into a list from its beginning on. */
  readonly entries: (fields: ByteColumn, length: number, into: Uint32Array) => void;
}

/** Integers that a key of so many bytes is told by. */
const PARTS = 4;
const LONGEST = 16;

/** What of each of four integers belongs to a key of so many bytes. */
const MASKS = Int32Array.from({ length: (LONGEST + 1) * PARTS }, (_, index) => {
  const bytes = Math.floor(index / PARTS) - (index % PARTS) * 4;
  return bytes >= 4 ? -1 : bytes <= 0 ? 0 : (1 << (bytes * 8)) - 1;
});

/**
 * An open-addressing table over the bytes themselves. A code or a date of at most sixteen bytes is four integers, whose
 * bytes behind its end are masked: with its length they tell it exactly, and no branch hangs on how long it is. Longer ones
 * are compared byte by byte.
 */
export function byteDictionary(expected = 256): ByteDictionary {
  let mask = nextPowerOfTwo(expected * 4) - 1;
  let slots = new Int32Array(mask + 1);
  let hashes = new Int32Array(expected + 2);
  let keys = new Int32Array((expected + 2) * (PARTS + 1));
  // The bytes of the long ones, by entry.
  const long = new Map<number, Uint8Array>();
  // A field at the very end of its bytes is read from here: behind it there must be some.
  const tail = new DataView(new ArrayBuffer(LONGEST * 2));
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
  const longEntry = (bytes: Uint8Array, start: number, end: number): number => {
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
  const shortEntry = (fields: DataView, start: number, size: number): number => {
    const own = size * PARTS;
    const a = fields.getInt32(start, true) & (MASKS[own] ?? 0);
    const b = fields.getInt32(start + 4, true) & (MASKS[own + 1] ?? 0);
    const c = fields.getInt32(start + 8, true) & (MASKS[own + 2] ?? 0);
    const d = fields.getInt32(start + 12, true) & (MASKS[own + 3] ?? 0);
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
  };
  return {
    entries: ({ bytes, starts, ends }, length, into) => {
      const fields = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const last = bytes.length - LONGEST;
      for (let row = 0; row < length; row += 1) {
        const start = starts[row] ?? 0;
        const size = (ends[row] ?? 0) - start;
        if (size <= 0) into[row] = 0;
        else if (size > LONGEST) into[row] = longEntry(bytes, start, start + size);
        else if (start <= last) into[row] = shortEntry(fields, start, size);
        else {
          for (let at = 0; at < size; at += 1) tail.setUint8(at, bytes[start + at] ?? 0);
          into[row] = shortEntry(tail, 0, size);
        }
      }
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
