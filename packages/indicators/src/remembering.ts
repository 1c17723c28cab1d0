import { type Expression, type Facts, tablesOf, type Vocabulary } from "@biaogan/formula";
import type { Changes } from "./changes";
import type { ExplainedFigure } from "./month-result";
import type { Asked, Memory } from "./observing";

/** A figure with all that it was read from. */
export interface Remembered {
  readonly figure: ExplainedFigure;
  /** `table institution month`. */
  readonly reads: ReadonlySet<string>;
  readonly tables: readonly string[];
  /** The columns that the expression names, with the key column of every table. */
  readonly columns: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Whether something that a figure was read from has changed. */
export function isStale({ reads, tables, columns }: Remembered, { cells, reports }: Changes): boolean {
  for (const report of reports) if (tables.some((table) => reads.has(`${table} ${report}`))) return true;
  for (const [read, changed] of cells) {
    if (!reads.has(read)) continue;
    const own = columns.get(read.split(" ")[0] ?? "");
    if (changed.has("*") || [...changed].some((column) => own?.has(column))) return true;
  }
  return false;
}

/**
 * A memory over a map that it fills: what was asked before is given again, what is new is evaluated while its reads are
 * noted. A table that an expression names is noted with every institution and month that it reads, whichever table was
 * asked first.
 */
export function remembering(known: Map<string, Remembered>, vocabulary: Vocabulary, evaluated: () => void): Memory {
  const names = new WeakMap<Expression, string>();
  const nameOf = (expression: Expression): string => {
    const name = names.get(expression) ?? JSON.stringify(expression);
    names.set(expression, name);
    return name;
  };
  return (asked, evaluate) => {
    const { expression, at, measure, without } = asked;
    const key = [nameOf(expression), at.institution ?? "", at.month, measure, ...without].join("|");
    const before = known.get(key);
    if (before) return before.figure;
    evaluated();
    const tables = [...new Set(tablesOf(expression))];
    const reads = new Set<string>();
    const figure = evaluate((facts) => noting(facts, tables, reads));
    known.set(key, { figure, reads, tables, columns: columnsOf(asked, vocabulary) });
    return figure;
  };
}

function noting(facts: Facts, tables: readonly string[], reads: Set<string>): Facts {
  return {
    ...facts,
    table: (table, institution, month) => {
      for (const one of tables) reads.add(`${one} ${institution} ${month}`);
      return facts.table(table, institution, month);
    },
  };
}

/** Every column that an expression names, by table; keys tell rows apart, so they count in any case. */
function columnsOf({ expression }: Asked, { tables }: Vocabulary): ReadonlyMap<string, ReadonlySet<string>> {
  const columns = new Map<string, Set<string>>();
  const add = (table: string, column: string): void => {
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (typeof value !== "object" || value === null) return;
    if ("table" in value && typeof value.table === "string") {
      if ("column" in value && typeof value.column === "string") add(value.table, value.column);
      const key = tables[value.table]?.key;
      if (key !== undefined) add(value.table, key);
    }
    for (const one of Object.values(value)) visit(one);
  };
  visit(expression);
  return columns;
}
