import type { Column, Table } from "../form";
import { labelText, type SheetGrid } from "./sheet-grid";

/** Where a grid's header stands, and which column of the sheet holds which column of the form. */
export interface FoundGrid {
  readonly headerRow: number;
  readonly firstRow: number;
  /** Form column → sheet column. */
  readonly columns: Readonly<Record<string, number>>;
  /** Headers of the sheet that the form does not know. */
  readonly unknown: readonly { readonly column: number; readonly label: string }[];
  readonly missing: readonly string[];
  /** Headers that stand twice for one column of the form. */
  readonly twice: readonly { readonly column: number; readonly id: string }[];
}

/** How much of the form's columns a row has to name to be its header. */
const ENOUGH = 0.6;

/**
 * Finds a grid's header by its labels, wherever it stands: aliases, moved columns and a merged two-row header count. The
 * row that names most of the form's columns is the header; fewer than six in ten is none. Only the rows given are looked at.
 */
export function findGrid(grid: SheetGrid, table: Table, rows = grid.rows): FoundGrid | undefined {
  const grouped = Object.values(table.columns).some(({ group }) => group !== undefined);
  let best: FoundGrid | undefined;
  for (const row of rows) {
    const found = headerAt(grid, table, row, grouped);
    if (found && Object.keys(found.columns).length > Object.keys(best?.columns ?? {}).length) best = found;
  }
  const wanted = Object.keys(table.columns).length;
  return best && Object.keys(best.columns).length >= Math.ceil(wanted * ENOUGH) ? best : undefined;
}

function headerAt(grid: SheetGrid, table: Table, row: number, grouped: boolean): FoundGrid | undefined {
  const columns: Record<string, number> = {};
  const unknown: { column: number; label: string }[] = [];
  const twice: { column: number; id: string }[] = [];
  for (let column = 1; column <= grid.lastColumn; column += 1) {
    const cell = grid.covering(row, column);
    if (cell?.kind !== "text") continue;
    const label = labelText(cell.value);
    // A group's head stands right above, or one row higher in a header of three.
    const above = (rows: number): string => labelText(grid.covering(row - rows, column)?.value ?? "");
    const id = grouped
      ? (columnNamed(table, label, above(1)) ?? columnNamed(table, label, above(2)))
      : columnNamed(table, label, "");
    if (id === undefined) unknown.push({ column, label: cell.value });
    else if (columns[id] === undefined) columns[id] = column;
    else if (grid.at(row, column)) twice.push({ column, id });
  }
  if (Object.keys(columns).length === 0) return undefined;
  const missing = Object.keys(table.columns).filter((id) => columns[id] === undefined);
  return {
    headerRow: row,
    firstRow: firstRowBelow(grid, row),
    columns,
    unknown: unknown.filter(({ label }) => !SERIAL.has(labelText(label)) && !labelText(label).startsWith("上月")),
    missing,
    twice,
  };
}

/** A serial number's column is no figure of any form, and neither is last month's figure beside this month's. */
const SERIAL = new Set(["序号", "备注", "NO."]);

/** The form's column that a header names; under a group's head only the columns of the group. */
function columnNamed(table: Table, label: string, above: string): string | undefined {
  const entries = Object.entries(table.columns);
  const inGroup = entries.filter(([, { group }]) => group?.some((one) => labelText(one) === above));
  const free = entries.filter(([, { group }]) => group === undefined);
  return [...inGroup, ...free].find(([, column]) => columnNames(column).includes(label))?.[0];
}

/** The texts that a column is known by, as labels are compared. */
export function columnNames(column: Column): readonly string[] {
  return [column.label.zh, ...column.aliases].map(labelText);
}

/** A row of column numbers (1 2 3 …, 甲 乙) under the header is none of the table's rows. */
function firstRowBelow(grid: SheetGrid, header: number): number {
  const next = grid.rows.find((row) => row > header) ?? header + 1;
  const cells = grid.inRow(next).map(({ value }) => value.trim());
  const numbers =
    cells.length > 2 &&
    cells.every(
      (value, index) => value === String(index + 1) || /^[甲乙丙丁]$/.test(value) || /^\(?\d{1,2}\)?$/.test(value),
    );
  const rising = cells
    .map((value) => value.replace(/[()]/g, ""))
    .filter((value) => /^\d+$/.test(value))
    .every((value, index) => value === String(index + 1));
  return numbers && rising ? next + 1 : header + 1;
}

/** Whether anything stands above a column in the header. */
export function isHeaded(grid: SheetGrid, headerRow: number, column: number): boolean {
  return grid.covering(headerRow, column) !== undefined || grid.covering(headerRow - 1, column) !== undefined;
}

/** Whether a row is a note or signature under the table. */
export function isNote(grid: SheetGrid, row: number): boolean {
  const cells = grid.inRow(row);
  return isNoteText(cells[0]?.value.trim() ?? "");
}

/** Whether a row that begins with this text is a note or signature. */
export function isNoteText(first: string): boolean {
  return /^(注|说明|备注|填表人|制表|复核人|负责人|联系电话|填报日期|审核|经办)/.test(first);
}
