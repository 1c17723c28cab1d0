import { type ColumnBatch, columnLetters, type Place } from "@biaogan/core";
import type { FactColumn, FactColumns } from "@biaogan/formula";
import type { Column, Table } from "../form";
import type { Noted } from "../reading/noted";
import type { CellContext } from "../reading/read-cell";
import { columnReader } from "./column-reader";

export interface BulkContext {
  readonly institution: string;
  readonly cellContext: (column: Column) => CellContext;
  /** Form column → column of the sheet. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A bulk table as read: its columns, and what is to be said of its cells and rows. */
export interface ReadBulk {
  readonly facts: FactColumns;
  readonly noted: readonly Noted[];
}

/**
 * Runs the compiled column readers over batches of bytes, one column after the other, with no object per row. Rows that
 * repeat a key are noted at their second place.
 */
export function readBulk(id: string, table: Table, batches: Iterable<ColumnBatch>, context: BulkContext): ReadBulk {
  const noted: Noted[] = [];
  const readers = Object.entries(table.columns).flatMap(([name, column]) => {
    const at = context.columns[name];
    return at === undefined ? [] : [{ name, column, at, reader: columnReader(column, context.cellContext(column)) }];
  });
  const firstRowOf: number[] = [];
  const rowNumbers: number[] = [];
  let file = "";
  let sheet: string | undefined;
  for (const batch of batches) {
    file = batch.file;
    sheet = batch.sheet;
    const numbers = Array.from(
      { length: batch.length },
      (_, index) => batch.rowNumbers?.[index] ?? batch.firstRow + index,
    );
    for (const number of numbers) rowNumbers.push(number);
    for (const { name, column, at, reader } of readers) {
      const held = batch.columns[at - 1];
      const isKey = name === table.key;
      for (let row = 0; row < batch.length; row += 1) {
        const start = held?.offsets[row] ?? 0;
        const end = held?.offsets[row + 1] ?? start;
        const problems = reader.read(
          held?.bytes ?? EMPTY,
          trimStart(held?.bytes, start, end),
          trimEnd(held?.bytes, start, end),
        );
        const number = numbers[row] ?? 0;
        if (problems) {
          for (const problem of problems) {
            const place: Place = {
              file,
              ...(sheet === undefined ? {} : { sheet }),
              cell: `${columnLetters(at)}${number}`,
            };
            noted.push({
              check: problem.check,
              place,
              table: id,
              data: {
                label: column.label.zh,
                written: column.personal ? "" : problem.written,
                ...(problem.read === undefined ? {} : { read: problem.read }),
              },
              operands: column.personal
                ? []
                : [{ label: column.label, figure: { known: problem.written, measure: "text" }, place }],
            });
          }
        }
        if (!isKey) continue;
        const entry = reader.lastEntry();
        const first = firstRowOf[entry];
        if (entry === 0 || first === undefined) firstRowOf[entry] = number;
        else noted.push(twice(id, column, batch, at, number, first, held?.bytes.subarray(start, end)));
      }
    }
  }
  const columns: Record<string, FactColumn> = {};
  const letters: Record<string, string> = {};
  for (const { name, at, reader } of readers) {
    const finished = reader.finish();
    if (finished) columns[name] = finished;
    letters[name] = columnLetters(at);
  }
  const facts: FactColumns = {
    institution: context.institution,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    length: rowNumbers.length,
    rowNumbers: Uint32Array.from(rowNumbers),
    columns,
    letters,
  };
  return { facts, noted };
}

const EMPTY = new Uint8Array();

function twice(
  id: string,
  column: Column,
  batch: ColumnBatch,
  at: number,
  row: number,
  first: number,
  bytes: Uint8Array | undefined,
): Noted {
  const key = new TextDecoder().decode(bytes);
  const sheet = batch.sheet === undefined ? {} : { sheet: batch.sheet };
  const place = (number: number): Place => ({ file: batch.file, ...sheet, cell: `${columnLetters(at)}${number}` });
  const figure = { known: key, measure: "text" } as const;
  return {
    check: "row-twice",
    place: place(row),
    table: id,
    data: { label: column.label.zh, key },
    operands: [
      { label: column.label, figure, place: place(row) },
      { label: column.label, figure, place: place(first) },
    ],
  };
}

function trimStart(bytes: Uint8Array | undefined, start: number, end: number): number {
  let at = start;
  while (at < end && isSpace(bytes?.[at])) at += 1;
  return at;
}

function trimEnd(bytes: Uint8Array | undefined, start: number, end: number): number {
  let at = end;
  while (at > start && isSpace(bytes?.[at - 1])) at -= 1;
  return at;
}

function isSpace(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}
