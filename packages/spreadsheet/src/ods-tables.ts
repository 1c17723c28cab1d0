import type { Merge, Sheet } from "@biaogan/core";
import type { ReadLimits } from "./limits";
import { odsCell, type WrittenOdsCell } from "./ods-cell";
import { Refused } from "./refusal";
import {
  addCell,
  type CellCount,
  closeContents,
  emptyContents,
  emptyCount,
  type SheetContents,
} from "./sheet-contents";
import { type Attributes, walkXml } from "./xml";

interface Span {
  readonly from: number;
  readonly to: number;
}

/** One table while it is read. Rows and columns may be repeated: what is hidden is kept as spans until the size is known. */
interface Table {
  readonly name: string;
  readonly isHidden: boolean;
  readonly contents: SheetContents;
  readonly hiddenRows: Span[];
  readonly hiddenColumns: Span[];
  row: number;
  rowRepeat: number;
  rowCells: WrittenOdsCell[];
  column: number;
  columnsDeclared: number;
}

interface Reading {
  readonly count: CellCount;
  readonly hiddenStyles: Set<string>;
  readonly sheets: Sheet[];
  root: boolean;
  style: string;
  table: Table | undefined;
  cell: WrittenOdsCell | undefined;
  /** Inside a comment or a drawing that stands in a cell. */
  aside: "comment" | "drawing" | undefined;
  asideDepth: number;
  /** A comment's author and date stand outside its paragraphs. */
  inAsideParagraph: boolean;
}

/** The tables of content.xml, in their order. */
export function readOdsTables(content: Uint8Array, limits: ReadLimits): readonly Sheet[] {
  const reading: Reading = {
    count: emptyCount(limits),
    hiddenStyles: new Set(),
    sheets: [],
    root: false,
    style: "",
    table: undefined,
    cell: undefined,
    aside: undefined,
    asideDepth: 0,
    inAsideParagraph: false,
  };
  walkXml(content, "content.xml", {
    open: (name, attributes) => openElement(reading, name, attributes),
    text: (text) => addText(reading, text),
    close: (name) => closeElement(reading, name),
  });
  if (!reading.root) throw new Refused("F-NOT-A-WORKBOOK", "OpenDocument");
  return reading.sheets;
}

function openElement(reading: Reading, name: string, attributes: Attributes): void {
  if (reading.aside) {
    reading.asideDepth += 1;
    if (name !== "p") return;
    reading.inAsideParagraph = true;
    if (reading.cell?.comment) addText(reading, "\n");
    return;
  }
  const { table, cell } = reading;
  switch (name) {
    case "spreadsheet":
      reading.root = true;
      break;
    case "style":
      reading.style = attributes.name ?? "";
      break;
    case "table-properties":
      if (attributes.display === "false") reading.hiddenStyles.add(reading.style);
      break;
    case "table":
      reading.table = openTable(reading, attributes);
      break;
    case "table-column":
      if (table) openColumn(table, attributes);
      break;
    case "table-row":
      if (table) openRow(table, attributes);
      break;
    case "table-cell":
    case "covered-table-cell":
      if (table) reading.cell = openCell(table, attributes);
      break;
    case "annotation":
    case "frame":
    case "custom-shape":
      if (!cell) break;
      reading.aside = name === "annotation" ? "comment" : "drawing";
      reading.asideDepth = 1;
      break;
    case "p":
      if (cell) cell.text = cell.text === undefined ? "" : `${cell.text}\n`;
      break;
    case "s":
      addText(reading, " ".repeat(Math.min(count(attributes.c), 1_000)));
      break;
    case "tab":
      addText(reading, "\t");
      break;
    case "line-break":
      addText(reading, "\n");
      break;
  }
}

function closeElement(reading: Reading, name: string): void {
  if (reading.aside) {
    reading.asideDepth -= 1;
    if (name === "p") reading.inAsideParagraph = false;
    if (reading.asideDepth === 0) reading.aside = undefined;
    return;
  }
  const { table, cell } = reading;
  if (name === "table-cell" || name === "covered-table-cell") {
    if (table && cell) closeCell(table, cell);
    reading.cell = undefined;
  } else if (name === "table-row" && table) closeRow(reading, table);
  else if (name === "table" && table) {
    reading.sheets.push(closeTable(table));
    reading.table = undefined;
  }
}

