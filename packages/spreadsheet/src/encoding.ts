import type { ReadingNote } from "@biaogan/core";
import { Refused } from "./refusal";

/** A text file's bytes as UTF-8 without byte order mark, and what had to be decided. */
export interface EncodedText {
  readonly bytes: Uint8Array;
  readonly notes: readonly ReadingNote[];
}

const STEP = 1 << 20;

/**
 * Brings a text file to UTF-8. A byte order mark says UTF-8 or UTF-16; else fatal UTF-8 first, then GB18030, which takes
 * in GBK and GB2312. What is neither, or holds control characters, is no text and is refused.
 */
export function toUtf8(bytes: Uint8Array, file: string): EncodedText {
  const { encoding, start } = markOf(bytes);
  const body = bytes.subarray(start);
  if (encoding === "utf-16le" || encoding === "utf-16be") {
    return {
      bytes: checked(transcode(body, encoding, "F-BROKEN")),
      notes: [{ code: "encoding-utf16", place: { file } }],
    };
  }
  if (isUtf8(body)) return { bytes: checked(body), notes: [] };
  if (encoding === "utf-8" || isDamagedUtf8(body)) throw new Refused("F-BROKEN", "UTF-8");
  return {
    bytes: checked(transcode(body, "gb18030", "F-NOT-A-WORKBOOK")),
    notes: [{ code: "encoding-gb18030", place: { file } }],
  };
}

function markOf(bytes: Uint8Array): { readonly encoding?: "utf-8" | "utf-16le" | "utf-16be"; readonly start: number } {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: "utf-8", start: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", start: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", start: 2 };
  return { start: 0 };
}

/** Whether bytes are UTF-8 from end to end. */
export function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length });
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether bytes are UTF-8 with a flaw (a character cut in two): read as GB18030 every character would turn into another.
 * GB18030 read as UTF-8 breaks at nearly every character.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, STEP));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return whole > broken * 4;
}

function transcode(bytes: Uint8Array, encoding: string, code: "F-BROKEN" | "F-NOT-A-WORKBOOK"): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  try {
    for (let at = 0; at < bytes.length; at += STEP) {
      pieces.push(encoder.encode(decoder.decode(bytes.subarray(at, at + STEP), { stream: at + STEP < bytes.length })));
    }
  } catch {
    // Bytes in no encoding are no text at all.
    throw new Refused(code, code === "F-NOT-A-WORKBOOK" ? "binary" : encoding);
  }
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let filled = 0;
  for (const piece of pieces) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

/** Text holds no control characters but tab, line feed, page feed and carriage return, and a DOS end mark at its end. */
function checked(bytes: Uint8Array): Uint8Array {
  const text = bytes.at(-1) === 0x1a ? bytes.subarray(0, -1) : bytes;
  for (const byte of text) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
      throw new Refused("F-NOT-A-WORKBOOK", "binary");
  }
  return text;
}
