import { isUtf8 } from "./encoding";
import { Refused } from "./refusal";
import { startsAt } from "./row-scanner";
import { findBytes } from "./xlsx-rows";
import { walkXml } from "./xml";

/** The shared strings where they stand in their part: a text is made of one only when a cell asks for it. */
export interface SharedStrings {
  readonly length: number;
  /** Undefined where there is no such string. */
  readonly text: (index: number) => string | undefined;
  /** The string's UTF-8, given to `take` as a stretch of bytes; false where there is no such string. */
  readonly stretch: (index: number, take: (bytes: Uint8Array, from: number, to: number) => void) => boolean;
}

/** Where plain strings stand in their part, and the texts of the others. */
interface Places {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly length: number;
  readonly unusual: ReadonlyMap<number, string>;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const PLAIN = bytesOf("<si><t>");
const KEPT = bytesOf('<si><t xml:space="preserve">');
const OPEN = bytesOf("<si>");
const END = bytesOf("</t></si>");
const CLOSE = bytesOf("</si>");
const LESS = 60;

/** Reads the part of the shared strings: rich text in one piece, phonetic hints left out. */
export function readSharedStrings(part: Uint8Array | undefined): SharedStrings {
  if (!part) return stringsAt(new Uint8Array(), allUnusual([]));
  return stringsAt(part, placesIn(part) ?? allUnusual(walked(part)));
}

/** `_x000D_` and its like are characters that XML cannot hold (ECMA-376 22.9.2.19). */
export function plainText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The strings as most programs write them, `<si><t>…</t></si>` one after the other; undefined where a part is not so. */
function placesIn(part: Uint8Array): Places | undefined {
  const head = part.subarray(0, 4_096).findIndex((byte, at) => byte === LESS && startsAt(part, at, OPEN));
  if (head < 0 || !isUtf8(part)) return undefined;
  let starts = new Uint32Array(1_024);
  let ends = new Uint32Array(1_024);
  let length = 0;
  const unusual = new Map<number, string>();
  let at = head;
  try {
    for (; startsAt(part, at, OPEN); at = skipSpace(part, at)) {
      const from = at + (startsAt(part, at, PLAIN) ? PLAIN.length : startsAt(part, at, KEPT) ? KEPT.length : 0);
      const to = from === at ? -1 : plainEnd(part, from);
      if (length === ends.length) {
        starts = grown(starts);
        ends = grown(ends);
      }
      if (to >= 0) {
        starts[length] = from;
        ends[length] = to;
        at = to + END.length;
      } else {
        const close = findBytes(part, CLOSE, at) + CLOSE.length;
        if (close < CLOSE.length) return undefined;
        const [text] = walked(part.subarray(at, close));
        if (text === undefined) return undefined;
        unusual.set(length, text);
        at = close;
      }
      length += 1;
    }
    // What stands around the strings is read as strictly as ever.
    const around = new Uint8Array([...part.subarray(0, head), ...part.subarray(at).slice(0, 4_096)]);
    const others = walked(around);
    return others.length === 0 && part.length - at < 4_096 ? { starts, ends, length, unusual } : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Where a text ends that has neither entities nor line ends to resolve, or −1. */
function plainEnd(part: Uint8Array, from: number): number {
  let to = from;
  for (let byte = part[to]; byte !== LESS; byte = part[to]) {
    if (byte === undefined || byte === 38 || byte === 13 || (byte === 95 && part[to + 1] === 120)) return -1;
    to += 1;
  }
  return startsAt(part, to, END) ? to : -1;
}

function stringsAt(part: Uint8Array, { starts, ends, length, unusual }: Places): SharedStrings {
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  const encoder = new TextEncoder();
  const made: string[] = [];
  const has = (index: number): boolean => Number.isInteger(index) && index >= 0 && index < length;
  return {
    length,
    text: (index) => {
      if (!has(index)) return undefined;
      const text = made[index] ?? unusual.get(index) ?? decoder.decode(part.subarray(starts[index], ends[index]));
      made[index] = text;
      return text;
    },
    stretch: (index, take) => {
      if (!has(index)) return false;
      const text = unusual.get(index);
      if (text === undefined) take(part, starts[index] ?? 0, ends[index] ?? 0);
      else {
        const bytes = encoder.encode(text);
        take(bytes, 0, bytes.length);
      }
      return true;
    },
  };
}

function allUnusual(texts: readonly string[]): Places {
  const none = new Uint32Array();
  return { starts: none, ends: none, length: texts.length, unusual: new Map(texts.entries()) };
}

function walked(part: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let current = "";
  let isText = false;
  let hints = 0;
  walkXml(part, "sharedStrings.xml", {
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") hints += 1;
      else if (name === "t") isText = hints === 0;
    },
    text: (text) => {
      if (isText) current += text;
    },
    close: (name) => {
      if (name === "t") isText = false;
      else if (name === "rPh") hints -= 1;
      else if (name === "si") strings.push(plainText(current));
    },
  });
  return strings;
}

function skipSpace(part: Uint8Array, start: number): number {
  let at = start;
  for (let byte = part[at]; byte === 32 || byte === 10 || byte === 13 || byte === 9; byte = part[at]) at += 1;
  return at;
}

function grown(list: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(list.length * 2);
  larger.set(list);
  return larger;
}
