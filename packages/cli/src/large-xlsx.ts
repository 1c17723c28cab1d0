import type { Cell, ColumnBatch, Finding, ReadingNote, Sheet, Workbook } from "@biaogan/core";
import { detailReader, type ReadDetail } from "@biaogan/report";
import { type SizedSheet, type XlsxBySheet, xlsxBySheet } from "@biaogan/spreadsheet";
import type { DetailStanding, OpenedFile, ReadFile } from "./read-file";

/** A sheet of this size once inflated, some thirty thousand rows, is read in batches where it is a detail. */
const LARGE_SHEET = 16 * 1024 * 1024;
/** The head stands in so many rows of a sheet. */
const HEAD_ROWS = 60;

/**
 * An xlsx with a large sheet, opened: its small sheets whole, of the large ones the first rows. A detail among the large is
 * read in batches, so that memory grows by its columns alone.
 * @returns undefined where the file is no xlsx or has no large sheet.
 */
export async function openLargeXlsx(
  bytes: Uint8Array,
  file: string,
  large = LARGE_SHEET,
): Promise<OpenedFile | { readonly refusal: Finding } | undefined> {
  const opened = xlsxBySheet(bytes, { file });
  if (!opened || "refusal" in opened) return opened;
  const isLarge = (sheet: SizedSheet): boolean => sheet.bytes >= large;
  const wide = opened.sheets.filter(isLarge);
  if (wide.length === 0) return undefined;
  const small = await opened.workbook(namesOf(opened.sheets.filter((sheet) => !isLarge(sheet))));
  if ("refusal" in small) return small;
  const heads: Sheet[] = [];
  for (const sheet of wide) {
    const head = headOf(opened, sheet);
    if ("refusal" in head) return head;
    heads.push(head);
  }
  const order = namesOf(opened.sheets);
  return {
    head: inOrder({ ...small.workbook, sheets: [...small.workbook.sheets, ...heads] }, order),
    read: (standing) => readSheets(opened, wide, small.workbook, standing),
  };
}

/** Reads the large sheets, each as a detail where it is one; what is none is read whole, within the reader's limits. */
async function readSheets(
  opened: XlsxBySheet,
  wide: readonly SizedSheet[],
  small: Workbook,
  standing: DetailStanding,
): Promise<ReadFile | { readonly refusal: Finding }> {
  const details: ReadDetail[] = [];
  const others: string[] = [];
  const notes: ReadingNote[] = [];
  for (const { name } of wide) {
    const read = readDetail(opened, name, small.hash, standing);
    if ("refusal" in read) return read;
    if (read.detail) {
      details.push(read.detail);
      notes.push(...read.notes);
    } else others.push(name);
  }
  const order = namesOf(opened.sheets);
  if (others.length === 0) return { workbook: { ...small, notes: [...small.notes, ...notes] }, details };
  const whole = await opened.workbook(order.filter((name) => !details.some(({ grid }) => grid.sheet.name === name)));
  if ("refusal" in whole) return whole;
  return { workbook: { ...whole.workbook, notes: [...whole.workbook.notes, ...notes] }, details };
}

function readDetail(
  opened: XlsxBySheet,
  sheet: string,
  hash: string,
  { pack, plan, ...given }: DetailStanding,
): { readonly detail: ReadDetail | undefined; readonly notes: readonly ReadingNote[] } | { readonly refusal: Finding } {
  const read = opened.batches(sheet);
  if (!("batches" in read)) return read;
  const { batches, visibility, datesFrom1904, notes } = read;
  const reader = detailReader(pack, plan, {
    ...given,
    datesFrom1904,
    hash: () => hash,
    hasHidden: () => visibility !== "visible" || read.hasHidden(),
  });
  let isDetail: boolean | undefined;
  for (const batch of batches) {
    reader.take(batch);
    // The first batch tells.
    isDetail ??= reader.part() !== undefined;
    if (!isDetail) return { detail: undefined, notes: [] };
  }
  const refusal = read.refusal();
  return refusal ? { refusal } : { detail: reader.finish(), notes };
}

/** The first rows of a sheet as a small one. */
function headOf(opened: XlsxBySheet, { name, visibility }: SizedSheet): Sheet | { readonly refusal: Finding } {
  const read = opened.batches(name, { rowsPerBatch: HEAD_ROWS });
  if (!("batches" in read)) return read;
  const [batch] = read.batches;
  const refusal = read.refusal();
  if (refusal) return { refusal };
  const cells = batch ? cellsOf(batch) : [];
  return { name, visibility, cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}

function cellsOf({ columns, length, firstRow, rowNumbers }: ColumnBatch): readonly Cell[] {
  const decoder = new TextDecoder();
  return Array.from({ length }, (_, at) =>
    columns.flatMap(({ bytes, starts, ends }, index): readonly Cell[] => {
      const value = decoder.decode(bytes.subarray(starts[at], ends[at]));
      return value === "" ? [] : [{ row: rowNumbers?.[at] ?? firstRow + at, column: index + 1, kind: "text", value }];
    }),
  ).flat();
}

function inOrder(workbook: Workbook, names: readonly string[]): Workbook {
  const sheets = [...workbook.sheets].sort((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
  return { ...workbook, sheets };
}

function namesOf(sheets: readonly SizedSheet[]): readonly string[] {
  return sheets.map(({ name }) => name);
}
