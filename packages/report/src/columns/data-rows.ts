import type { ByteColumn, ColumnBatch } from "@biaogan/core";
import { isNoteText } from "../reading/find-grid";
import { labelText } from "../reading/sheet-grid";

const TOTALS: ReadonlySet<string> = new Set(["合计", "总计", "小计"]);

/** The rows of a batch that are the table's own, and whether the table ended with a note. */
export interface DataRows {
  readonly batch: ColumnBatch;
  readonly ended: boolean;
}

const decoder = new TextDecoder();

/**
 * Leaves out blank rows and total rows, from a row of the sheet on, and ends at the notes under the table. A row whose
 * first field begins with a digit or a letter is looked at no further.
 */
export function dataRows(batch: ColumnBatch, fromRow: number): DataRows {
  const kept: number[] = [];
  let ended = false;
  const [first] = batch.columns;
  for (let row = 0; row < batch.length && !ended; row += 1) {
    if (numberOf(batch, row) < fromRow) continue;
    const start = first?.starts[row] ?? 0;
    const byte = start < (first?.ends[row] ?? 0) ? (first?.bytes[start] ?? 0) : 0;
    if ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90)) {
      kept.push(row);
      continue;
    }
    const text = firstText(batch, row);
    if (text === "" || TOTALS.has(labelText(text))) continue;
    if (isNoteText(text)) ended = true;
    else kept.push(row);
  }
  return { batch: kept.length === batch.length ? batch : picked(batch, kept), ended };
}

/** The number of a row, as the spreadsheet shows it. */
export function numberOf({ rowNumbers, firstRow }: ColumnBatch, row: number): number {
  return rowNumbers?.[row] ?? firstRow + row;
}

/** The text of a field. */
export function fieldText({ bytes, starts, ends }: ByteColumn, row: number): string {
  return decoder.decode(bytes.subarray(starts[row], ends[row]));
}

function firstText(batch: ColumnBatch, row: number): string {
  for (const column of batch.columns) {
    const text = fieldText(column, row).trim();
    if (text !== "") return text;
  }
  return "";
}

function picked(batch: ColumnBatch, rows: readonly number[]): ColumnBatch {
  const pick = (list: Uint32Array): Uint32Array => Uint32Array.from(rows, (row) => list[row] ?? 0);
  return {
    ...batch,
    length: rows.length,
    rowNumbers: Uint32Array.from(rows, (row) => numberOf(batch, row)),
    columns: batch.columns.map(({ bytes, starts, ends }) => ({ bytes, starts: pick(starts), ends: pick(ends) })),
  };
}
