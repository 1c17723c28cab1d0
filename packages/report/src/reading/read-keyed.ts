import { convert, isKnown, type Measure } from "@biaogan/core";
import type { Fact, FactRow } from "@biaogan/formula";
import type { Column, Table } from "../form";
import { stray } from "./bulk-rows";
import { type FoundGrid, isHeaded, isNote } from "./find-grid";
import { headerNoted } from "./header-noted";
import type { Noted } from "./noted";
import { type CellContext, codeNamed, readCell } from "./read-cell";
import { cellNoted } from "./read-record";
import { labelText, type SheetGrid } from "./sheet-grid";

export interface KeyedContext {
  readonly institution: string;
  readonly cellContext: (column: Column) => CellContext;
  /** The measure amounts are written in, where it is not the form's own; they are converted, exactly. */
  readonly amountsIn?: Measure;
}

export interface ReadKeyed {
  readonly rows: readonly FactRow[];
  readonly noted: readonly Noted[];
  readonly lastRow: number;
}

const SUBTOTAL = /^小计|小计$/;

/** Reads the rows of a keyed table: each row told by its key, the total row under `total`, up to the notes. */
export function readKeyed(
  grid: SheetGrid,
  id: string,
  table: Table,
  found: FoundGrid,
  context: KeyedContext,
): ReadKeyed {
  const rows: FactRow[] = [];
  const noted: Noted[] = headerNoted(grid, id, table, found);
  const keyColumn = table.key === undefined ? undefined : table.columns[table.key];
  const keyAt = table.key === undefined ? undefined : found.columns[table.key];
  let last = found.headerRow;
  if (!keyColumn || keyAt === undefined) return { rows, noted, lastRow: last };
  let hasEnded = false;
  for (const row of grid.rows.filter((one) => one >= found.firstRow)) {
    const written = grid.inRow(row);
    if (written.length === 0) continue;
    if (isNote(grid, row)) hasEnded = true;
    if (hasEnded) {
      const figure = isNote(grid, row) ? undefined : written.find(({ kind }) => kind === "number");
      if (figure) noted.push(stray(grid.place(row, figure.column), id, figure.value));
      continue;
    }
    const keyCell = grid.at(row, keyAt);
    const total = isTotal(
      table,
      written.map(({ value }) => value),
    );
    const key = total ? "total" : keyOf(keyColumn, keyCell?.value ?? "", context);
    if (key === undefined) {
      const unknown = keyCell ?? written[0];
      if (unknown && written.length === 1) noted.push(stray(grid.place(row, unknown.column), id, unknown.value));
      else if (unknown)
        noted.push({
          check: SUBTOTAL.test(labelText(unknown.value)) ? "row-subtotal" : "row-unknown",
          place: grid.place(row, unknown.column),
          table: id,
          data: { label: unknown.value },
        });
      continue;
    }
    last = row;
    if (rows.some((one) => one.key === key)) {
      noted.push({
        check: "row-twice",
        place: grid.place(row, keyAt),
        table: id,
        data: { label: keyCell?.value ?? key, key },
      });
      continue;
    }
    noted.push(...besides(grid, id, found, row));
    rows.push({
      institution: context.institution,
      key,
      cells: readRow(grid, id, table, found, row, total, keyCell?.value ?? key, context, noted),
    });
  }
  noted.push(...rowsMissing(grid, id, table, keyColumn, rows, found));
  return { rows, noted, lastRow: last };
}

/** Cells of a row that stand under no header. */
function besides(grid: SheetGrid, id: string, { headerRow }: FoundGrid, row: number): readonly Noted[] {
  return grid
    .inRow(row)
    .filter(({ column }) => !isHeaded(grid, headerRow, column))
    .map(({ column, value }) => stray(grid.place(row, column), id, value));
}

/** Rows that a table has to have: every code of its key where it is complete, and the total. */
function rowsMissing(
  grid: SheetGrid,
  id: string,
  table: Table,
  key: Column,
  rows: readonly FactRow[],
  found: FoundGrid,
): readonly Noted[] {
  const place = grid.place(found.headerRow, Math.min(...Object.values(found.columns)));
  const here = new Set(rows.map((row) => row.key));
  const wanted = table.complete
    ? Object.entries(key.codes ?? {}).map(([code, { label }]) => [code, label.zh] as const)
    : [];
  const total = table.totalRequired ? [["total", table.totalRow?.[0] ?? "合计"] as const] : [];
  return [...wanted, ...total]
    .filter(([code]) => !here.has(code))
    .map(([, label]): Noted => ({ check: "row-missing", place, table: id, data: { label } }));
}

function readRow(
  grid: SheetGrid,
  id: string,
  table: Table,
  found: FoundGrid,
  row: number,
  total: boolean,
  label: string,
  context: KeyedContext,
  noted: Noted[],
): Readonly<Record<string, Fact>> {
  const cells: Record<string, Fact> = {};
  for (const [name, column] of Object.entries(table.columns)) {
    const at = found.columns[name];
    if (at === undefined || (total && column.type !== "number")) continue;
    const place = grid.place(row, at);
    const { figure, problems, isStated } = readCell(column, grid.at(row, at), context.cellContext(column));
    const money =
      !isStated &&
      context.amountsIn !== undefined &&
      (column.measure === "元" || column.measure === "万元") &&
      isKnown(figure);
    cells[name] = {
      place,
      figure:
        money && context.amountsIn
          ? { known: convert(figure.known, context.amountsIn, column.measure), measure: column.measure }
          : figure,
    };
    const kept = money ? problems.filter(({ check }) => check !== "cell-decimals") : problems;
    for (const problem of kept) noted.push(cellNoted(problem, place, id, column, figure, label));
  }
  return cells;
}

function isTotal(table: Table, values: readonly string[]): boolean {
  const spellings = (table.totalRow ?? []).map(labelText);
  return values.slice(0, 2).some((value) => spellings.includes(labelText(value)));
}

/** The key a row is told by: a code, a day, or the text itself. */
function keyOf(column: Column, written: string, context: KeyedContext): string | undefined {
  if (written.trim() === "") return undefined;
  if (column.type === "code") return codeNamed(written, context.cellContext(column).codes);
  if (column.type === "date") {
    const { figure } = readCell(
      column,
      { row: 1, column: 1, kind: "text", value: written },
      context.cellContext(column),
    );
    return isKnown(figure) ? figure.known : undefined;
  }
  const text = written.normalize("NFKC").trim();
  return column.codesFrom === "rooms" && /^\d$/.test(text) ? `0${text}` : text;
}
