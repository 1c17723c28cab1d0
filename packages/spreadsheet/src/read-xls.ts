import { type Cell, numberText, parseA1, type ReadingNote, type Sheet } from "@biaogan/core";
import { read, type WorkSheet } from "@e965/xlsx";
import { serialDay } from "./date-serial";
import type { ReadLimits } from "./limits";
import { numberFormat } from "./number-formats";
import { Refused } from "./refusal";
import { addCell, type CellCount, type CellDraft, closeContents, emptyContents, emptyCount } from "./sheet-contents";

/** Reads a legacy xls (or et) through SheetJS, which keeps values, errors, formulas, comments, merges and what is hidden. */
export function readXls(
  bytes: Uint8Array,
  file: string,
  limits: ReadLimits,
): { readonly sheets: readonly Sheet[]; readonly notes: readonly ReadingNote[] } {
  const book = open(bytes);
  const system1904 = book.Workbook?.WBProps?.date1904 === true;
  const count = emptyCount(limits);
  const sheets = book.SheetNames.map((name, index) => {
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "very-hidden";
    return readSheet(book.Sheets[name] ?? {}, name, visibility, system1904, count);
  });
  return { sheets, notes: system1904 ? [{ code: "date-system-1904", place: { file } }] : [] };
}

function open(bytes: Uint8Array): ReturnType<typeof read> {
  try {
    return read(bytes, {
      type: "array",
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellDates: false,
      WTF: true,
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    throw new Refused(/password|encrypt/i.test(words) ? "F-PASSWORD" : "F-BROKEN", words.slice(0, 80));
  }
}

function readSheet(
  sheet: WorkSheet,
  name: string,
  visibility: Sheet["visibility"],
  system1904: boolean,
  count: CellCount,
): Sheet {
  const contents = emptyContents();
  for (const address in sheet) {
    const at = parseA1(address);
    const cell = at && readCell(at.row, at.column, sheet[address], system1904);
    if (cell) addCell(contents, cell, count);
  }
  for (const { s, e } of sheet["!merges"] ?? []) {
    contents.merges.push({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 });
  }
  for (const [index, row] of (sheet["!rows"] ?? []).entries()) if (row?.hidden) contents.hiddenRows.add(index + 1);
  for (const [index, column] of (sheet["!cols"] ?? []).entries())
    if (column?.hidden) contents.hiddenColumns.add(index + 1);
  return closeContents(contents, name, visibility);
}

/** A cell as SheetJS gives it. */
interface SheetJsCell {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: unknown;
  readonly f?: string;
  readonly c?: readonly { readonly t?: string }[];
}

function readCell(row: number, column: number, held: SheetJsCell, system1904: boolean): Cell | undefined {
  const format = numberFormat(typeof held.z === "string" ? held.z : undefined);
  const cell = heldBy(row, column, held, format.isDate, system1904);
  if (!cell) return undefined;
  if (format.code !== undefined) cell.format = format.code;
  if (held.f) cell.formula = held.f;
  // SheetJS leaves the record's padding behind the words.
  const comment = (held.c ?? []).map(({ t = "" }) => t.split("\u0000")[0]).join("\n");
  if (comment !== "") cell.comment = comment;
  return cell;
}

function heldBy(
  row: number,
  column: number,
  held: SheetJsCell,
  isDate: boolean,
  system1904: boolean,
): CellDraft | undefined {
  switch (held.t) {
    case "n": {
      // The file holds a double: its shortest digits with an exponent, so that 15 of them are shown.
      const value = numberText(typeof held.v === "number" ? held.v.toExponential() : String(held.v));
      if (value === undefined) return { row, column, kind: "text", value: String(held.v) };
      const day = isDate ? serialDay(value, system1904) : undefined;
      return day === undefined ? { row, column, kind: "number", value } : { row, column, kind: "date", value: day };
    }
    case "s":
      return held.v === "" || held.v === undefined ? undefined : { row, column, kind: "text", value: String(held.v) };
    case "b":
      return { row, column, kind: "boolean", value: held.v ? "true" : "false" };
    case "e":
      return { row, column, kind: "error", value: held.w ?? "#VALUE!" };
    default:
      return undefined;
  }
}
