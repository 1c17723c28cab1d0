import type { Cell, Sheet, Workbook } from "@biaogan/core";
import type { BookToWrite, CellToWrite, SheetToWrite } from "../book";

/** Formulas that mean the same in every program: cells, figures, signs and the plainest functions. */
const PLAIN =
  /^(?:(?:SUM|AVERAGE|MIN|MAX|ROUND|ABS|COUNT|IF)\(|\$?[A-Z]{1,3}\$?\d{1,7}|\d+(?:\.\d+)?|[-+*/^(),:<>=%&\s])*$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** A workbook of another format as one to write: cells, formulas, comments, merges and what is hidden. */
export function convertedBook(workbook: Workbook): BookToWrite {
  const names = new Set<string>();
  const sheets = workbook.sheets.map((sheet) => convertedSheet(sheet, freeName(sheet.name, names)));
  // A workbook has to show one sheet at least.
  const isHidden = sheets.every(({ visibility }) => visibility !== "visible");
  return { sheets: isHidden ? sheets.map((sheet) => ({ ...sheet, visibility: "visible" })) : sheets };
}

function convertedSheet(sheet: Sheet, name: string): SheetToWrite {
  const last = sheet.cells.reduce((most, { column }) => Math.max(most, column), 1);
  const hidden = sheet.hiddenColumns.filter((column) => column <= last);
  return {
    name,
    visibility: sheet.visibility,
    cells: sheet.cells.map(convertedCell),
    merges: sheet.merges.filter(({ top, left, bottom, right }) => bottom > top || right > left),
    hiddenRows: sheet.hiddenRows,
    ...(hidden.length > 0 ? { hiddenColumns: hidden } : {}),
  };
}

function convertedCell({ row, column, kind, value, format, formula, comment }: Cell): CellToWrite {
  const isNumber = kind === "number" && DECIMAL.test(value);
  const written = kind === "date" || kind === "boolean" ? kind : isNumber ? "number" : "text";
  return {
    row,
    column,
    kind: written,
    value,
    look: "plain",
    ...(format !== undefined && (written === "number" || written === "date") ? { format } : {}),
    ...(formula !== undefined && written !== "text" && PLAIN.test(formula) ? { formula } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
}

/** A tab's name as Excel allows it; the findings' places keep the one the file had. */
function freeName(name: string, names: Set<string>): string {
  const allowed = name.replace(/[:\\/?*[\]]|^'|'$/g, "_").slice(0, 28) || "_";
  let free = allowed;
  for (let number = 2; names.has(free.toLowerCase()); number += 1) free = `${allowed.slice(0, 25)}_${number}`;
  names.add(free.toLowerCase());
  return free;
}
