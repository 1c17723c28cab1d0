import { compare, type Exact, type Slip } from "@biaogan/core";
import { placeKey } from "./correction";
import type { Tried } from "./hypothesis";
import { beforeOf } from "./sent-again";
import { distanceFrom } from "./slips";
import type { TrialBench } from "./trial";

/** How telling a slip is: the fewer figures it could have come from by chance, the more. */
const TELLING = {
  "sheet-sent-again": 9,
  "row-twice": 9,
  "row-left-out": 9,
  "row-of-another": 9,
  "times-100000000": 8,
  "times-10000": 8,
  "code-mistyped": 8,
  "sign-wrong": 7,
  "point-lost": 7,
  "rows-shifted": 6,
  "columns-shifted": 6,
  "figure-omitted": 6,
  "digits-transposed": 5,
  "digit-glued": 4,
  "digit-missing": 3,
  "figure-wrong": 1,
} as const satisfies Record<Slip, number>;

/**
 * Orders what was tried, the likeliest first: what settles more, errors before warnings; then the more telling slip; then
 * the figure that lies nearer to last month's; then the order of the cells.
 */
export function likelier(a: Tried, b: Tried, bench: TrialBench): number {
  const [x, y] = [weightOf(a), weightOf(b)];
  if (x !== y) return y - x;
  const [s, t] = [TELLING[a.correction.slip], TELLING[b.correction.slip]];
  if (s !== t) return t - s;
  const [m, n] = [a.correction.changes.length, b.correction.changes.length];
  if (m !== n) return m - n;
  return nearer(strayOf(a, bench), strayOf(b, bench)) || order(cellOf(a), cellOf(b));
}

function weightOf({ settles, of }: Tried): number {
  return of
    .filter(({ key }) => settles.has(key))
    .reduce((sum, { finding }) => sum + (finding.severity === "error" ? 4 : 1), 0);
}

function strayOf({ correction }: Tried, bench: TrialBench): Exact | undefined {
  const [change] = correction.changes;
  return change && distanceFrom(beforeOf(change.cell, bench), change.right);
}

function nearer(a: Exact | undefined, b: Exact | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return compare(a, b);
}

function cellOf({ correction: { changes, without } }: Tried): string {
  const [first] = changes;
  return first ? placeKey(first.cell.place) : String(without?.rowNumber ?? "");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
