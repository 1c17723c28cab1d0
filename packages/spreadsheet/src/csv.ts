import type { Cell, ReadingNote, Sheet } from "@biaogan/core";
import { Refused } from "./refusal";

/** A CSV's text with what had to be decided: the encoding. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly ReadingNote[];
}

/**
 * Decodes a text file: a byte order mark says UTF-8 or UTF-16; else fatal UTF-8 first, then GB18030. What is neither is
 * no text.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (utf16)
    return { text: new TextDecoder(utf16).decode(bytes), notes: [{ code: "encoding-utf16", place: { file } }] };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), notes: [] };
  } catch {
    try {
      const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes);
      return { text, notes: [{ code: "encoding-gb18030", place: { file } }] };
    } catch {
      throw new Refused("F-NOT-A-WORKBOOK", "");
    }
  }
}

/** The delimiter of a CSV: what splits its first lines most often, outside quotes. */
export function delimiterOf(text: string): "," | "\t" | ";" {
  const head = text.slice(0, 4_096).replace(/"[^"]*"/g, "");
  const count = (one: string): number => head.split(one).length;
  return count("\t") > count(",") && count("\t") >= count(";") ? "\t" : count(";") > count(",") ? ";" : ",";
}

/** Reads a CSV into one sheet named by the file's stem; all cells are text, at the rows a spreadsheet would show. */
export function readCsv(
  bytes: Uint8Array,
  file: string,
): { readonly sheet: Sheet; readonly notes: readonly ReadingNote[] } {
  const { text, notes } = decodeText(bytes, file);
  if (text.includes("\u0000")) throw new Refused("F-NOT-A-WORKBOOK", "");
  const cells: Cell[] = [];
  for (const { row, fields } of csvRows(text, delimiterOf(text))) {
    fields.forEach((value, index) => {
      if (value !== "") cells.push({ row, column: index + 1, kind: "text", value });
    });
  }
  const name = file.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
  return { sheet: { name, visibility: "visible", cells, merges: [], hiddenRows: [], hiddenColumns: [] }, notes };
}

/** The rows of a CSV text: quoted fields may hold delimiters, doubled quotes and newlines. */
export function* csvRows(
  text: string,
  delimiter: string,
): Generator<{ readonly row: number; readonly fields: readonly string[] }> {
  let row = 1;
  let fields: string[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] !== '"') field += text[at];
        else if (text[at + 1] === '"') {
          field += '"';
          at += 1;
        } else break;
      }
      at += 1;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at += 1;
    fields.push(field + text.slice(start, at));
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length || text[at] === "\n" || text[at] === "\r") fields.push("");
      if (at < text.length && text[at] !== "\n" && text[at] !== "\r") continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    yield { row, fields };
    row += 1;
    fields = [];
  }
}
