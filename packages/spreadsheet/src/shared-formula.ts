import { columnLetters, parseA1 } from "@biaogan/core";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Strings, quoted sheets, table columns, whole columns, whole rows; then words with the ( or ! that follows them. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\w.(!])|\$?\d{1,7}:\$?\d{1,7}(?![\w.(!])|[$\w.\u0080-\uffff]+[(!]?/g;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;
const WHOLE = /^(\$?)([A-Z]{1,3}|\d{1,7}):(\$?)([A-Z]{1,3}|\d{1,7})$/;

/** What a reference says in a cell so many rows and columns away. */
type Reference = (rows: number, columns: number) => string;

/**
 * A shared formula as it reads in the other cells of its area: references move along, those with a $ stay. One that
 * leaves the sheet is #REF!, as a spreadsheet has it. The formula is taken apart once, for thousands of cells share one.
 * @example sharedFormula("SUM(A1:A$3)*2")(1, 0) // "SUM(A2:A$3)*2"
 */
export function sharedFormula(formula: string): Reference {
  const pieces: (string | Reference)[] = [];
  let from = 0;
  for (const { 0: token, index } of formula.matchAll(TOKEN)) {
    const reference = cellReference(token) ?? wholeReference(token);
    if (!reference) continue;
    pieces.push(formula.slice(from, index), reference);
    from = index + token.length;
  }
  pieces.push(formula.slice(from));
  return (rows, columns) =>
    rows === 0 && columns === 0
      ? formula
      : pieces.map((piece) => (typeof piece === "string" ? piece : piece(rows, columns))).join("");
}

function cellReference(token: string): Reference | undefined {
  const cell = CELL.exec(token);
  if (!cell) return undefined;
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = cell;
  const [column, row] = [columnAt(columnFixed, letters), rowAt(rowFixed, digits)];
  return (rows, columns) => {
    const [across, down] = [column(columns), row(rows)];
    return across === undefined || down === undefined ? "#REF!" : across + down;
  };
}

function wholeReference(token: string): Reference | undefined {
  const whole = WHOLE.exec(token);
  if (!whole) return undefined;
  const [, fromFixed = "", from = "", toFixed = "", to = ""] = whole;
  const isRows = /\d/.test(from);
  const at = isRows ? rowAt : columnAt;
  const [first, last] = [at(fromFixed, from), at(toFixed, to)];
  return (rows, columns) => {
    const by = isRows ? rows : columns;
    const [one, other] = [first(by), last(by)];
    return one === undefined || other === undefined ? "#REF!" : `${one}:${other}`;
  };
}

type Moved = (by: number) => string | undefined;

function rowAt(fixed: string, digits: string): Moved {
  const here = Number(digits);
  return (by) => {
    const row = fixed === "$" ? here : here + by;
    return row < 1 || row > LAST_ROW ? undefined : `${fixed}${row}`;
  };
}

function columnAt(fixed: string, letters: string): Moved {
  const here = parseA1(`${letters}1`)?.column ?? 0;
  const written = here < 1 || here > LAST_COLUMN ? undefined : `${fixed}${letters}`;
  return (by) => {
    if (fixed === "$" || by === 0) return written;
    const column = here + by;
    return column < 1 || column > LAST_COLUMN ? undefined : columnLetters(column);
  };
}
