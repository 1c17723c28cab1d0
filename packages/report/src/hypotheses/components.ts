import type { OpenFinding } from "./candidates";
import { placeKey } from "./correction";
import type { TrialBench } from "./trial";

/**
 * Findings that may have one cause: those that share a cell, a column, a row, or a detail of which a row is in question.
 * What shares nothing is looked at apart.
 */
export function componentsOf(open: readonly OpenFinding[], bench: TrialBench): readonly (readonly OpenFinding[])[] {
  const inQuestion = new Set(
    open.flatMap(({ isRule, slip, cells, table }) =>
      (!isRule || slip !== undefined) && cells.length === 0 ? (table ?? []) : [],
    ),
  );
  const tablesOf = new Map(bench.rules.map(({ compiled, tables }) => [compiled.rule.code, tables]));
  const first = new Map<string, number>();
  const parent = open.map((_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] ?? at;
    return at;
  };
  open.forEach((one, index) => {
    const read = one.isRule ? [...(tablesOf.get(one.finding.code) ?? [])] : one.table === undefined ? [] : [one.table];
    const links = [
      ...one.cells.flatMap(({ place, table, column, key }) => [
        placeKey(place),
        `column ${table}.${column}`,
        ...(key === undefined ? [] : [`row ${table} ${key}`]),
      ]),
      ...read.filter((table) => inQuestion.has(table)).map((table) => `table ${table}`),
    ];
    for (const link of links) {
      const other = first.get(link);
      if (other === undefined) first.set(link, index);
      else parent[root(index)] = root(other);
    }
  });
  const groups = new Map<number, OpenFinding[]>();
  open.forEach((one, index) => {
    const at = root(index);
    const group = groups.get(at);
    if (group) group.push(one);
    else groups.set(at, [one]);
  });
  return [...groups.values()];
}
