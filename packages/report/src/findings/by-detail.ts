import type { Finding } from "@biaogan/core";
import type { FactColumns } from "@biaogan/formula";
import { type DetailFindings, type DetailOptions, detailFindings } from "./detail-findings";
import type { RowFindings } from "./row-findings";

/** A detail with more findings than this is wrong as a whole: they stay numbers, and no row of it is tried by itself. */
const MOST = 1_000;

/** Findings in rows, those of each detail told apart: the few as objects, the many as numbers. */
export function byDetail(
  runs: readonly RowFindings[],
  options: DetailOptions,
  before: readonly DetailFindings[] = [],
  most = MOST,
): { readonly plain: readonly Finding[]; readonly details: readonly DetailFindings[] } {
  const groups = new Map<FactColumns, RowFindings[]>(before.map(({ facts, runs: own }) => [facts, [...own]]));
  for (const run of runs) {
    const group = groups.get(run.facts);
    if (group) group.push(run);
    else groups.set(run.facts, [run]);
  }
  const plain: Finding[] = [];
  const details: DetailFindings[] = [];
  for (const [facts, own] of groups) {
    const count = own.reduce((sum, { length }) => sum + length, 0);
    if (count > most) details.push(detailFindings(facts, own, options));
    else for (const { length, finding } of own) for (let at = 0; at < length; at += 1) plain.push(finding(at));
  }
  return { plain, details };
}
