import { type Figure, isKnown, type MissingReason, type Place, plus } from "@biaogan/core";
import type { BulkCount, Fact, FactRow, KeptCounts, TableFacts } from "@biaogan/formula";
import type { Column, Table } from "./form";

type Stated = TableFacts | { readonly missing: MissingReason };

/**
 * What a merged institution and its successor reported of one table before the merger, laid together as the
 * successor's: rows by their key, and counts and sums of the same row added up. What cannot be added (one person counted
 * at both) is missing, and so is the whole where one of them did not report. Of details, what was kept is added up: each
 * merchant and terminal was one institution's.
 */
export function mergedFacts(table: Table, own: Stated, others: readonly Stated[]): Stated {
  return others.reduce<Stated>((sum, one) => {
    if ("missing" in sum) return sum;
    if ("missing" in one) return one;
    if ("rows" in sum && "rows" in one) return { rows: mergedRows(table, sum.rows, one.rows) };
    return "kept" in sum && "kept" in one ? { kept: mergedCounts(sum.kept, one.kept) } : sum;
  }, own);
}

function mergedRows(table: Table, rows: readonly FactRow[], others: readonly FactRow[]): readonly FactRow[] {
  const taken = new Set<FactRow>();
  const added = rows.map((row) => {
    const same = others.find(({ key }) => key === row.key);
    if (!same) return row;
    taken.add(same);
    return { ...row, cells: mergedCells(table, row.cells, same.cells) };
  });
  return [...added, ...others.filter((row) => !taken.has(row))];
}

function mergedCells(table: Table, own: FactRow["cells"], others: FactRow["cells"]): FactRow["cells"] {
  return Object.fromEntries(
    Object.entries(own).map(([name, fact]) => {
      const [column, other] = [table.columns[name], others[name]];
      return [name, column && other ? mergedFact(column, fact, other) : fact];
    }),
  );
}

function mergedFact({ kind, measure }: Column, a: Fact, b: Fact): Fact {
  if (kind === "attribute") return a;
  const figure = kind === "flow" || kind === "stock" ? sumOf(a.figure, b.figure) : noSum(measure);
  return { figure, place: bothPlaces(a.place, b.place) };
}

function sumOf(a: Figure, b: Figure): Figure {
  if ("notApplicable" in a) return b;
  if ("notApplicable" in b || !isKnown(a)) return a;
  return isKnown(b) ? { ...a, known: plus(a.known, b.known) } : b;
}

function noSum(measure: Figure["measure"]): Figure {
  return { missing: "undefined", measure };
}

/** Counted in both files; what only one of them was asked for is not kept. */
function mergedCounts(own: KeptCounts, other: KeptCounts): KeptCounts {
  const counts = Object.entries(own.counts).flatMap(([key, count]) => {
    const same = other.counts[key];
    if (!same) return [];
    const cell = [rangeIn(own, count.cell), rangeIn(other, same.cell)].join(" ＋ ");
    return [[key, { ...added(count, same), cell }] as const];
  });
  const { institution, file } = own;
  return { institution, file: `${file} ＋ ${other.file}`, counts: Object.fromEntries(counts) };
}

/** Where one of them holds no figure, the other's is all there is. */
function added(one: BulkCount, other: BulkCount): BulkCount {
  const [figured, second] = one.known === undefined ? [other, one] : [one, other];
  const known = figured.known === undefined ? undefined : plus(figured.known, second.known ?? "0");
  const lacking = (one.lacking ?? 0) + (other.lacking ?? 0);
  const { measure, cell } = one;
  return {
    rows: one.rows + other.rows,
    ...(known === undefined ? { reason: one.reason } : { known }),
    ...(lacking === 0 ? {} : { lacking }),
    measure,
    cell,
  };
}

function rangeIn({ sheet }: KeptCounts, cell: string): string {
  return sheet === undefined ? cell : `${sheet}!${cell}`;
}

/** The sum stands in two files; it names both. */
function bothPlaces(a: Place, b: Place): Place {
  const cellsOf = ({ file, sheet, cell }: Place): string => [file, sheet, cell].filter(Boolean).join(" › ");
  return { file: `${cellsOf(a)} ＋ ${cellsOf(b)}` };
}
