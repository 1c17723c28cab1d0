import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";

/** One part of a zip package, as its central directory lists it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its local header stands. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const FULL = 0xffffffff;

/** The parts of a zip package by lower-case name, as Excel finds them; two parts of one name are refused. */
export function readDirectory(bytes: Uint8Array, limits: ReadLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryPlace(view);
  if (count > limits.entries) throw new Refused("F-TOO-LARGE", `${count} parts`);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) throw new Refused("F-BROKEN", "zip");
    if (view.getUint16(at + 8, true) & 1) throw new Refused("F-PASSWORD");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const entry = readEntry(view, bytes, at, nameLength, extraLength);
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw new Refused("F-BROKEN", entry.name);
    entries.set(key, entry);
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

function directoryPlace(view: DataView): { readonly count: number; readonly start: number } {
  let end = view.byteLength - 22;
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  while (end >= least && view.getUint32(end, true) !== END) end -= 1;
  if (end < least) throw new Refused("F-BROKEN", "zip");
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count !== 0xffff && start !== FULL) return { count, start };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, start };
  const end64 = number64(view, locator + 8);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_64) throw new Refused("F-BROKEN", "zip");
  return { count: number64(view, end64 + 32), start: number64(view, end64 + 48) };
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameEnd = at + 46 + nameLength;
  const written = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, "/"),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...zip64(view, nameEnd, Math.min(nameEnd + extraLength, view.byteLength), written),
  };
}

/** Sizes of all ones stand in the zip64 field instead, in this order. */
function zip64(view: DataView, from: number, to: number, written: Pick<ZipEntry, "size" | "packed" | "offset">) {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const real = (value: number): number => {
      if (value !== FULL || field + 8 > to) return value;
      field += 8;
      return number64(view, field - 8);
    };
    const size = real(written.size);
    const packed = real(written.packed);
    return { size, packed, offset: real(written.offset) };
  }
  return written;
}

function number64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}
