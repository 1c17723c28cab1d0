import { MisuseError } from "@biaogan/core";
import type { BookToWrite, CellToWrite, SheetToWrite } from "./book";
import { daySerial, serialDay } from "./date-serial";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** @throws MisuseError where a spreadsheet could not hold the book, or would hold something else in its place. */
export function checkBook({ sheets }: BookToWrite): void {
  if (sheets.every(({ visibility = "visible" }) => visibility !== "visible")) misuse("no visible sheet");
  const names = new Set<string>();
  for (const sheet of sheets) {
    const name = sheet.name.toLowerCase();
    if (names.has(name)) misuse(`two sheets "${sheet.name}"`);
    names.add(name);
    checkSheet(sheet);
  }
}

function checkSheet({ name, cells }: SheetToWrite): void {
  if (name === "" || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) misuse(`no sheet can be called "${name}"`);
  const taken = new Set<number>();
  for (const cell of cells) {
    const { row, column } = cell;
    const isThere =
      Number.isInteger(row) &&
      row >= 1 &&
      row <= LAST_ROW &&
      Number.isInteger(column) &&
      column >= 1 &&
      column <= LAST_COLUMN;
    if (!isThere) misuse(`${name}: row ${row}, column ${column}`);
    const place = row * LAST_COLUMN + column;
    if (taken.has(place)) misuse(`${name}: two cells at row ${row}, column ${column}`);
    taken.add(place);
    if (!isWritable(cell))
      misuse(`${name}: row ${row}, column ${column}: "${cell.value.slice(0, 40)}" is no ${cell.kind}`);
  }
}

function isWritable({ kind, value }: CellToWrite): boolean {
  switch (kind) {
    case "text":
      return value.length <= LONGEST_TEXT;
    case "number":
      return DECIMAL.test(value);
    case "date":
      return /^\d{4}-\d\d-\d\d$/.test(value) && serialDay(String(daySerial(value)), false) === value;
    case "boolean":
      return value === "true" || value === "false";
  }
}

function misuse(why: string): never {
  throw new MisuseError("writeWorkbook", why);
}
