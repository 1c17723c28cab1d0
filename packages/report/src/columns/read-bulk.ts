import { type ByteColumn, type ColumnBatch, columnLetters } from "@biaogan/core";
import type { FactColumn, FactColumns } from "@biaogan/formula";
import type { Column, Table } from "../form";
import type { CellContext } from "../reading/read-cell";
import { type ColumnPart, compileColumn } from "./column-program";
import { type Ground, ownGround } from "./ground";
import { appendAll, appendFrom, filled, putShifted } from "./growing";
import { repeatNotes } from "./repeat-notes";
import { repeatedKeys } from "./repeated-keys";
import type { RowNotes } from "./row-notes";
import { type WrongPart, wrongFields } from "./wrong-fields";

export interface BulkContext {
  readonly institution: string;
  readonly cellContext: (column: Column) => CellContext;
  /** Form column → column of the sheet. */
  readonly columns: Readonly<Record<string, number>>;
  /** Where the table's lists lie; without it they grow as they fill. */
  readonly ground?: Ground;
}

/** A bulk table as read: its columns, and what is to be said of its cells and rows. */
export interface ReadBulk {
  readonly facts: FactColumns;
  readonly notes: readonly RowNotes[];
}

/** A bulk table while it is read: batch after batch, then what they came to. */
export interface BulkReader {
  readonly take: (batch: ColumnBatch) => void;
  /** The row number of the last row that was taken. */
  readonly lastRow: () => number | undefined;
  /** What was read so far, as plain data. */
  readonly part: () => BulkPart;
  /** Puts the rows behind that another reader of the same table has read, those up to a row number of its own left out. */
  readonly append: (part: BulkPart, upTo: number, shift: number) => void;
  readonly finish: () => ReadBulk;
}

/** A stretch of a bulk table, read by itself: row numbers count from its own beginning. */
export interface BulkPart {
  readonly rowNumbers: Uint32Array;
  readonly columns: Readonly<Record<string, ColumnPart>>;
  readonly wrong: WrongPart;
}

/**
 * Reads a bulk table in one go.
 * @example readBulk("merchants", table, batches, { institution: "B01", cellContext, columns }).facts.length // 1000000
 */
export function readBulk(id: string, table: Table, batches: Iterable<ColumnBatch>, context: BulkContext): ReadBulk {
  const reader = bulkReader(id, table, context);
  for (const batch of batches) reader.take(batch);
  return reader.finish();
}

/**
 * Runs the compiled column programs over batches of bytes, one column after the other, with no object per row. Rows that
 * repeat a key are noted at their second place.
 */
export function bulkReader(id: string, table: Table, context: BulkContext): BulkReader {
  const { institution, cellContext, columns: sheetColumns, ground = ownGround(0) } = context;
  const programs = Object.entries(table.columns).flatMap(([name, column]) => {
    const at = sheetColumns[name];
    if (at === undefined) return [];
    const isKey = name === table.key;
    const context = cellContext(column);
    const program = compileColumn(column, { context, ground, isKey });
    return [{ name, column, context, at, letter: columnLetters(at), program }];
  });
  const wrong = wrongFields(programs);
  const rowNumbers = ground(Uint32Array, 1);
  let file = "";
  let sheet: string | undefined;
  const take = (batch: ColumnBatch): void => {
    file = batch.file;
    sheet = batch.sheet;
    const first = rowNumbers.length;
    if (batch.rowNumbers) appendAll(rowNumbers, batch.rowNumbers);
    else appendFrom(rowNumbers, batch.firstRow, batch.length);
    programs.forEach(({ program, at }, index) => {
      const fields = batch.columns[at - 1] ?? blank(batch.length);
      program.run(fields, batch.length, (row, problems, start, end) =>
        wrong.note(first + row, index, problems, fields.bytes, start, end),
      );
    });
  };
  const part = (): BulkPart => ({
    rowNumbers: filled(rowNumbers),
    columns: Object.fromEntries(
      programs.flatMap(({ name, program }) => {
        const column = program.finish();
        const hashes = program.hashes?.();
        return column ? [[name, hashes ? { column, hashes } : { column }] as const] : [];
      }),
    ),
    wrong: wrong.part(),
  });
  const append = (more: BulkPart, upTo: number, shift: number): void => {
    const own = more.rowNumbers.findIndex((number) => number > upTo);
    const from = own < 0 ? more.rowNumbers.length : own;
    const before = rowNumbers.length;
    putShifted(rowNumbers, more.rowNumbers, from, shift);
    for (const { name, program } of programs) {
      const column = more.columns[name];
      if (column) program.append(column, from);
    }
    wrong.append(more.wrong, from, before);
  };
  const finish = (): ReadBulk => {
    const columns: Record<string, FactColumn> = {};
    for (const { name, program } of programs) {
      const finished = program.finish();
      if (finished) columns[name] = finished;
    }
    const facts: FactColumns = {
      institution,
      file,
      ...(sheet === undefined ? {} : { sheet }),
      length: rowNumbers.length,
      rowNumbers: filled(rowNumbers),
      columns,
      letters: Object.fromEntries(programs.map(({ name, letter }) => [name, letter])),
    };
    const fields = wrong.finish(id, facts);
    const key = programs.find(({ name }) => name === table.key);
    const keys = key && columns[key.name];
    const hashes = key?.program.hashes?.();
    if (!key || !hashes || keys?.type !== "text") return { facts, notes: [fields] };
    const repeats = repeatNotes(id, key.column, key.at, keys, repeatedKeys(keys, hashes), facts);
    return { facts, notes: [fields, repeats] };
  };
  return { take, lastRow: () => rowNumbers.list[rowNumbers.length - 1], part, append, finish };
}

const NO_BYTES = new Uint8Array();

function blank(rows: number): ByteColumn {
  return { bytes: NO_BYTES, starts: new Uint32Array(rows), ends: new Uint32Array(rows) };
}
