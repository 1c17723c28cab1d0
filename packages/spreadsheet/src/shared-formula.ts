import { columnLetters, parseA1 } from "@biaogan/core";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Strings, quoted sheets, table columns, whole columns, whole rows; then words with the ( or ! that follows them. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\w.(!])|[$\w.\u0080-\uffff]+[(!]?/g;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;
const WHOLE = /^(\$?)([A-Z]{1,3}|\d{1,7}):(\$?)([A-Z]{1,3}|\d{1,7})$/;

/**
 * A shared formula as it reads in another cell of its area: references move along, those with a $ stay. One that leaves
 * the sheet is #REF!, as a spreadsheet has it.
 * @example shiftFormula("SUM(A1:A$3)*2", 1, 0) // "SUM(A2:A$3)*2"
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token) => {
    const cell = CELL.exec(token);
    if (cell) {
      const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell;
      const column = shiftedColumn(columnFixed, letters, columns);
      const row = shiftedRow(rowFixed, digits, rows);
      return column === undefined || row === undefined ? "#REF!" : `${column}${row}`;
    }
    const whole = WHOLE.exec(token);
    if (!whole) return token;
    const [, fromFixed = "", from = "", toFixed = "", to = ""] = whole;
    const shifted = /\d/.test(from)
      ? [shiftedRow(fromFixed, from, rows), shiftedRow(toFixed, to, rows)]
      : [shiftedColumn(fromFixed, from, columns), shiftedColumn(toFixed, to, columns)];
    return shifted.includes(undefined) ? "#REF!" : shifted.join(":");
  });
}

function shiftedRow(fixed: string, digits: string, by: number): string | undefined {
  const row = fixed === "$" ? Number(digits) : Number(digits) + by;
  return row < 1 || row > LAST_ROW ? undefined : `${fixed}${row}`;
}

function shiftedColumn(fixed: string, letters: string, by: number): string | undefined {
  const column = (parseA1(`${letters}1`)?.column ?? 0) + (fixed === "$" ? 0 : by);
  return column < 1 || column > LAST_COLUMN ? undefined : `${fixed}${columnLetters(column)}`;
}
