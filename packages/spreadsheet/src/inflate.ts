import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";
import { readDirectory, type ZipEntry } from "./zip-directory";

/** The parts of a package by name, inflated on demand and counted before they are. */
export interface Package {
  /** In lower case: names differ by case between programs. */
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | undefined;
}

/** Below this a part may inflate by any ratio. */
const SMALL = 16 * 1024 * 1024;
const STEP = 32_768;
const LOCAL = 0x04034b50;

/**
 * Opens a zip package. A part's size is checked against the limits before any room is made for it, inflating stops at
 * the size that the directory gives, and the check sum must agree: a bomb is refused while small, damage never read.
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const entries = readDirectory(bytes, limits);
  let room = limits.inflatedBytes;
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size > room || (entry.size > SMALL && entry.size > entry.packed * limits.ratio)) {
        throw new Refused("F-TOO-LARGE", `${entry.name}: ${entry.size} bytes`);
      }
      room -= entry.size;
      const part = inflateEntry(packedBytes(bytes, entry), entry);
      if (crc32(part) !== entry.crc) throw new Refused("F-BROKEN", entry.name);
      return part;
    },
  };
}

function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new Refused("F-BROKEN", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refused("F-BROKEN", name);
  return bytes.subarray(start, start + packed);
}

function inflateEntry(packed: Uint8Array, { name, method, size }: ZipEntry): Uint8Array {
  if (method === 0 && packed.length === size) return packed;
  if (method !== 8) throw new Refused("F-BROKEN", name);
  const part = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Refused("F-BROKEN", name);
    part.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP)
      inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw new Refused("F-BROKEN", name);
  }
  if (filled !== size) throw new Refused("F-BROKEN", name);
  return part;
}
