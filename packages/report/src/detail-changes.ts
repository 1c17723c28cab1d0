import { sameBytes } from "@biaogan/core";
import {
  bulkFigure,
  type FactColumn,
  type FactColumns,
  type FindText,
  indexTexts,
  type TextColumn,
  textAt,
} from "@biaogan/formula";
import { append, filled, growing } from "./columns/growing";
import { columnOf, fieldPlace } from "./columns/row-notes";
import type { Table } from "./form";
import { lazyArray } from "./lazy-array";
import type { DetailChanges, RevisionChange } from "./month-check";

/**
 * What changed between two readings of a bulk table. Rows are paired by their key (of rows that repeat one, the first), cells
 * are compared as columns; a million changes are numbers until somebody reads them. Nothing where nothing changed or the
 * table has no key of texts.
 */
export function detailChanges(
  id: string,
  table: Table,
  before: FactColumns,
  after: FactColumns,
): DetailChanges | undefined {
  const key = table.key ?? "";
  const [old, now] = [before.columns[key], after.columns[key]];
  if (old?.type !== "text" || now?.type !== "text") return undefined;
  const { olds, news, added, removed } = pairRows(old, now);
  const changed = changedCells(table, { olds, news }, before, after);
  if (added.length + removed.length + changed.length === 0) return undefined;
  const rowsOf = (facts: FactColumns, keys: TextColumn, rows: Uint32Array): DetailChanges["added"] =>
    lazyArray(rows.length, (at) => {
      const row = rows[at] ?? 0;
      return { row: textAt(keys, row), place: fieldPlace(facts, columnOf(facts, key), row) };
    });
  return {
    table: id,
    added: rowsOf(after, now, added),
    removed: rowsOf(before, old, removed),
    changes: lazyArray(changed.length, (at) => changed.change(at, id, now)),
  };
}

/** Rows with the same key in both readings, pair by pair in the later one's order, and the rows of either alone. */
interface PairedRows {
  readonly olds: Uint32Array;
  readonly news: Uint32Array;
  readonly added: Uint32Array;
  readonly removed: Uint32Array;
}

function pairRows(old: TextColumn, now: TextColumn): PairedRows {
  const find = indexTexts(old);
  const [olds, news, added] = [growing(Uint32Array), growing(Uint32Array), growing(Uint32Array)];
  const stays = new Uint8Array(old.starts.length);
  for (const row of firstRows(now, indexTexts(now))) {
    const was = find(now.bytes, now.starts[row] ?? 0, now.starts[row + 1] ?? 0);
    if (was < 0) append(added, row);
    else {
      append(olds, was);
      append(news, row);
      stays[was] = 1;
    }
  }
  const removed = firstRows(old, find).filter((row) => stays[row] === 0);
  return { olds: filled(olds), news: filled(news), added: filled(added), removed };
}

/** The rows that are the first of their key; a blank key is none. */
function firstRows(column: TextColumn, find: FindText): Uint32Array {
  const rows = growing(Uint32Array, column.starts.length);
  for (let row = 0; row + 1 < column.starts.length; row += 1)
    if (find(column.bytes, column.starts[row] ?? 0, column.starts[row + 1] ?? 0) === row) append(rows, row);
  return filled(rows);
}

interface ChangedCells {
  readonly length: number;
  readonly change: (at: number, table: string, keys: TextColumn) => RevisionChange;
}

/** The cells that differ, row after row, and in a row column after column. */
function changedCells(
  { columns, key }: Table,
  { olds, news }: Pick<PairedRows, "olds" | "news">,
  before: FactColumns,
  after: FactColumns,
): ChangedCells {
  const compared = Object.entries(columns).flatMap(([name, { measure }]) => {
    const [old, now] = [before.columns[name], after.columns[name]];
    return name === key || (!old && !now) ? [] : [{ name, measure, old, now, differs: compareColumns(old, now) }];
  });
  const [was, is, which] = [growing(Uint32Array), growing(Uint32Array), growing(Uint32Array)];
  for (let pair = 0; pair < olds.length; pair += 1) {
    const [old, now] = [olds[pair] ?? 0, news[pair] ?? 0];
    for (let column = 0; column < compared.length; column += 1) {
      if (!compared[column]?.differs(old, now)) continue;
      append(was, old);
      append(is, now);
      append(which, column);
    }
  }
  const [oldRows, newRows, columnsOf] = [filled(was), filled(is), filled(which)];
  return {
    length: oldRows.length,
    change: (at, table, keys) => {
      const column = compared[columnsOf[at] ?? 0];
      if (!column) throw new RangeError(`no change ${at}`);
      const { name, measure, old, now } = column;
      const [oldRow, newRow] = [oldRows[at] ?? 0, newRows[at] ?? 0];
      return {
        table,
        row: textAt(keys, newRow),
        column: name,
        before: bulkFigure(old, oldRow, measure),
        after: bulkFigure(now, newRow, measure),
        place: now
          ? fieldPlace(after, columnOf(after, name), newRow)
          : fieldPlace(before, columnOf(before, name), oldRow),
      };
    },
  };
}

type Differs = (old: number, now: number) => boolean;

/** Whether two rows hold different things in a column. A column that did not come is blank in every row. */
function compareColumns(old: FactColumn | undefined, now: FactColumn | undefined): Differs {
  const said = (column: FactColumn | undefined, row: number): string => JSON.stringify(bulkFigure(column, row, "text"));
  const differs: Differs = (a, b) => said(old, a) !== said(now, b);
  if (old?.type === "number" && now?.type === "number" && old.decimals === now.decimals) {
    const isSame = (a: number, b: number): boolean => old.values[a] === now.values[b];
    // Both without an integer: blank, —, 不适用 and a figure too long for one are told apart.
    const areNone = (a: number, b: number): boolean => Object.is(old.values[a], now.values[b]);
    if (!old.apart && !now.apart) return (a, b) => !isSame(a, b) && !areNone(a, b);
    return (a, b) => !isSame(a, b) && (!areNone(a, b) || differs(a, b));
  }
  if (old?.type === "code" && now?.type === "code") {
    const entryOf = (column: typeof old, entry: number): string =>
      `${column.nothing?.[entry] ?? ""} ${column.dictionary[entry] ?? ""}`;
    const entries = new Map(now.dictionary.map((_, entry) => [entryOf(now, entry), entry]));
    const same = old.dictionary.map((_, entry) => entries.get(entryOf(old, entry)) ?? -1);
    return (a, b) => same[old.codes[a] ?? 0] !== now.codes[b];
  }
  if (old?.type === "text" && now?.type === "text") {
    const isSame = (a: number, b: number): boolean =>
      sameBytes(
        old.bytes,
        old.starts[a] ?? 0,
        old.starts[a + 1] ?? 0,
        now.bytes,
        now.starts[b] ?? 0,
        now.starts[b + 1] ?? 0,
      );
    if (!old.apart && !now.apart) return (a, b) => !isSame(a, b);
    return (a, b) => !isSame(a, b) || (old.starts[a] === old.starts[a + 1] && differs(a, b));
  }
  return differs;
}
