import type { ReadingNote } from "@biaogan/core";
import { gb18030Pieces } from "./gb18030-pieces";
import { Refused } from "./refusal";

type Encoding = "utf-8" | "gb18030" | "utf-16le" | "utf-16be";

/** Brings a text that comes in pieces to UTF-8. */
export interface PieceDecoder {
  readonly isUtf8: boolean;
  readonly note?: ReadingNote["code"];
  readonly piece: (bytes: Uint8Array, isLast: boolean) => Uint8Array;
}

type Told = { readonly encoding: Encoding; readonly mark: number };

/**
 * The encoding that the bytes so far tell: by the mark at the file's head, or by the first bytes that are not ASCII.
 * `unknown` where those are too few to tell it yet.
 */
export function encodingOf(head: Uint8Array, isLast: boolean): Told | "ascii" | "unknown" {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  const first = head.findIndex((byte) => byte > 127);
  if (first < 0) return "ascii";
  const some = head.subarray(first, first + HEAD);
  if (!isLast && some.length < HEAD) return "unknown";
  // GB18030 read as UTF-8 breaks at nearly every character; UTF-8 with a flaw keeps most of them.
  const text = new TextDecoder().decode(some, { stream: true });
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const whole = text.match(/[\u0800-\ufffc]/g)?.length ?? 0;
  return { encoding: broken === 0 || whole > broken * 4 ? "utf-8" : "gb18030", mark: 0 };
}

/** So many bytes tell an encoding. */
const HEAD = 4_096;

/** The decoder of an encoding; UTF-8 is left as it is and checked where it is cut into rows. */
export function pieceDecoder(encoding: Encoding): PieceDecoder {
  if (encoding === "utf-8") return { isUtf8: true, piece: (bytes) => bytes };
  const isGb = encoding === "gb18030";
  const toUtf8 = isGb ? gb18030Pieces() : utf16Pieces(encoding);
  return {
    isUtf8: false,
    note: isGb ? "encoding-gb18030" : "encoding-utf16",
    piece: (bytes, isLast) => {
      try {
        return toUtf8(bytes, isLast);
      } catch {
        throw new Refused(isGb ? "F-NOT-A-WORKBOOK" : "F-BROKEN", encoding);
      }
    },
  };
}

function utf16Pieces(encoding: Encoding): PieceDecoder["piece"] {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const encoder = new TextEncoder();
  return (bytes, isLast) => encoder.encode(decoder.decode(bytes, { stream: !isLast }));
}
