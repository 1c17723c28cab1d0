import type { Cell, ReadingNote, Sheet } from "@biaogan/core";
import { read, type WorkSheet } from "@e965/xlsx";
import { isDateFormat, serialDay } from "./date-serial";
import { numberText } from "./number-text";
import { Refused } from "./refusal";

/** Reads xls (and et) and ods through SheetJS, which keeps values, errors, formulas, merges and what is hidden. */
export function readLegacy(
  bytes: Uint8Array,
  file: string,
  format: "xls" | "ods",
): { sheets: readonly Sheet[]; notes: readonly ReadingNote[] } {
  try {
    const book = read(bytes, {
      type: "array",
      cellNF: true,
      cellFormula: true,
      cellStyles: true,
      cellDates: false,
      WTF: true,
    });
    const system1904 = book.Workbook?.WBProps?.date1904 === true;
    const sheets = book.SheetNames.map((name, index) => {
      const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
      const visibility = hidden === 0 ? "visible" : hidden === 1 ? "hidden" : "very-hidden";
      const sheet = book.Sheets[name];
      return {
        name,
        visibility,
        ...(sheet ? contents(sheet, system1904) : { cells: [], merges: [], hiddenRows: [], hiddenColumns: [] }),
      } as const;
    });
    return { sheets, notes: format === "xls" ? [{ code: "converted-xls", place: { file } }] : [] };
  } catch (error) {
    const words = error instanceof Error ? error.message : "";
    throw new Refused(/password|encrypt/i.test(words) ? "F-PASSWORD" : "F-BROKEN", words.slice(0, 80));
  }
}

function contents(sheet: WorkSheet, system1904: boolean): Omit<Sheet, "name" | "visibility"> {
  const cells: Cell[] = [];
  for (const [address, held] of Object.entries(sheet)) {
    const at = /^([A-Z]{1,3})(\d+)$/.exec(address);
    if (!at?.[1]) continue;
    const column = [...at[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const cell = cellOf(Number(at[2]), column, held, system1904);
    if (cell) cells.push(cell);
  }
  const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  const hidden = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): readonly number[] =>
    (list ?? []).flatMap((one, index) => (one?.hidden ? [index + 1] : []));
  return {
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merges,
    hiddenRows: hidden(sheet["!rows"]),
    hiddenColumns: hidden(sheet["!cols"]),
  };
}

interface Held {
  readonly t?: string;
  readonly v?: unknown;
  readonly w?: string;
  readonly z?: unknown;
  readonly f?: string;
}

function cellOf(row: number, column: number, held: Held, system1904: boolean): Cell | undefined {
  const more = { row, column, ...(held.f ? { formula: held.f } : {}) };
  switch (held.t) {
    case "n": {
      const value = numberText(String(held.v));
      const code = typeof held.z === "string" ? held.z : undefined;
      const day = isDateFormat(0, code) ? serialDay(value, system1904) : undefined;
      const format = code === undefined || code === "General" ? {} : { format: code };
      return day === undefined
        ? { ...more, ...format, kind: "number", value }
        : { ...more, ...format, kind: "date", value: day };
    }
    case "s":
      return held.v === "" || held.v === undefined ? undefined : { ...more, kind: "text", value: String(held.v) };
    case "b":
      return { ...more, kind: "boolean", value: held.v ? "true" : "false" };
    case "e":
      return { ...more, kind: "error", value: held.w ?? "#VALUE!" };
    default:
      return undefined;
  }
}
