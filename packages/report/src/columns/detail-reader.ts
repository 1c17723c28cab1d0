import type { Cell, ColumnBatch, Sheet } from "@biaogan/core";
import { type CountyPlan, findInstitution, statisticalPeriod } from "@biaogan/plan";
import type { StatedPack } from "../pack";
import { type RowCell, type RowJudge, rowJudge } from "../reading/bulk-rows";
import { isHeaded } from "../reading/find-grid";
import { headerNoted } from "../reading/header-noted";
import type { Noted } from "../reading/noted";
import { readHead } from "../reading/read-head";
import { gridOf, type SheetGrid } from "../reading/sheet-grid";
import { sectionsOn } from "../reading/sheet-sections";
import { type ReadTable, standingNoted } from "../reading/sheet-tables";
import { codesOf } from "../vocabulary";
import { dataRows, fieldText, numberOf } from "./data-rows";
import { type DetailPart, type FootRow, footBehind, notedBehind, type Seam } from "./detail-part";
import { firstGround, type Ground, ownGround, type SharedGround, secondGround } from "./ground";
import { type BulkReader, bulkReader } from "./read-bulk";

export interface DetailContext {
  readonly month: string;
  /** Who sends it; read from the head where left out. */
  readonly institution?: string;
  /** The bytes to read, where known: room is made at once. */
  readonly bytes?: number;
  /** The bytes that another thread reads behind them: room for their rows is made too, to be shared with it. */
  readonly behind?: number;
  /** The room that the reader of the rows before has made for these. */
  readonly ground?: SharedGround;
  /** SHA-256 of the file in hex, asked for at the end. */
  readonly hash?: () => string;
  /** Serial numbers count from 1904 in this workbook. */
  readonly datesFrom1904?: boolean;
  /** Whether the sheet, or rows or columns of it, are hidden; asked for at the end. */
  readonly hasHidden?: () => boolean;
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
  /** The room that was made for the reader of the rows behind, to be given to its thread; nothing where there is none. */
  readonly shared: () => SharedGround | undefined;
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
/** As many of the rows under the table are kept: who filled it in stands there. */
const FOOT_ROWS = 60;

/**
 * Reads a merchant or terminal detail from batches as they come, with no object per row: the header is found in the first
 * batch, wherever it stands, then every column runs its program. Memory grows by the columns alone.
 * @example
 * const detail = detailReader(benchmarkCounty2021, plan, { institution: "B01", month: "2021-09" });
 * await streamCsv(file.stream(), { file: file.name, take: detail.take });
 * checkSubmission(benchmarkCounty2021, plan, [], { institution: "B01", month: "2021-09", details: [detail.finish()] });
 */
export function detailReader(pack: StatedPack, plan: CountyPlan, context: DetailContext): DetailReader {
  type Begun = Omit<ReadDetail, "facts" | "hash" | "head" | "rows"> & {
    readonly headerRow: number;
    readonly reader: BulkReader;
    readonly rowsOf: (batch: ColumnBatch) => ColumnBatch;
    readonly judge: RowJudge;
  };
  let begun: Begun | undefined;
  let shared: SharedGround | undefined;
  let behind: readonly Noted[] = [];
  let foot: readonly FootRow[] = [];
  let state: "head" | "rows" | "over" = "head";
  const groundFor = (batch: ColumnBatch): Ground => {
    const rows = rowsExpected(batch, context.bytes);
    if (context.ground) return secondGround(context.ground);
    if (context.behind === undefined) return ownGround(rows);
    const first = firstGround(rows, rowsExpected(batch, context.behind));
    shared = first.shared;
    return first.ground;
  };
  const begin = (batch: ColumnBatch): Begun | undefined => {
    const grid = headGrid(batch);
    // A sheet of several tables is taken apart only where it is read whole.
    const [found, ...others] = sectionsOn(grid, pack);
    if (found?.table.rows !== "bulk" || !("grid" in found.found) || others.length > 0) return undefined;
    const { form, id, table } = found;
    const { headerRow, firstRow, columns } = found.found.grid;
    const head = readHead(grid, (row) => row < headerRow);
    const sender = context.institution ?? head.institution?.value;
    const institution = sender === undefined ? undefined : findInstitution(plan, sender)?.code;
    const period = statisticalPeriod(plan, context.month);
    const reader = bulkReader(id, table, {
      institution: institution ?? "",
      cellContext: (column) => ({
        period,
        codes: codesOf(column, plan),
        ...(context.datesFrom1904 ? { datesFrom1904: true } : {}),
      }),
      columns,
      ground: groundFor(batch),
    });
    const noted = [...standingNoted(found), ...headerNoted(grid, id, table, found.found.grid)];
    const own = new Set(Object.values(columns));
    const headed = new Set(
      batch.columns.map((_, index) => index + 1).filter((column) => isHeaded(grid, headerRow, column)),
    );
    const judge = rowJudge(id, { firstRow, columns: own.size }, grid.place);
    const aside = (row: number, cells: readonly RowCell[]): void => {
      foot = [...foot.slice(1 - FOOT_ROWS), { row, cells }];
    };
    const rowsOf = (some: ColumnBatch): ColumnBatch => dataRows(some, { firstRow, own, headed }, judge, aside);
    return { form, id, grid, headerRow, noted, file: batch.file, institution, reader, rowsOf, judge };
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
    shared: () => shared,
    part: () => begun && { bulk: begun.reader.part(), noted: begun.judge.noted, foot },
    append: ({ bulk, noted, foot: under }, seam) => {
      const meets = begun?.reader.lastRow() === seam.rows && bulk.rowNumbers.includes(seam.head);
      if (!begun || !meets) return false;
      begun.reader.append(bulk, seam.head, seam.rows - seam.head);
      behind = notedBehind(noted, seam);
      foot = [...foot, ...footBehind(under, seam)].slice(-FOOT_ROWS);
      return true;
    },
    finish: () => {
      if (!begun) return undefined;
      const { reader, judge, rowsOf: _, headerRow, ...table } = begun;
      const { facts, notes } = reader.finish();
      const { file, sheet } = table.grid;
      const last = facts.rowNumbers.at(-1) ?? headerRow;
      const head = readHead(withFoot(table.grid, headerRow, foot), (row) => row < headerRow || row > last);
      const hidden: readonly Noted[] = context.hasHidden?.()
        ? [{ check: "hidden-content", place: { file, sheet: sheet.name }, data: { label: sheet.name } }]
        : [];
      const noted = [...hidden, ...table.noted, ...judge.noted, ...behind];
      return { ...table, head, hash: context.hash?.() ?? "", facts: { bulk: facts }, noted, rows: notes };
    },
  };
}

/** The sheet's head with what stands under its table. */
function withFoot({ file, sheet }: SheetGrid, headerRow: number, foot: readonly FootRow[]): SheetGrid {
  const above = sheet.cells.filter(({ row }) => row <= headerRow);
  const under = foot.flatMap(({ row, cells }) =>
    row <= headerRow ? [] : cells.map(({ column, value }): Cell => ({ row, column, kind: "text", value })),
  );
  return gridOf(file, { ...sheet, cells: [...above, ...under] });
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
