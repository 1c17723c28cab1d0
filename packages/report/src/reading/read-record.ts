import type { Figure, Place } from "@biaogan/core";
import type { Fact } from "@biaogan/formula";
import type { Column, Table } from "../form";
import { columnNames } from "./find-grid";
import { isOwnName } from "./header-noted";
import type { Noted } from "./noted";
import { type CellContext, readCell } from "./read-cell";
import { labelText, type SheetGrid } from "./sheet-grid";

/** A record as read: its cells by column id, and what is to be said of it. */
export interface ReadRecord {
  readonly cells: Readonly<Record<string, Fact>>;
  readonly noted: readonly Noted[];
  readonly rows: { readonly first: number; readonly last: number };
}

/** Where an item of a record stands: its line, and the columns of its label and its figure. */
interface RecordLine {
  readonly row: number;
  readonly label: number;
  readonly value: number;
}

/** A record's header, its columns of labels and figures (several where it is laid out in blocks), and each item's line. */
export interface FoundRecord {
  readonly headerRow: number;
  readonly blocks: readonly { readonly label: number; readonly value: number }[];
  readonly lines: ReadonlyMap<string, RecordLine>;
}

const LABEL_HEADS: ReadonlySet<string> = new Set(["项目", "指标", "指标名称"]);
const VALUE_HEADS: ReadonlySet<string> = new Set(["本月数", "本月", "数值", "当月数", "本期数"]);
/** What heads a record's columns of labels. */
export const recordHeads: ReadonlySet<string> = LABEL_HEADS;

/** Finds a record's header (项目 … 本月数) and the lines of its items below, in one block or in several side by side. */
export function findRecord(grid: SheetGrid, table: Table, rows = grid.rows): FoundRecord | undefined {
  for (const headerRow of rows) {
    const blocks = blocksOf(grid, headerRow);
    if (blocks.length === 0) continue;
    const lines = linesBelow(grid, table, headerRow, blocks);
    if (lines.size >= Math.ceil(Object.keys(table.columns).length * 0.6)) return { headerRow, blocks, lines };
  }
  return undefined;
}

/** Each column of labels with the column of figures right of it. */
function blocksOf(grid: SheetGrid, row: number): FoundRecord["blocks"] {
  const cells = grid.inRow(row);
  const labels = cells.filter(({ value }) => LABEL_HEADS.has(labelText(value))).map(({ column }) => column);
  return labels.flatMap((label, index) => {
    const value = cells.find(
      (cell) =>
        cell.column > label &&
        cell.column < (labels[index + 1] ?? Number.POSITIVE_INFINITY) &&
        VALUE_HEADS.has(labelText(cell.value)),
    );
    return value ? [{ label, value: value.column }] : [];
  });
}

function linesBelow(
  grid: SheetGrid,
  table: Table,
  header: number,
  blocks: FoundRecord["blocks"],
): ReadonlyMap<string, RecordLine> {
  const lines = new Map<string, RecordLine>();
  for (const block of blocks) {
    for (const row of grid.rows.filter((one) => one > header)) {
      const id = itemNamed(table, grid.at(row, block.label)?.value ?? "");
      if (id !== undefined && !lines.has(id)) lines.set(id, { row, ...block });
    }
  }
  return lines;
}

function itemNamed(table: Table, written: string): string | undefined {
  const wanted = labelText(written);
  if (wanted === "") return undefined;
  const plain = (name: string): string => name.replace(/^其中/, "");
  return (
    Object.entries(table.columns).find(([, column]) => columnNames(column).includes(wanted))?.[0] ??
    Object.entries(table.columns).find(([, column]) => columnNames(column).map(plain).includes(plain(wanted)))?.[0]
  );
}

/** Reads a record that {@link findRecord} found. */
export function readRecord(
  grid: SheetGrid,
  id: string,
  table: Table,
  found: FoundRecord,
  context: CellContext,
): ReadRecord {
  const cells: Record<string, Fact> = {};
  const [first, ...others] = found.blocks;
  const noted: Noted[] = others.map(({ label }) => ({
    check: "record-in-blocks",
    place: grid.place(found.headerRow, label),
    table: id,
    data: { label: table.label.zh },
  }));
  for (const [name, column] of Object.entries(table.columns)) {
    const line = found.lines.get(name);
    if (line === undefined) {
      noted.push({
        check: "column-missing",
        place: grid.place(found.headerRow, first?.label ?? 1),
        table: id,
        data: { label: column.label.zh },
      });
      continue;
    }
    const place: Place = grid.place(line.row, line.value);
    const { figure, problems } = readCell(column, grid.at(line.row, line.value), context);
    cells[name] = { figure, place };
    for (const problem of problems) noted.push(cellNoted(problem, place, id, column, figure));
    const written = grid.at(line.row, line.label)?.value ?? "";
    if (!isOwnName(column, written))
      noted.push({
        check: "column-renamed",
        place: grid.place(line.row, line.label),
        table: id,
        data: { label: column.label.zh, written },
      });
  }
  const last = Math.max(found.headerRow, ...[...found.lines.values()].map(({ row }) => row));
  for (const block of found.blocks) noted.push(...unknownLines(grid, id, found, block, last));
  return { cells, noted, rows: { first: found.headerRow, last } };
}

/** Lines with a figure among a record's items that no item of the form is known by. */
function unknownLines(
  grid: SheetGrid,
  id: string,
  { headerRow, lines }: FoundRecord,
  block: FoundRecord["blocks"][number],
  last: number,
): readonly Noted[] {
  const own = new Set([...lines.values()].filter(({ label }) => label === block.label).map(({ row }) => row));
  return grid.rows
    .filter((row) => row > headerRow && row < last && !own.has(row))
    .flatMap((row): readonly Noted[] => {
      const label = grid.at(row, block.label);
      const isColumnNumber = /^(\d+|[甲乙丙丁])$/.test(label?.value ?? "");
      if (!label || isColumnNumber || !grid.at(row, block.value)) return [];
      return [
        { check: "column-unknown", place: grid.place(row, block.label), table: id, data: { label: label.value } },
      ];
    });
}

/** A cell's problem with its label and what it is read as. */
export function cellNoted(
  problem: { readonly check: Noted["check"]; readonly written: string; readonly read?: string },
  place: Place,
  table: string,
  column: Column,
  figure: Figure,
  row?: string,
): Noted {
  const label = row === undefined ? column.label.zh : `${row} ${column.label.zh}`;
  return {
    check: problem.check,
    place,
    table,
    data: { label, written: problem.written, ...(problem.read === undefined ? {} : { read: problem.read }) },
    operands: [{ label: column.label, figure, place }],
  };
}
