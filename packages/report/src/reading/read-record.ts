import type { Figure, Place } from "@biaogan/core";
import type { Fact } from "@biaogan/formula";
import type { Column, Table } from "../form";
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

/** A record's header, and the line of each item below it. */
export interface FoundRecord {
  readonly headerRow: number;
  readonly labelColumn: number;
  readonly valueColumn: number;
  readonly lines: ReadonlyMap<string, number>;
}

const LABEL_HEADS = new Set(["项目", "指标", "指标名称"]);
const VALUE_HEADS = new Set(["本月数", "本月", "数值", "当月数", "本期数"]);

/** Finds a record's header (项目 … 本月数) and the lines of its items below. */
export function findRecord(grid: SheetGrid, table: Table): FoundRecord | undefined {
  for (const row of grid.rows.slice(0, 40)) {
    const cells = grid.inRow(row);
    const label = cells.find(({ value }) => LABEL_HEADS.has(labelText(value)));
    const value = cells.find((cell) => VALUE_HEADS.has(labelText(cell.value)));
    if (!label || !value) continue;
    const lines = linesBelow(grid, table, row, label.column);
    if (lines.size >= Math.ceil(Object.keys(table.columns).length * 0.6)) {
      return { headerRow: row, labelColumn: label.column, valueColumn: value.column, lines };
    }
  }
  return undefined;
}

function linesBelow(grid: SheetGrid, table: Table, header: number, labelColumn: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const row of grid.rows.filter((one) => one > header)) {
    const id = itemNamed(table, grid.at(row, labelColumn)?.value ?? "");
    if (id !== undefined && !lines.has(id)) lines.set(id, row);
  }
  return lines;
}

function itemNamed(table: Table, written: string): string | undefined {
  const wanted = labelText(written);
  if (wanted === "") return undefined;
  const names = (column: Column): readonly string[] => [column.label.zh, ...column.aliases].map(labelText);
  const plain = (name: string): string => name.replace(/^其中/, "");
  return (
    Object.entries(table.columns).find(([, column]) => names(column).includes(wanted))?.[0] ??
    Object.entries(table.columns).find(([, column]) => names(column).map(plain).includes(plain(wanted)))?.[0]
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
  const noted: Noted[] = [];
  for (const [name, column] of Object.entries(table.columns)) {
    const row = found.lines.get(name);
    if (row === undefined) {
      noted.push({
        check: "column-missing",
        place: grid.place(found.headerRow, found.labelColumn),
        table: id,
        data: { label: column.label.zh },
      });
      continue;
    }
    const place: Place = grid.place(row, found.valueColumn);
    const { figure, problems } = readCell(column, grid.at(row, found.valueColumn), context);
    cells[name] = { figure, place };
    for (const problem of problems) noted.push(cellNoted(problem, place, id, column, figure));
    const written = grid.at(row, found.labelColumn)?.value ?? "";
    if (!isOwnName(column, written))
      noted.push({
        check: "column-renamed",
        place: grid.place(row, found.labelColumn),
        table: id,
        data: { label: column.label.zh, written },
      });
  }
  const last = Math.max(found.headerRow, ...found.lines.values());
  for (const row of grid.rows.filter((one) => one > found.headerRow && one < last)) {
    const label = grid.at(row, found.labelColumn);
    if (
      label &&
      ![...found.lines.values()].includes(row) &&
      grid.at(row, found.valueColumn) &&
      !/^\d+$/.test(label.value) &&
      !/^[甲乙丙丁]$/.test(label.value)
    ) {
      noted.push({
        check: "column-unknown",
        place: grid.place(row, found.labelColumn),
        table: id,
        data: { label: label.value },
      });
    }
  }
  return { cells, noted, rows: { first: found.headerRow, last } };
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
