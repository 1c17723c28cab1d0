import { a1, type Cell, type Merge, type Sheet } from "@biaogan/core";
import type { ReadLimits } from "./limits";
import { Refused } from "./refusal";

/** A cell while it is put together. */
export type CellDraft = { -readonly [Key in keyof Cell]: Cell[Key] };

/** The contents of one sheet while they are read; counted, so that no file fills the memory. */
export interface SheetContents {
  readonly cells: Cell[];
  readonly merges: Merge[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
}

/** How much of what there may be has been read; one for all sheets of a file. */
export interface CellCount {
  cells: number;
  /** Characters of formulas that the file says once and the cells share. */
  formulaLength: number;
  /** Cells that the file says once and repeats. */
  repeated: number;
  readonly limits: ReadLimits;
}

/** Nothing counted yet. */
export function emptyCount(limits: ReadLimits): CellCount {
  return { cells: 0, formulaLength: 0, repeated: 0, limits };
}

/** A sheet before its first cell. */
export function emptyContents(): SheetContents {
  return { cells: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Adds a cell that holds something; beyond the limits the whole file is refused, nothing is left out. */
export function addCell(contents: SheetContents, cell: Cell, count: CellCount): void {
  count.cells += 1;
  const { limits } = count;
  if (count.cells > limits.cells) throw new Refused("F-TOO-LARGE", `> ${limits.cells} cells`);
  if (cell.row > limits.rows || cell.column > limits.columns)
    throw new Refused("F-TOO-LARGE", a1(cell.row, cell.column));
  contents.cells.push(cell);
}

/** The contents in reading order, as a sheet. Two cells at one address have no meaning: the file is refused. */
export function closeContents(contents: SheetContents, name: string, visibility: Sheet["visibility"]): Sheet {
  const { cells, merges } = contents;
  checkMerges(merges, name);
  if (!isOrdered(cells)) {
    cells.sort((one, other) => one.row - other.row || one.column - other.column);
    const twice = cells.find((cell, index) => index > 0 && !follows(cell, cells[index - 1]));
    if (twice) throw new Refused("F-BROKEN", `${name}!${a1(twice.row, twice.column)}`);
  }
  const ascending = (numbers: ReadonlySet<number>): number[] => [...numbers].sort((one, other) => one - other);
  return {
    name,
    visibility,
    cells,
    merges,
    hiddenRows: ascending(contents.hiddenRows),
    hiddenColumns: ascending(contents.hiddenColumns),
  };
}

/** So many comparisons are no workbook's: areas side by side are few. */
const MOST_COMPARISONS = 5_000_000;

/** Merged areas that run backwards or into each other have no meaning; spreadsheets themselves refuse them. */
function checkMerges(merges: readonly Merge[], name: string): void {
  let open: Merge[] = [];
  let comparisons = 0;
  for (const merge of [...merges].sort((one, other) => one.top - other.top)) {
    const { top, left, bottom, right } = merge;
    const place = `${name}!${a1(top, left)}:${a1(bottom, right)}`;
    if (bottom < top || right < left) throw new Refused("F-BROKEN", place);
    open = open.filter((other) => other.bottom >= top);
    comparisons += open.length;
    if (comparisons > MOST_COMPARISONS) throw new Refused("F-TOO-LARGE", `${name}: ${merges.length} merges`);
    if (open.some((other) => overlap(other, merge))) throw new Refused("F-BROKEN", place);
    open.push(merge);
  }
}

/** Whether two merged areas have a cell in common: told of neighbours while they are read, of all at the end. */
export function overlap(one: Merge, other: Merge): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

function isOrdered(cells: readonly Cell[]): boolean {
  let before: Cell | undefined;
  for (const cell of cells) {
    if (!follows(cell, before)) return false;
    before = cell;
  }
  return true;
}

function follows(cell: Cell, before: Cell | undefined): boolean {
  if (!before) return true;
  return cell.row > before.row || (cell.row === before.row && cell.column > before.column);
}
