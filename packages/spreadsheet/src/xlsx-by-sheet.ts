import type { Finding, ReadingNote } from "@biaogan/core";
import { openPackage } from "./inflate";
import { defaultLimits } from "./limits";
import { openXlsx } from "./open-xlsx";
import { hashOf, isPackage, type ReadOptions, type ReadResult } from "./read-workbook";
import { readListedSheets } from "./read-xlsx";
import { Refused, refusalOf } from "./refusal";
import { sheetBatches, type XlsxBatches } from "./xlsx-batches";
import type { ListedSheet } from "./xlsx-parts";

/** A sheet of an xlsx before it is read. */
export interface SizedSheet extends Pick<ListedSheet, "name" | "visibility"> {
  /** The bytes of its part once inflated, as the file states them. */
  readonly bytes: number;
}

/** An xlsx that is opened and not yet read: each sheet as it suits, the large as batches, the others whole. */
export interface XlsxBySheet {
  readonly sheets: readonly SizedSheet[];
  /** One sheet as batches of columns. */
  readonly batches: (
    sheet: string,
    options?: { readonly rowsPerBatch?: number },
  ) => XlsxBatches | { readonly refusal: Finding };
  /** The workbook with these sheets alone, each read whole; it may be none of them. */
  readonly workbook: (sheets: readonly string[]) => Promise<ReadResult>;
}

/**
 * Opens an xlsx sheet by sheet: what its cells refer to is read once, however many sheets are asked for.
 * @returns undefined where the bytes are no xlsx: `readWorkbook` reads them, or says what they are.
 * @example
 * const opened = xlsxBySheet(bytes, { file: "农行.xlsx" });
 * if (opened && "sheets" in opened) opened.sheets // [{ name: "商户明细表", visibility: "visible", bytes: 412_000_000 }, …]
 */
export function xlsxBySheet(
  bytes: Uint8Array,
  options: ReadOptions,
): XlsxBySheet | { readonly refusal: Finding } | undefined {
  if (!isPackage(bytes)) return undefined;
  const { file } = options;
  const limits = { ...defaultLimits, ...options.limits };
  try {
    if (bytes.length > limits.fileBytes) throw new Refused("F-TOO-LARGE", `${bytes.length} bytes`);
    const pack = openPackage(bytes, limits);
    if (pack.names.includes("content.xml")) return undefined;
    const notes: ReadingNote[] = [];
    const contents = openXlsx(pack, file, notes);
    return {
      sheets: contents.sheets.map(({ name, visibility, part }) => ({ name, visibility, bytes: pack.size(part) ?? 0 })),
      batches: (sheet, { rowsPerBatch = 8_192 } = {}) => {
        const listed = contents.sheets.find(({ name }) => name === sheet);
        return listed
          ? sheetBatches(pack, contents, listed, { file, rowsPerBatch, limits })
          : { refusal: refusalOf(file, new Refused("F-BROKEN", sheet)) };
      },
      workbook: async (sheets) => {
        try {
          const chosen = contents.sheets.filter(({ name }) => sheets.includes(name));
          const read = readListedSheets(pack, { ...contents, sheets: chosen }, file, limits);
          return {
            workbook: {
              file,
              format: "xlsx",
              sheets: read.sheets,
              notes: [...notes, ...read.notes],
              hash: await hashOf(bytes),
            },
          };
        } catch (error) {
          return { refusal: refusalOf(file, error) };
        }
      },
    };
  } catch (error) {
    return { refusal: refusalOf(file, error) };
  }
}
