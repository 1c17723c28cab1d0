import type { Finding } from "@biaogan/core";
import type { RuleKind } from "../rule";
import type { OpenFinding } from "./candidates";
import { placeKey } from "./correction";
import type { Tried } from "./hypothesis";

/** How much a rule looks at: one cell, a table, other tables, other months, other institutions. */
export const WIDTH = {
  structure: 0,
  cell: 1,
  "in-table": 2,
  "across-tables": 3,
  "across-months": 4,
  "across-institutions": 5,
} as const satisfies Record<RuleKind, number>;

/**
 * The finding that names the cause: the one that stands at the wrong cell itself; else an equation before a bound, the
 * narrowest rule first, in the findings' own order.
 */
export function rootOf(
  group: readonly OpenFinding[],
  { correction }: Tried,
  kinds: ReadonlyMap<string, RuleKind>,
): OpenFinding | undefined {
  if (correction.without) {
    const row = group.filter(({ isRule, slip }) => !isRule || slip !== undefined).map(({ finding }) => finding);
    const root = widest(row, kinds);
    return group.find(({ finding }) => finding === root);
  }
  const wrong = new Set(correction.changes.map(({ cell }) => placeKey(cell.place)));
  const rank = ({ finding, isRule, slip }: OpenFinding): number =>
    (isRule && slip === undefined ? 10 : 0) +
    (isEquation(finding) ? 0 : 6) +
    (wrong.has(placeKey(finding.place)) ? 0 : 20) +
    widthOf(finding, kinds);
  return [...group].sort((a, b) => rank(a) - rank(b))[0];
}

/** An equation says more than a bound. */
function isEquation({ figures }: Finding): boolean {
  return figures?.zh.includes(" ≠ ") === true;
}

/** The finding of the widest rule; of several the first. */
export function widest(findings: readonly Finding[], kinds: ReadonlyMap<string, RuleKind>): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (best, one) => (best === undefined || widthOf(one, kinds) > widthOf(best, kinds) ? one : best),
    undefined,
  );
}

function widthOf({ code }: Finding, kinds: ReadonlyMap<string, RuleKind>): number {
  const kind = kinds.get(code);
  return kind === undefined ? 0 : WIDTH[kind];
}
