import type { ByteColumn, ColumnBatch } from "@biaogan/core";
import type { RowCell, RowJudge } from "../reading/bulk-rows";

/** Where a table's rows begin, which columns are its own, and which have a header at all. */
export interface TableColumns {
  readonly firstRow: number;
  readonly own: ReadonlySet<number>;
  readonly headed: ReadonlySet<number>;
}

const decoder = new TextDecoder();
const NO_COLUMN: ByteColumn = { bytes: new Uint8Array(), starts: new Uint32Array(), ends: new Uint32Array() };
const FIGURE = /^[-+]?\d[\d,]*(\.\d+)?$/;

/**
 * The rows of a batch that are the table's own, from a row of the sheet on; blank rows, totals, subtotals, notes and what
 * lies astray are left out, and the judge names them; `aside` takes their cells. A row whose first field begins with a digit or a letter, right below
 * one of the table's own, is looked at no further.
 */
export function dataRows(
  batch: ColumnBatch,
  table: TableColumns,
  judge: RowJudge,
  aside: (row: number, cells: readonly RowCell[]) => void = () => {},
): ColumnBatch {
  const { firstRow, own, headed } = table;
  const loose = batch.columns.map((_, index) => index + 1).filter((column) => !headed.has(column));
  const plain = loose.length === 0 ? plainRows(batch, firstRow, judge) : 0;
  if (plain === batch.length) return batch;
  const kept = Array.from({ length: plain }, (_, at) => at);
  const keep = (at: number, row: number): void => {
    kept.push(at);
    for (const column of loose) {
      const { starts, ends } = batch.columns[column - 1] ?? NO_COLUMN;
      if (starts[at] === ends[at]) continue;
      const value = fieldText(batch.columns[column - 1] ?? NO_COLUMN, at).trim();
      if (value !== "") judge.beside(row, { column, value });
    }
  };
  const [first] = batch.columns;
  for (let at = plain; at < batch.length; at += 1) {
    const row = numberOf(batch, at);
    if (row < firstRow) continue;
    if (beginsPlainly(first, at) && judge.follows(row)) {
      judge.pass(row);
      keep(at, row);
      continue;
    }
    const cells = cellsOf(batch, at);
    const begins = cells[0];
    const isOwn =
      begins !== undefined &&
      judge.isOwn({
        row,
        first: begins,
        filled: () => cells.filter(({ column }) => own.has(column)).length,
        figure: () => cells.find(({ value }) => FIGURE.test(value)),
      });
    if (isOwn) keep(at, row);
    else if (begins) aside(row, cells);
  }
  return kept.length === batch.length ? batch : picked(batch, kept);
}

/** How many of a batch's first rows follow each other and begin plainly: nothing else is asked of them. */
function plainRows(batch: ColumnBatch, firstRow: number, judge: RowJudge): number {
  if (batch.rowNumbers || batch.firstRow < firstRow || !judge.follows(batch.firstRow)) return 0;
  const [first] = batch.columns;
  let rows = 0;
  while (rows < batch.length && beginsPlainly(first, rows)) rows += 1;
  if (rows > 0) judge.pass(batch.firstRow + rows - 1);
  return rows;
}

/** Whether a row's first field begins with a digit or a capital letter. */
function beginsPlainly(first: ByteColumn | undefined, row: number): boolean {
  const start = first?.starts[row] ?? 0;
  const byte = start < (first?.ends[row] ?? 0) ? (first?.bytes[start] ?? 0) : 0;
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90);
}

/** The number of a row, as the spreadsheet shows it. */
export function numberOf({ rowNumbers, firstRow }: ColumnBatch, row: number): number {
  return rowNumbers?.[row] ?? firstRow + row;
}

/** The text of a field. */
export function fieldText({ bytes, starts, ends }: ByteColumn, row: number): string {
  return decoder.decode(bytes.subarray(starts[row], ends[row]));
}

function cellsOf({ columns }: ColumnBatch, row: number): readonly RowCell[] {
  return columns.flatMap((column, index) => {
    const value = fieldText(column, row).trim();
    return value === "" ? [] : [{ column: index + 1, value }];
  });
}

function picked(batch: ColumnBatch, rows: readonly number[]): ColumnBatch {
  const pick = (list: Uint32Array): Uint32Array => {
    const own = new Uint32Array(rows.length);
    for (let at = 0; at < own.length; at += 1) own[at] = list[rows[at] ?? 0] ?? 0;
    return own;
  };
  return {
    ...batch,
    length: rows.length,
    rowNumbers: Uint32Array.from(rows, (row) => numberOf(batch, row)),
    columns: batch.columns.map(({ bytes, starts, ends }) => ({ bytes, starts: pick(starts), ends: pick(ends) })),
  };
}
