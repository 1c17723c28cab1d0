import type { Finding, ReadingNote, Sheet, Workbook } from "@biaogan/core";
import { openPackage } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { oleContents } from "./ole";
import { readCsv } from "./read-csv";
import { readOds } from "./read-ods";
import { readXls } from "./read-xls";
import { readXlsx } from "./read-xlsx";
import { Refused, refusalOf } from "./refusal";

export interface ReadOptions {
  /** The file's name, for the places of findings. */
  readonly file: string;
  readonly limits?: Partial<ReadLimits>;
}

/** A workbook, or why there is none; told apart by `"workbook" in read`. */
export type ReadResult = { readonly workbook: Workbook } | { readonly refusal: Finding };

/**
 * Reads a file by what it is, never by its name: xlsx, xlsm, xls, et, ods, or CSV in any of its encodings. Either all of
 * it is read, with every decision noted, or it is refused with the reason. Never throws for what a file holds.
 * @example await readWorkbook(bytes, { file: "农行_2021-09.xlsx" }) // { workbook } or { refusal }
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { file } = options;
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length === 0) throw new Refused("F-EMPTY");
    if (bytes.length > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${bytes.length} bytes`);
    const { format, sheets, notes } = await readByContent(bytes, file, limits);
    if (sheets.length === 0) throw new Refused("F-BROKEN", "0 sheets");
    if (notes.length === 0 && sheets.every(({ cells }) => cells.length === 0)) throw new Refused("F-EMPTY");
    return { workbook: { file, format, sheets, notes, hash: await hashOf(bytes) } };
  } catch (error) {
    return { refusal: refusalOf(file, error) };
  }
}

/** The parts that hold a workbook's cells. */
const LARGE = /(worksheets\/[^/]+|sharedstrings|content)\.xml$/;

interface ReadByContent {
  readonly format: Workbook["format"];
  readonly sheets: readonly Sheet[];
  readonly notes: readonly ReadingNote[];
}

async function readByContent(bytes: Uint8Array, file: string, limits: ReadLimits): Promise<ReadByContent> {
  if (isPackage(bytes)) {
    const pack = openPackage(bytes, limits);
    await pack.prepare((name) => LARGE.test(name));
    if (pack.names.includes("content.xml")) return { format: "ods", ...readOds(pack, file, limits) };
    return { format: "xlsx", ...readXlsx(pack, file, limits) };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const holds = oleContents(bytes);
    if (holds === "encrypted") throw new Refused("F-PASSWORD");
    if (holds === "other") throw new Refused("F-NOT-A-WORKBOOK", "OLE");
    return { format: "xls", ...readXls(bytes, file, limits) };
  }
  const foreign = SIGNATURES.find(([, head]) => startsWith(bytes, head))?.[0] ?? foreignText(bytes);
  if (foreign !== undefined) throw new Refused("F-NOT-A-WORKBOOK", foreign);
  return { format: "csv", ...readCsv(bytes, file, limits) };
}

/** How pictures and archives begin, which are sent in a workbook's place. */
const SIGNATURES: readonly (readonly [kind: string, head: readonly number[]])[] = [
  ["PNG", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG", [0xff, 0xd8, 0xff]],
  ["GIF", [0x47, 0x49, 0x46, 0x38]],
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a]],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf]],
  ["gzip", [0x1f, 0x8b]],
];

/** Whether the bytes begin as a zip package does. */
export function isPackage(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Text that is another format: web pages and XML are often named .xls and would read as a table of their tags. */
function foreignText(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replaceAll("\u0000", "");
  const start = head.replace(/^(ï»¿|ÿþ|þÿ)/, "").trimStart();
  if (start.startsWith("%PDF")) return "PDF";
  if (start.startsWith("{\\rtf")) return "RTF";
  if (/^<(\?xml|!doctype|html|head|meta|table|style|script|!--)/i.test(start))
    return /<(!doctype )?html|<table/i.test(head) ? "HTML" : "XML";
  return undefined;
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** The SHA-256 of bytes, in hexadecimal. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  // A copy: a view of shared memory is no source for a digest.
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
