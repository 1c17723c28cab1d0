import type { Cell, ColumnBatch, Sheet } from "@biaogan/core";
import { type CountyPlan, findInstitution, statisticalPeriod } from "@biaogan/plan";
import type { StatedPack } from "../pack";
import { type RowJudge, rowJudge } from "../reading/bulk-rows";
import { isHeaded } from "../reading/find-grid";
import { headerNoted } from "../reading/header-noted";
import type { Noted } from "../reading/noted";
import { readHead } from "../reading/read-head";
import { gridOf, type SheetGrid } from "../reading/sheet-grid";
import { sectionsOn } from "../reading/sheet-sections";
import type { ReadTable } from "../reading/sheet-tables";
import { codesOf } from "../vocabulary";
import { dataRows, fieldText, numberOf } from "./data-rows";
import { type DetailPart, notedBehind, type Seam } from "./detail-part";
import { type BulkReader, bulkReader } from "./read-bulk";

export interface DetailContext {
  readonly month: string;
  /** Who sends it; read from the head where left out. */
  readonly institution?: string;
  /** The file's bytes, where known: room is made at once. */
  readonly bytes?: number;
  /** SHA-256 of the file in hex, asked for at the end. */
  readonly hash?: () => string;
}

/** A detail as it was read from a stream: `checkSubmission` and `checkMonth` take it in place of a workbook. */
export interface ReadDetail extends ReadTable {
  readonly file: string;
  /** SHA-256 of the bytes in hex, where whoever read them took it: an identical file sent again is no revision. */
  readonly hash: string;
  readonly institution: string | undefined;
}

/** Takes the batches of one file or sheet; what came of them, or nothing where it holds no bulk table. */
export interface DetailReader {
  readonly take: (batch: ColumnBatch) => void;
  /** What was read so far as plain data, for the reader of the rows before; nothing where it holds no bulk table. */
  readonly part: () => DetailPart | undefined;
  /**
   * Puts the rows behind that another reader of the same file has read: it began with the file's first rows too, so that it
   * knew the header. False, and nothing is put, where the two do not meet in the middle of the table's own rows.
   */
  readonly append: (part: DetailPart, seam: Seam) => boolean;
  readonly finish: () => ReadDetail | undefined;
}

/** How many rows the header may stand below. */
const HEAD_ROWS = 60;

/**
 * Reads a merchant or terminal detail from batches as they come, with no object per row: the header is found in the first
 * batch, wherever it stands, then every column runs its program. Memory grows by the columns alone.
 * @example
 * const detail = detailReader(benchmarkCounty2021, plan, { institution: "B01", month: "2021-09" });
 * await streamCsv(file.stream(), { file: file.name, take: detail.take });
 * checkSubmission(benchmarkCounty2021, plan, [], { institution: "B01", month: "2021-09", details: [detail.finish()] });
 */
export function detailReader(pack: StatedPack, plan: CountyPlan, context: DetailContext): DetailReader {
  type Begun = Omit<ReadDetail, "facts" | "hash" | "rows"> & {
    readonly reader: BulkReader;
    readonly rowsOf: (batch: ColumnBatch) => ColumnBatch;
    readonly judge: RowJudge;
  };
  let begun: Begun | undefined;
  let behind: readonly Noted[] = [];
  let state: "head" | "rows" | "over" = "head";
  const begin = (batch: ColumnBatch): Begun | undefined => {
    const grid = headGrid(batch);
    const [found] = sectionsOn(grid, pack).filter(({ table }) => table.rows === "bulk");
    if (!found || !("grid" in found.found)) return undefined;
    const { form, id, table } = found;
    const { headerRow, firstRow, columns } = found.found.grid;
    const head = readHead(grid, (row) => row < headerRow);
    const sender = context.institution ?? head.institution?.value;
    const institution = sender === undefined ? undefined : findInstitution(plan, sender)?.code;
    const period = statisticalPeriod(plan, context.month);
    const expectedRows = rowsExpected(batch, context.bytes);
    const reader = bulkReader(id, table, {
      institution: institution ?? "",
      cellContext: (column) => ({ period, codes: codesOf(column, plan) }),
      columns,
      expectedRows,
    });
    const noted = headerNoted(grid, id, table, found.found.grid);
    const own = new Set(Object.values(columns));
    const headed = new Set(
      batch.columns.map((_, index) => index + 1).filter((column) => isHeaded(grid, headerRow, column)),
    );
    const judge = rowJudge(id, { firstRow, columns: own.size }, grid.place);
    const rowsOf = (some: ColumnBatch): ColumnBatch => dataRows(some, { firstRow, own, headed }, judge);
    return { form, id, grid, head, noted, file: batch.file, institution, reader, rowsOf, judge };
  };
  return {
    take: (batch) => {
      if (state === "over") return;
      if (state === "head") {
        begun = begin(batch);
        state = begun ? "rows" : "over";
      }
      if (!begun) return;
      const rows = begun.rowsOf(batch);
      if (rows.length > 0) begun.reader.take({ ...rows, sheet: begun.grid.sheet.name });
    },
    part: () => begun && { bulk: begun.reader.part(), noted: begun.judge.noted },
    append: ({ bulk, noted }, seam) => {
      const meets = begun?.reader.lastRow() === seam.rows && bulk.rowNumbers.includes(seam.head);
      if (!begun || !meets) return false;
      begun.reader.append(bulk, seam.head, seam.rows - seam.head);
      behind = notedBehind(noted, seam);
      return true;
    },
    finish: () => {
      if (!begun) return undefined;
      const { reader, judge, rowsOf: _, ...table } = begun;
      const { facts, notes } = reader.finish();
      const noted = [...table.noted, ...judge.noted, ...behind];
      return { ...table, hash: context.hash?.() ?? "", facts: { bulk: facts }, noted, rows: notes };
    },
  };
}

/** The first rows as a small sheet, named by the file where it has no sheets. */
function headGrid(batch: ColumnBatch): SheetGrid {
  const cells: Cell[] = [];
  for (let row = 0; row < Math.min(HEAD_ROWS, batch.length); row += 1) {
    batch.columns.forEach((column, index) => {
      const value = fieldText(column, row);
      if (value !== "") cells.push({ row: numberOf(batch, row), column: index + 1, kind: "text", value });
    });
  }
  const name = batch.sheet ?? batch.file.replace(/^.*[\\/]/, "").replace(/(?<=.)\.[^.]*$/, "");
  const sheet: Sheet = { name, visibility: "visible", cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  return gridOf(batch.file, sheet);
}

/** By the size of the first rows; a little more, so that nothing has to grow. */
function rowsExpected(batch: ColumnBatch, bytes: number | undefined): number {
  const [from, to] = [batch.columns[0]?.starts[0] ?? 0, batch.columns.at(-1)?.ends[batch.length - 1] ?? 0];
  if (bytes === undefined || batch.length < HEAD_ROWS || to <= from) return batch.length;
  return Math.ceil((bytes / ((to - from) / batch.length)) * 1.02);
}
