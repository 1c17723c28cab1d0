import { a1, type Cell, numberText, type Sheet } from "@biaogan/core";
import { serialDay } from "./date-serial";
import { Refused } from "./refusal";
import { digits, type RowSink, scanRow, UNUSUAL } from "./row-scanner";
import { plainText } from "./shared-strings";
import { addCell, type CellDraft, closeContents } from "./sheet-contents";
import type { ListedSheet } from "./xlsx-parts";
import { rowEnd, sheetParts } from "./xlsx-rows";
import { type SheetReading, type SheetSurroundings, startReading, walkedSheet, walkerOf } from "./xlsx-sheet";
import { walkXml } from "./xml";

/** Reads a worksheet part: every cell at its own address or, where none is written, after the one before. */
export function readXlsxSheet(part: Uint8Array, listed: ListedSheet, around: SheetSurroundings): Sheet {
  return scannedSheet(part, listed, around) ?? walkedSheet(part, listed, around);
}

/**
 * The same several times as fast: plain rows by the scanner, others by the walker row by row. Where that does not come out
 * whole it gives undefined, and the walker says what the part is.
 */
function scannedSheet(
  part: Uint8Array,
  { name, visibility }: ListedSheet,
  around: SheetSurroundings,
): Sheet | undefined {
  const parts = sheetParts(part);
  if (!parts) return undefined;
  const { notes, count } = around;
  const before = { notes: notes.length, cells: count.cells, formulaLength: count.formulaLength };
  const reading = startReading(name, around);
  try {
    readRows(part, parts.rowsFrom, parts.rowsTo, reading);
    walkXml(parts.around, name, walkerOf(reading));
  } catch (error) {
    if (error instanceof Refused && error.code === "F-TOO-LARGE") throw error;
    notes.length = before.notes;
    count.cells = before.cells;
    count.formulaLength = before.formulaLength;
    return undefined;
  }
  return closeContents(reading.contents, name, visibility);
}

/** @throws Refused where a row is not well formed by itself */
function readRows(part: Uint8Array, from: number, to: number, reading: SheetReading): void {
  const rows = part.subarray(0, to);
  const sink = cellSink(part, reading);
  const walker = walkerOf(reading);
  for (let at = from; at < to; ) {
    const { row, column } = reading;
    const kept = reading.contents.cells.length;
    const next = scanRow(rows, at, sink);
    if (next !== UNUSUAL) {
      at = next;
      continue;
    }
    reading.around.count.cells -= reading.contents.cells.length - kept;
    reading.contents.cells.length = kept;
    reading.row = row;
    reading.column = column;
    const end = rowEnd(rows, at);
    if (end < 0 && isBlank(rows, at)) return;
    if (end < 0) throw new Refused("F-BROKEN", reading.sheet);
    walkXml(rows.subarray(at, end), reading.sheet, walker);
    at = end;
  }
}

function isBlank(bytes: Uint8Array, from: number): boolean {
  return bytes.subarray(from).every((byte) => byte === 32 || byte === 10 || byte === 13 || byte === 9);
}

/** Makes the scanner's cells; one whose meaning is not plain leaves its row to the walker. */
function cellSink(part: Uint8Array, reading: SheetReading): RowSink {
  const { around, contents } = reading;
  const { strings, formats, system1904 } = around.meanings;
  const hasComments = around.comments.size > 0;
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const days = new Map<string, string | undefined>();
  const dayOf = (serial: string): string | undefined => {
    if (!days.has(serial)) days.set(serial, serialDay(serial, system1904));
    return days.get(serial);
  };
  return {
    row: (number, isHidden) => {
      reading.row = number ?? reading.row + 1;
      reading.column = 0;
      if (isHidden) contents.hiddenRows.add(reading.row);
    },
    cell: (written, row, type, style, from, to) => {
      const column = written === 0 ? reading.column + 1 : written;
      reading.column = column;
      if (from === to && type !== "s") return true;
      if (written !== 0 && row !== reading.row) return false;
      const format = formats[style];
      let kind: Cell["kind"] = "text";
      let value: string | undefined;
      if (type === "s") value = strings.text(digits(part, from, to));
      else if (type === "text") value = plainText(decoder.decode(part.subarray(from, to)));
      else {
        kind = "number";
        value = numberText(asciiText(part, from, to));
        const day = value !== undefined && format?.isDate ? dayOf(value) : undefined;
        if (day !== undefined) {
          kind = "date";
          value = day;
        }
      }
      if (value === undefined) return false;
      if (value === "") return true;
      const cell: CellDraft = { row: reading.row, column, kind, value };
      if (format?.code !== undefined) cell.format = format.code;
      const comment = hasComments ? around.comments.get(a1(reading.row, column)) : undefined;
      if (comment !== undefined) cell.comment = comment;
      addCell(contents, cell, around.count);
      return true;
    },
  };
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
