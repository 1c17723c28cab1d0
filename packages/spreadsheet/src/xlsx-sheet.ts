import { a1, parseA1, type ReadingNote, type Sheet } from "@biaogan/core";
import { Refused } from "./refusal";
import { sharedFormula } from "./shared-formula";
import { addCell, type CellCount, closeContents, emptyContents, overlap, type SheetContents } from "./sheet-contents";
import { type CellMeanings, readXlsxCell, type WrittenCell } from "./xlsx-cell";
import { isOn, type ListedSheet } from "./xlsx-parts";
import { type Attributes, walkXml, type XmlReader } from "./xml";

/** What stands around a sheet in its file. */
export interface SheetSurroundings {
  readonly file: string;
  readonly meanings: CellMeanings;
  readonly comments: ReadonlyMap<string, string>;
  readonly count: CellCount;
  readonly notes: ReadingNote[];
}

/** Where the first cell of a shared formula stands, and what it says. */
interface SharedFormula {
  readonly at: (rows: number, columns: number) => string;
  readonly row: number;
  readonly column: number;
}

/** A sheet while it is read. */
export interface SheetReading {
  readonly sheet: string;
  readonly around: SheetSurroundings;
  readonly contents: SheetContents;
  readonly shared: Map<string, SharedFormula>;
  row: number;
  column: number;
  cell: WrittenCell | undefined;
  sharedIndex: string | undefined;
  target: "value" | "formula" | undefined;
}

/** The strict walker over the whole part: the meaning that the scanner has to give too. */
export function walkedSheet(part: Uint8Array, { name, visibility }: ListedSheet, around: SheetSurroundings): Sheet {
  const reading = startReading(name, around);
  walkXml(part, name, walkerOf(reading));
  return closeContents(reading.contents, name, visibility);
}

/** A sheet before its first element. */
export function startReading(sheet: string, around: SheetSurroundings): SheetReading {
  return {
    sheet,
    around,
    contents: emptyContents(),
    shared: new Map(),
    row: 0,
    column: 0,
    cell: undefined,
    sharedIndex: undefined,
    target: undefined,
  };
}

/** What the walker does with a sheet's elements. */
export function walkerOf(reading: SheetReading): XmlReader {
  return {
    open: (element, attributes) => openElement(reading, element, attributes),
    text: (text) => {
      if (!reading.cell || !reading.target) return;
      if (reading.target === "value") reading.cell.value += text;
      else reading.cell.formula += text;
    },
    close: (element) => {
      if (element === "v" || element === "t" || element === "f") reading.target = undefined;
      else if (element === "c") closeCell(reading);
    },
  };
}

function openElement(reading: SheetReading, element: string, attributes: Attributes): void {
  const { cell, contents } = reading;
  switch (element) {
    case "c":
      openCell(reading, attributes);
      break;
    case "v":
    case "t":
      reading.target = cell ? "value" : undefined;
      break;
    case "rPh": // A phonetic hint's text comes last and is none of the cell's.
      if (cell) closeCell(reading);
      break;
    case "f":
      if (!cell) break;
      reading.target = "formula";
      cell.formula = "";
      reading.sharedIndex = attributes.t === "shared" ? attributes.si : undefined;
      break;
    case "row":
      reading.row = attributes.r === undefined ? reading.row + 1 : position(attributes.r, reading.sheet);
      reading.column = 0;
      if (isOn(attributes.hidden)) contents.hiddenRows.add(reading.row);
      break;
    case "col":
      if (isOn(attributes.hidden)) hideColumns(reading, attributes);
      break;
    case "mergeCell":
      addMerge(reading, attributes.ref ?? "");
      break;
  }
}

function openCell(reading: SheetReading, { r, t, s }: Attributes): void {
  if (r === undefined) reading.column += 1;
  else {
    readAddress(reading, r);
  }
  const { row, column } = reading;
  reading.cell = { row, column, type: t, style: s === undefined ? 0 : Number(s), value: "", formula: undefined };
  reading.sharedIndex = undefined;
  reading.target = undefined;
}

/** The address of a cell, by its characters: it is read a million times. */
function readAddress(reading: SheetReading, address: string): void {
  let column = 0;
  let row = 0;
  for (let index = 0; index < address.length; index += 1) {
    const code = address.charCodeAt(index);
    if (code >= 65 && code <= 90 && row === 0) column = column * 26 + code - 64;
    else if (code >= 48 && code <= 57 && column > 0 && (row > 0 || code > 48)) row = row * 10 + code - 48;
    else throw new Refused("F-BROKEN", `${reading.sheet}!${address}`);
  }
  if (row === 0 || row > 9_999_999 || column > 18_278) throw new Refused("F-BROKEN", `${reading.sheet}!${address}`);
  reading.row = row;
  reading.column = column;
}

function closeCell(reading: SheetReading): void {
  const { cell: written, around, contents, sheet } = reading;
  if (!written) return;
  reading.cell = undefined;
  const { row, column } = written;
  if (reading.sharedIndex !== undefined) written.formula = formulaOf(reading, reading.sharedIndex, written);
  const cell = readXlsxCell(written, around.meanings);
  if (cell) {
    const comment = around.comments.size === 0 ? undefined : around.comments.get(a1(row, column));
    if (comment !== undefined) cell.comment = comment;
    addCell(contents, cell, around.count);
  } else if (written.formula !== undefined && written.type !== "str") {
    around.notes.push({ code: "formula-without-value", place: { file: around.file, sheet, cell: a1(row, column) } });
  }
}

/** The first cell of the area says the formula; the others move it to where they stand. */
function formulaOf(
  { shared, around }: SheetReading,
  index: string,
  { row, column, formula }: WrittenCell,
): string | undefined {
  if (formula) {
    shared.set(index, { at: sharedFormula(formula), row, column });
    return formula;
  }
  const first = shared.get(index);
  if (!first) return formula;
  const shifted = first.at(row - first.row, column - first.column);
  around.count.formulaLength += shifted.length;
  if (around.count.formulaLength > around.count.limits.formulaLength) throw new Refused("F-TOO-LARGE", "formulas");
  return shifted;
}

function hideColumns({ contents, around }: SheetReading, { min, max }: Attributes): void {
  const last = Math.min(Number(max), around.count.limits.columns);
  for (let column = Number(min); column <= last; column += 1) contents.hiddenColumns.add(column);
}

function addMerge({ contents, sheet }: SheetReading, reference: string): void {
  const [from, to] = reference.split(":").map(parseA1);
  if (!from || !to) throw new Refused("F-BROKEN", `${sheet}!${reference}`);
  const merge = { top: from.row, left: from.column, bottom: to.row, right: to.column };
  const last = contents.merges.at(-1);
  if (last && overlap(last, merge)) throw new Refused("F-BROKEN", `${sheet}!${reference}`);
  contents.merges.push(merge);
}

function position(written: string, sheet: string): number {
  const row = Number(written);
  if (!Number.isInteger(row) || row < 1) throw new Refused("F-BROKEN", `${sheet}: row ${written}`);
  return row;
}
