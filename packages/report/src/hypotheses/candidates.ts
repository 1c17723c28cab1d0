import { absolute, compare, type Exact, type Finding, isKnown, minus } from "@biaogan/core";
import type { RowSlip } from "@biaogan/formula";
import type { Change, Correction, OwnCell } from "./correction";
import { knownOf, placeKey } from "./correction";
import { rightFiguresOf } from "./slips";
import { isAllowed, type TrialBench, type Wanted, wantedBy } from "./trial";

/** A finding that waits for its cause, with the institution's own cells that take part in it. */
export interface OpenFinding {
  readonly finding: Finding;
  readonly key: string;
  readonly cells: readonly OwnCell[];
  /** The rule is a formula; otherwise it is a check by name. */
  readonly isRule: boolean;
  /** What the rule's declaration says to be wrong with a row as such, and the table that the row belongs in. */
  readonly slip?: RowSlip | undefined;
  readonly table?: string | undefined;
}

/** Every correction worth trying for these findings: of one cell, and of a row or column that slipped. */
export function candidatesFor(
  open: readonly OpenFinding[],
  bench: TrialBench,
  all: readonly OwnCell[],
): readonly Correction[] {
  const cells = [...new Map(open.flatMap((one) => one.cells).map((cell) => [placeKey(cell.place), cell])).values()];
  return [
    ...cells.flatMap((cell) => singleCell(cell, open, bench)),
    ...shifted(
      cells,
      all.filter((cell) => bench.columnOf(cell)?.type === "number"),
    ).filter(({ changes }) => changes.length > 1 && changes.every((change) => isAllowed(bench, change))),
  ];
}

/** Corrections of one cell: what a slip explains and, where equations ask for it, the figure they ask for. */
function singleCell(cell: OwnCell, open: readonly OpenFinding[], bench: TrialBench): readonly Correction[] {
  const written = knownOf(cell);
  const wanted = wantedFigures(cell, open, bench, written === undefined);
  const decimals = bench.columnOf(cell)?.decimals ?? 0;
  const slips = written === undefined ? [] : rightFiguresOf(written, decimals);
  const near = ({ value, within }: Wanted, right: Exact): boolean =>
    compare(absolute(minus(value, right)), within) <= 0;
  // Where equations say which figure is wanted, only the slips that give it count; elsewhere the few that change its size.
  const explained =
    wanted.length > 0
      ? slips.filter(({ right }) => wanted.some((one) => near(one, right)))
      : slips.filter(({ slip }) => slip !== "digit-missing");
  const asked = wanted
    .filter((one) => !explained.some(({ right }) => near(one, right)))
    .map(({ value }) => ({
      slip: written === undefined ? ("figure-omitted" as const) : ("figure-wrong" as const),
      right: value,
    }));
  return [...explained, ...asked]
    .map(({ slip, right }): Correction & { readonly changes: readonly [Change] } => ({
      slip,
      changes: [{ cell, right }],
    }))
    .filter(({ changes: [change] }) => isAllowed(bench, change));
}

/** What the equations that read a cell want it to be; a cell without a figure is asked of every equation that reads it. */
export function wantedFigures(
  cell: OwnCell,
  open: readonly OpenFinding[],
  bench: TrialBench,
  anyRule: boolean,
): readonly Wanted[] {
  const name = `${cell.table}.${cell.column}`;
  const rules = bench.rules.filter(({ items }) => items.has(name));
  const wanted = rules.flatMap(({ compiled }) => {
    const rows = anyRule
      ? compiled.row === undefined || compiled.row === cell.table
        ? [compiled.row === undefined ? undefined : cell.key]
        : []
      : open.filter((one) => one.isRule && one.finding.code === compiled.rule.code).map(({ finding }) => finding.row);
    return rows.flatMap((row) => wantedBy(bench, compiled, row, cell) ?? []);
  });
  return [...new Map(wanted.map((one) => [one.value, one])).values()];
}

/** Rows or columns that slipped: neighbours exchanged, or a whole run moved by one place. */
function shifted(suspects: readonly OwnCell[], all: readonly OwnCell[]): readonly Correction[] {
  const numbers = all.filter(({ figure, key }) => isKnown(figure) && key !== "total");
  const keyed = numbers.filter(({ key }) => key !== undefined);
  const touched = (cells: readonly OwnCell[]): boolean =>
    cells.filter((cell) => suspects.some(({ place }) => placeKey(place) === placeKey(cell.place))).length >= 2;
  const columns = group(keyed, ({ table, column }) => `${table}.${column}`).filter(touched);
  const rows = group(keyed, ({ table, key }) => `${table} ${key ?? ""}`).filter(touched);
  const lines = group(
    numbers.filter(({ key }) => key === undefined),
    ({ table }) => table,
  );
  return [
    ...columns.flatMap((cells) => [...turned("rows-shifted", cells), ...exchanged("rows-shifted", cells, suspects)]),
    ...rows.flatMap((cells) => [...turned("columns-shifted", cells), ...exchanged("columns-shifted", cells, suspects)]),
    ...lines.flatMap((cells) => neighbours("rows-shifted", cells, suspects)),
  ];
}

function turned(slip: "rows-shifted" | "columns-shifted", cells: readonly OwnCell[]): readonly Correction[] {
  if (cells.length < 3) return [];
  return [1, cells.length - 1].map((by) => moved(slip, cells, (index) => (index + by) % cells.length));
}

function exchanged(
  slip: "rows-shifted" | "columns-shifted",
  cells: readonly OwnCell[],
  suspects: readonly OwnCell[],
): readonly Correction[] {
  const own = cells.filter((cell) => suspects.some(({ place }) => placeKey(place) === placeKey(cell.place)));
  return own.flatMap((a, index) => own.slice(index + 1).map((b) => moved(slip, [a, b], (at) => 1 - at)));
}

/** In a record, only lines next to each other. */
function neighbours(
  slip: "rows-shifted",
  cells: readonly OwnCell[],
  suspects: readonly OwnCell[],
): readonly Correction[] {
  return cells.slice(1).flatMap((b, index) => {
    const a = cells[index];
    const both = a && [a, b].every((cell) => suspects.some(({ place }) => placeKey(place) === placeKey(cell.place)));
    return both ? [moved(slip, [a, b], (at) => 1 - at)] : [];
  });
}

function moved(slip: Correction["slip"], cells: readonly OwnCell[], from: (index: number) => number): Correction {
  const changes = cells.flatMap((cell, index): readonly Change[] => {
    const source = cells[from(index)];
    const right = source && knownOf(source);
    return right === undefined || right === knownOf(cell) ? [] : [{ cell, right }];
  });
  return { slip, changes };
}

function group(cells: readonly OwnCell[], keyOf: (cell: OwnCell) => string): readonly (readonly OwnCell[])[] {
  const groups = new Map<string, OwnCell[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return [...groups.values()];
}
