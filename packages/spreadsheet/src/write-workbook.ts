import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import type { BookToWrite, CellToWrite, SheetToWrite } from "./book";
import { daySerial } from "./date-serial";
import { looks } from "./looks";

/** The clock plays no part: two runs give the same bytes. */
const STILL = new Date("2021-01-01T00:00:00Z");

/**
 * Writes a workbook as xlsx. Figures are exact text: one that a double cannot hold digit for digit is written as text,
 * never as another number. The same book gives the same bytes.
 */
export async function writeWorkbook(book: BookToWrite): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    properties: { created: STILL, modified: STILL, creator: "Biaogan" },
  });
}

function sheetOf(sheet: SheetToWrite): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const depth = Math.max(0, ...sheet.cells.map(({ row }) => row), ...(sheet.merges ?? []).map(({ bottom }) => bottom));
  const breadth = Math.max(sheet.widths?.length ?? 0, ...sheet.cells.map(({ column }) => column), 1);
  const rows: (string | number | boolean | null)[][] = Array.from({ length: depth }, () =>
    Array.from({ length: breadth }, () => null),
  );
  for (const cell of sheet.cells) {
    const value = writtenValue(cell);
    const row = rows[cell.row - 1];
    if (row) row[cell.column - 1] = value;
    cells.set(`${cell.row - 1},${cell.column - 1}`, { ...detailsOf(cell), value });
  }
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const look = sheet.cells.find(({ row, column }) => row === top && column === left)?.look;
    if (look) edge(cells, looks[look], top, left, bottom, right);
  }
  return {
    name: sheet.name,
    rows,
    cells,
    columns: Array.from({ length: breadth }, (_, index) => ({ width: sheet.widths?.[index] ?? 12 })),
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    ...(sheet.heights || sheet.hiddenRows ? { rowDefs: rowDefs(sheet) } : {}),
    ...(sheet.frozenRows || sheet.frozenColumns
      ? {
          freezePane: {
            ...(sheet.frozenRows ? { rows: sheet.frozenRows } : {}),
            ...(sheet.frozenColumns ? { columns: sheet.frozenColumns } : {}),
          },
        }
      : {}),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter } } : {}),
    ...(sheet.locked ? { protection: { sheet: true } } : {}),
    ...(sheet.visibility === "hidden"
      ? { hidden: true }
      : sheet.visibility === "very-hidden"
        ? { veryHidden: true }
        : {}),
    ...(sheet.choices ? { dataValidations: sheet.choices.map(validationOf) } : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(sheet.printTitles ? { printTitlesRow: `$${sheet.printTitles.from}:$${sheet.printTitles.to}` } : {}),
    },
  };
}

function writtenValue({ kind, value }: CellToWrite): string | number | boolean {
  switch (kind) {
    case "number": {
      const double = Number(value);
      return String(double) === value || fitsDouble(value, double) ? double : value;
    }
    case "date":
      return daySerial(value);
    case "boolean":
      return value === "true";
    case "text":
      return value;
  }
}

/** Whether a double prints the very digits, but for trailing zeros. */
function fitsDouble(value: string, double: number): boolean {
  return /^-?\d+\.\d+$/.test(value) && String(double) === value.replace(/\.?0+$/, "");
}

function detailsOf(cell: CellToWrite): Partial<Cell> {
  const look = looks[cell.look ?? (cell.kind === "number" ? "number" : cell.kind === "date" ? "date" : "text")];
  const format = cell.format ?? (cell.kind === "date" ? "yyyy-mm-dd" : undefined);
  return {
    style: format === undefined ? look : { ...look, numFmt: format },
    ...(cell.formula ? { formula: cell.formula, formulaResult: writtenValue(cell) } : {}),
    ...(cell.comment ? { comment: { author: "标杆", text: cell.comment } } : {}),
    ...(cell.link ? { hyperlink: { target: "", location: cell.link } } : {}),
  };
}

/** A merged area keeps its borders on all its cells. */
function edge(
  cells: Map<string, Partial<Cell>>,
  style: NonNullable<Cell["style"]>,
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const key = `${row - 1},${column - 1}`;
      if (!cells.has(key)) cells.set(key, { style, value: null });
    }
  }
}

function rowDefs(sheet: SheetToWrite): NonNullable<WriteSheet["rowDefs"]> {
  const defs = new Map<number, { height?: number; hidden?: boolean }>();
  for (const [row, height] of Object.entries(sheet.heights ?? {})) defs.set(Number(row) - 1, { height });
  for (const row of sheet.hiddenRows ?? []) defs.set(row - 1, { ...defs.get(row - 1), hidden: true });
  return defs;
}

function validationOf({
  range,
  values,
  whole,
  decimal,
  message,
}: NonNullable<SheetToWrite["choices"]>[number]): DataValidation {
  const told = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "填报有误",
    errorMessage: message,
  } as const;
  if (values) return { ...told, type: "list", values: [...values] };
  const least = String(whole?.least ?? decimal?.least ?? 0);
  return { ...told, type: whole ? "whole" : "decimal", operator: "greaterThanOrEqual", formula1: least };
}
