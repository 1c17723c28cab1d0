import { type Exact, type Figure, isKnown, type Place, type Slip } from "@biaogan/core";
import {
  type FactColumn,
  type FactColumns,
  type FactRow,
  type ReadableFacts,
  type Reading,
  withoutApart,
  withoutText,
} from "@biaogan/formula";
import type { AcceptedSubmission } from "../accepted";

/** One figure of the institution's own tables. */
export interface OwnCell {
  readonly table: string;
  readonly key: string | undefined;
  readonly column: string;
  readonly figure: Figure;
  readonly place: Place;
}

/** A cell with the figure it would hold. */
export interface Change {
  readonly cell: OwnCell;
  readonly right: Exact;
}

/** What may be tried: cells that would hold other figures, or a row of a bulk table that would not be there. */
export interface Correction {
  readonly slip: Slip;
  readonly changes: readonly Change[];
  /** A sheet that is last month's in so many of its figures. */
  readonly sheet?: { readonly table: string; readonly same: number; readonly of: number } | undefined;
  readonly without?: { readonly table: string; readonly rowNumber: number } | undefined;
  /** A row that would be there. */
  readonly added?: { readonly table: string; readonly row: FactRow } | undefined;
}

/** One name for one place. */
export function placeKey({ file, sheet, cell }: Place): string {
  return `${file}\u0000${sheet ?? ""}\u0000${cell ?? ""}`;
}

/** The small tables' cells by where they stand. */
export function ownCells(tables: AcceptedSubmission["tables"]): ReadonlyMap<string, OwnCell> {
  const cells = Object.entries(tables).flatMap(([table, facts]) =>
    "rows" in facts
      ? facts.rows.flatMap(({ key, cells: own }) =>
          Object.entries(own).map(([column, { figure, place }]): OwnCell => ({ table, key, column, figure, place })),
        )
      : [],
  );
  return new Map(cells.map((cell) => [placeKey(cell.place), cell]));
}

/** The same reading with the corrected figures; nothing else is touched. */
export function corrected(reading: Reading, correction: Correction, institution: string, month: string): Reading {
  const { facts } = reading;
  const touched = new Map<string, ReadableFacts>();
  return {
    ...reading,
    facts: {
      ...facts,
      table: (table, who, when) => {
        const own = facts.table(table, who, when);
        if (who !== institution || when !== month || "missing" in own) return own;
        const done = touched.get(table) ?? correctTable(table, own, correction);
        touched.set(table, done);
        return done;
      },
    },
  };
}

/** The tables that a correction touches. */
export function tablesTouched({ changes, without, added }: Correction): ReadonlySet<string> {
  return new Set([...changes.map(({ cell }) => cell.table), ...[without, added].flatMap((one) => one?.table ?? [])]);
}

type ReadRow = Extract<ReadableFacts, { readonly rows: unknown }>["rows"][number];

function correctTable(table: string, facts: ReadableFacts, { changes, without, added }: Correction): ReadableFacts {
  if ("bulk" in facts) return without?.table === table ? { bulk: withoutRow(facts.bulk, without.rowNumber) } : facts;
  if ("kept" in facts) return facts;
  const own = changes.filter(({ cell }) => cell.table === table);
  const rows = added?.table === table ? [...facts.rows, added.row] : facts.rows;
  return { rows: own.length === 0 ? rows : rows.map((row) => correctRow(row, own)) };
}

function correctRow(row: ReadRow, changes: readonly Change[]): ReadRow {
  const own = changes.filter(({ cell }) => cell.key === row.key);
  if (own.length === 0) return row;
  const right = own.map(({ cell, right: known }) => [
    cell.column,
    { place: cell.place, figure: { known, measure: cell.figure.measure } },
  ]);
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(right) } };
}

function withoutRow(bulk: FactColumns, rowNumber: number): FactColumns {
  const at = bulk.rowNumbers.indexOf(rowNumber);
  if (at < 0) return bulk;
  const keep = (_: number, index: number): boolean => index !== at;
  return {
    ...bulk,
    length: bulk.length - 1,
    rowNumbers: bulk.rowNumbers.filter(keep),
    columns: Object.fromEntries(
      Object.entries(bulk.columns).map(([name, column]) => [name, columnWithout(column, at)]),
    ),
  };
}

function columnWithout(column: FactColumn, row: number): FactColumn {
  const keep = (_: number, index: number): boolean => index !== row;
  if (column.type === "code") return { ...column, codes: column.codes.filter(keep) };
  const without =
    column.type === "number" ? { ...column, values: column.values.filter(keep) } : withoutText(column, row);
  return column.apart ? { ...without, apart: withoutApart(column.apart, row) } : without;
}

/** The known figure of a cell. */
export function knownOf({ figure }: OwnCell): Exact | undefined {
  return isKnown(figure) ? figure.known : undefined;
}
