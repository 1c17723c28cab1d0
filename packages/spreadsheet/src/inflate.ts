import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import type { ReadLimits } from "./limits";
import { inflateNatively } from "./native-inflate";
import { Refused } from "./refusal";
import { readDirectory, type ZipEntry } from "./zip-directory";

/** The parts of a package by name, inflated on demand and counted before they are. */
export interface Package {
  /** In lower case: names differ by case between programs. */
  readonly names: readonly string[];
  readonly part: (name: string) => Uint8Array | undefined;
  /** The bytes of a part once inflated, as the directory states them. */
  readonly size: (name: string) => number | undefined;
  /** Inflates the large ones among these ahead of their being asked for, as fast as the runtime can. */
  readonly prepare: (wanted: (name: string) => boolean) => Promise<void>;
  /** A part in pieces, so that it never stands in memory as a whole; the last one comes only if the check sum agrees. */
  readonly pieces: (name: string) => Iterable<Uint8Array> | undefined;
}

/** Below this a part may inflate by any ratio. */
const SMALL = 16 * 1024 * 1024;
const STEP = 32_768;
const WORTH_PREPARING = 65_536;
const LOCAL = 0x04034b50;

/**
 * Opens a zip package. A part's size is checked against the limits before any room is made for it, inflating stops at
 * the size that the directory gives, and the check sum must agree: a bomb is refused while small, damage never read.
 */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): Package {
  const entries = readDirectory(bytes, limits);
  let room = limits.inflatedBytes;
  const prepared = new Map<string, Uint8Array>();
  return {
    names: [...entries.keys()],
    part: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      const ready = prepared.get(name.toLowerCase());
      if (ready) {
        prepared.delete(name.toLowerCase());
        return ready;
      }
      checkSize(entry, room, limits);
      room -= entry.size;
      const part = inflateEntry(packedBytes(bytes, entry), entry);
      if (crc32(part) !== entry.crc) throw new Refused("F-BROKEN", entry.name);
      return part;
    },
    size: (name) => entries.get(name.toLowerCase())?.size,
    prepare: async (wanted) => {
      for (const [key, entry] of entries) {
        const { method, packed, size, crc } = entry;
        if (method !== 8 || packed < WORTH_PREPARING || packed > bytes.length || !wanted(key)) continue;
        checkSize(entry, room, limits);
        const part = await inflateNatively(packedBytes(bytes, entry), size);
        if (!part || crc32(part) !== crc) continue;
        room -= size;
        prepared.set(key, part);
      }
    },
    pieces: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return undefined;
      checkSize(entry, limits.streamedBytes, limits);
      return inflatedPieces(packedBytes(bytes, entry), entry);
    },
  };
}

function checkSize({ name, size, packed }: ZipEntry, room: number, { ratio }: ReadLimits): void {
  if (size > room || (size > SMALL && size > packed * ratio))
    throw new Refused("F-TOO-LARGE", `${name}: ${size} bytes`);
}

function packedBytes(bytes: Uint8Array, { name, offset, packed }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw new Refused("F-BROKEN", name);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw new Refused("F-BROKEN", name);
  return bytes.subarray(start, start + packed);
}

/** Inflates as it is asked; each piece stands on its own. @throws Refused where the part turns out broken or longer than stated */
function* inflatedPieces(packed: Uint8Array, { name, method, size, crc }: ZipEntry): Generator<Uint8Array> {
  if (method !== 8 && (method !== 0 || packed.length !== size)) throw new Refused("F-BROKEN", name);
  let came: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => came.push(chunk));
  let running = 0;
  let filled = 0;
  for (let at = 0; at < packed.length; at += STEP) {
    const chunk = packed.subarray(at, at + STEP);
    const isLast = at + STEP >= packed.length;
    if (method === 0) came.push(chunk);
    else inflated(inflate, chunk, isLast, name);
    for (const [index, piece] of came.entries()) {
      filled += piece.length;
      if (filled > size) throw new Refused("F-BROKEN", name);
      running = crc32(piece, running);
      if (isLast && index === came.length - 1 && (filled !== size || running !== crc))
        throw new Refused("F-BROKEN", name);
      yield piece;
    }
    came = [];
  }
  if (filled !== size || running !== crc) throw new Refused("F-BROKEN", name);
}

function inflated(inflate: Inflate, chunk: Uint8Array, isLast: boolean, name: string): void {
  try {
    inflate.push(chunk, isLast);
  } catch {
    throw new Refused("F-BROKEN", name);
  }
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