/** Text counts inside a paragraph; what stands between the elements is layout. */
function addText({ cell, aside, inAsideParagraph }: Reading, text: string): void {
  if (!cell || aside === "drawing") return;
  if (aside === "comment") {
    if (inAsideParagraph) cell.comment = (cell.comment ?? "") + text;
  } else if (cell.text !== undefined) cell.text += text;
}

/** A copy of another file's sheet, kept for its formulas, is no sheet of this one. */
function openTable(
  { hiddenStyles, table }: Reading,
  { name = "", "style-name": style = "" }: Attributes,
): Table | undefined {
  if (table) throw new Refused("F-BROKEN", `${table.name}: table`);
  if (name.startsWith("'file:")) return undefined;
  return {
    name,
    isHidden: hiddenStyles.has(style),
    contents: emptyContents(),
    hiddenRows: [],
    hiddenColumns: [],
    row: 0,
    rowRepeat: 0,
    rowCells: [],
    column: 0,
    columnsDeclared: 0,
  };
}

function openColumn(table: Table, attributes: Attributes): void {
  const from = table.columnsDeclared + 1;
  table.columnsDeclared += count(attributes["number-columns-repeated"]);
  if (isOff(attributes)) table.hiddenColumns.push({ from, to: table.columnsDeclared });
}

function openRow(table: Table, attributes: Attributes): void {
  table.row += table.rowRepeat + (table.row === 0 ? 1 : 0);
  table.rowRepeat = count(attributes["number-rows-repeated"]);
  table.rowCells = [];
  table.column = 0;
  if (isOff(attributes)) table.hiddenRows.push({ from: table.row, to: table.row + table.rowRepeat - 1 });
}

function openCell(table: Table, attributes: Attributes): WrittenOdsCell {
  const column = table.column + 1;
  const repeat = count(attributes["number-columns-repeated"]);
  table.column += repeat;
  const across = count(attributes["number-columns-spanned"]);
  const down = count(attributes["number-rows-spanned"]);
  if (across > 1 || down > 1) {
    const merge: Merge = { top: table.row, left: column, bottom: table.row + down - 1, right: column + across - 1 };
    table.contents.merges.push(merge);
  }
  return { column, repeat, attributes, text: undefined, comment: undefined };
}

function closeCell(table: Table, cell: WrittenOdsCell): void {
  if (odsCell(cell, table.row, cell.column)) table.rowCells.push(cell);
}

function closeRow({ count: counted }: Reading, table: Table): void {
  const cells = table.rowCells.reduce((sum, { repeat }) => sum + repeat, 0) * table.rowRepeat;
  counted.repeated += cells - table.rowCells.length;
  if (counted.repeated > counted.limits.repeatedCells)
    throw new Refused("F-TOO-LARGE", `${table.name}: ${cells} cells`);
  for (let row = table.row; row < table.row + (table.rowCells.length === 0 ? 0 : table.rowRepeat); row += 1) {
    for (const cell of table.rowCells) {
      for (let column = cell.column; column < cell.column + cell.repeat; column += 1) {
        const held = odsCell(cell, row, column);
        if (held) addCell(table.contents, held, counted);
      }
    }
  }
}

function closeTable({ contents, hiddenRows, hiddenColumns, isHidden, name }: Table): Sheet {
  const lastRow = contents.cells.at(-1)?.row ?? 0;
  const lastColumn = contents.cells.reduce((last, { column }) => Math.max(last, column), 0);
  hide(hiddenRows, lastRow, contents.hiddenRows);
  hide(hiddenColumns, lastColumn, contents.hiddenColumns);
  return closeContents(contents, name, isHidden ? "hidden" : "visible");
}

function hide(spans: readonly Span[], last: number, hidden: Set<number>): void {
  for (const { from, to } of spans) for (let one = from; one <= Math.min(to, last); one += 1) hidden.add(one);
}

function isOff({ visibility }: Attributes): boolean {
  return visibility === "collapse" || visibility === "filter";
}

function count(written: string | undefined): number {
  const number = written === undefined ? 1 : Number(written);
  if (!Number.isInteger(number) || number < 1) throw new Refused("F-BROKEN", `content.xml: ${written}`);
  return number;
}
