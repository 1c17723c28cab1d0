import { Inflate } from "fflate";
import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";

/** The parts of a package by name, inflated on demand and counted while they are. */
export interface Package {
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly compressed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;

/**
 * Opens a zip package by its central directory. Bytes are counted while inflating, before any parser sees them, so that
 * a bomb is refused while it is still small.
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const entries = directory(bytes, limits);
  let inflated = 0;
  return {
    names: entries.map(({ name }) => name),
    part: (wanted) => {
      const entry = entries.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
      if (!entry) return undefined;
      const part = inflateEntry(bytes, entry, limits.inflatedBytes - inflated);
      inflated += part.length;
      return part;
    },
  };
}

function directory(bytes: Uint8Array, limits: ReadLimits): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== END) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Refused("F-BROKEN", "zip");
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Refused("F-TOO-LARGE", `${count} parts`);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refused("F-BROKEN", "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, "/"),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function inflateEntry(bytes: Uint8Array, entry: Entry, room: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length) throw new Refused("F-BROKEN", entry.name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + entry.compressed);
  if (entry.method === 0) return data;
  if (entry.method !== 8) throw new Refused("F-BROKEN", entry.name);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((chunk) => {
    size += chunk.length;
    if (size > room) throw new Refused("F-TOO-LARGE", entry.name);
    chunks.push(chunk);
  });
  try {
    // Small steps: the counter speaks before much is inflated.
    for (let at = 0; at < data.length; at += 65_536)
      inflate.push(data.subarray(at, at + 65_536), at + 65_536 >= data.length);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused("F-BROKEN", entry.name);
  }
  const whole = new Uint8Array(size);
  let filled = 0;
  for (const chunk of chunks) {
    whole.set(chunk, filled);
    filled += chunk.length;
  }
  return whole;
}
