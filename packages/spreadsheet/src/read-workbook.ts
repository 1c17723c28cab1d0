import type { Finding, Workbook } from "@biaogan/core";
import { readCsv } from "./csv";
import { openPackage } from "./inflate";
import { defaultLimits, type ReadLimits } from "./limits";
import { readLegacy } from "./read-legacy";
import { readXlsx } from "./read-xlsx";
import { Refused, refusal } from "./refusal";

export interface ReadOptions {
  /** The file's name, for the places of findings. */
  readonly file: string;
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Reads a file by what it is, never by its name: xlsx, xlsm, xls, et, ods or CSV in any of its encodings. Either all of it
 * is read, with every decision noted, or it is refused with the reason.
 * @example await readWorkbook(bytes, { file: "农行_2021-09.xlsx" }) // { workbook } or { refusal }
 */
export async function readWorkbook(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ readonly workbook: Workbook } | { readonly refusal: Finding }> {
  const { file } = options;
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length === 0) throw new Refused("F-EMPTY");
    if (bytes.length > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${bytes.length} bytes`);
    const hash = await hashOf(bytes);
    const { format, sheets, notes } = readByContent(bytes, file, limits);
    return { workbook: { file, format, sheets, notes, hash } };
  } catch (error) {
    if (error instanceof Refused) return { refusal: refusal(file, error.code, error.detail) };
    return { refusal: refusal(file, "F-BROKEN", error instanceof Error ? error.message.slice(0, 80) : "") };
  }
}

function readByContent(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): Pick<Workbook, "format" | "sheets" | "notes"> {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const pack = openPackage(bytes, limits);
    if (pack.names.includes("content.xml")) {
      // Counted before the library sees the bytes.
      pack.part("content.xml");
      return { format: "ods", ...readLegacy(bytes, file, "ods") };
    }
    return { format: "xlsx", ...readXlsx(bytes, file, limits) };
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holds(bytes, "EncryptedPackage")) throw new Refused("F-PASSWORD");
    if (!holds(bytes, "Workbook") && !holds(bytes, "Book")) throw new Refused("F-NOT-A-WORKBOOK");
    return { format: "xls", ...readLegacy(bytes, file, "xls") };
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) throw new Refused("F-NOT-A-WORKBOOK", "PDF");
  const { sheet, notes } = readCsv(bytes, file);
  return { format: "csv", sheets: [sheet], notes };
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Whether an OLE directory names a stream: its names are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const last = bytes.length - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
