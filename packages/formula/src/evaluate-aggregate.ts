import {
  compare,
  dividedBy,
  type Exact,
  exact,
  isKnown,
  type KnownFigure,
  type Measure,
  type MissingReason,
  type Month,
  monthOfYear,
  text,
  total,
} from "@biaogan/core";
import { valueIn } from "./arithmetic";
import { countedParts, countRows } from "./bulk-aggregate";
import { nameMissing } from "./completeness";
import type { Evaluate, Reading } from "./evaluate";
import { isTrue, saysTruth } from "./evaluate-logic";
import type { Expression } from "./expression";
import type { FactColumns, Standpoint } from "./facts";
import { keptCount } from "./kept-counts";
import { medianOf, spreadOf } from "./middle";
import { printCondition } from "./print";
import { namedRow } from "./row-labels";
import { tablesOf } from "./tables-of";
import type { Trace } from "./trace";
import { windowMonths } from "./window";

export type Aggregate = Extract<Expression, { node: "aggregate" }>;

/** The parts of an aggregate: those that are there, and by name those that are not. */
export interface Parts {
  readonly traces: readonly Trace[];
  readonly have: number;
  readonly due: number;
  readonly missing: readonly string[];
  /** Rows counted, where the parts are whole tables. */
  readonly rows: number;
  /** Why nothing is there, where no part says so itself. */
  readonly reason?: MissingReason | undefined;
}

/** What an institution does not owe has no meaning for it; what a `when` leaves out is only left out. */
function isNotOwed({ node, outcome }: Trace): boolean {
  return "notApplicable" in outcome && node !== "when";
}

/** What was counted in the rows of one report, by the node that counted it. */
export type CountedRows = WeakMap<FactColumns, Map<Aggregate, Parts>>;

/**
 * Aggregates over rows, months or institutions. What is missing is left out and named; nothing there at all is missing.
 * An institution that does not owe the table is not applicable.
 */
export function evaluateAggregate(one: Aggregate, at: Standpoint, reading: Reading, evaluate: Evaluate): Trace {
  const parts = partsOf(one, at, reading, evaluate);
  const where = one.where === undefined ? undefined : printCondition(one.where, reading.vocabulary);
  const base = {
    node: one.by,
    month: at.month,
    ...(at.institution === undefined ? {} : { institution: at.institution }),
    ...(where === undefined ? {} : { chosenBy: where }),
    ...(one.over.axis === "rows" ? { label: reading.vocabulary.tables[one.over.table]?.label ?? text("", "") } : {}),
  };
  if (parts === "not-owed") return { ...base, outcome: { notApplicable: true, measure: "ratio" }, children: [] };
  const completeness = { have: parts.have, due: parts.due, missing: parts.missing };
  const known = parts.traces.filter(hasFigure);
  if (one.by === "every") return { ...base, outcome: every(parts), completeness, children: parts.traces };
  if (!one.of) {
    const none = parts.have === 0;
    const outcome = none ? missingOf(parts, "个") : ({ known: String(parts.rows), measure: "个" } as const);
    return { ...base, outcome, count: parts.rows, completeness, children: parts.traces };
  }
  const first = known[0];
  if (!first)
    return { ...base, outcome: missingOf(parts, measureOf(one.of, reading)), completeness, children: parts.traces };
  const { measure } = first.outcome;
  const values = known.map(({ outcome }) => valueIn(outcome, measure));
  const chosen = one.by === "min" || one.by === "max" ? extreme(values, one.by) : 0;
  const children =
    chosen === 0 ? known : [...known.slice(chosen, chosen + 1), ...known.filter((_, index) => index !== chosen)];
  return {
    ...base,
    op: one.by === "sum" ? "＋" : one.by,
    outcome: one.by === "spread" ? spreadOf(values) : { known: combine(one.by, values, chosen), measure },
    count: known.length,
    completeness,
    children,
  };
}

function partsOf(one: Aggregate, at: Standpoint, reading: Reading, evaluate: Evaluate): Parts | "not-owed" {
  switch (one.over.axis) {
    case "months": {
      const months = filedMonths(one, windowMonths(one.over.window, at.month, reading.facts), reading);
      if (months.length === 0) return { traces: [], have: 0, due: 0, missing: [], rows: 0, reason: "not-due" };
      const parts = months.map((month) => ({ at: { ...at, month }, trace: evaluate(one.of ?? one, { ...at, month }) }));
      if (parts.every(({ trace }) => isNotOwed(trace))) return "not-owed";
      return gather(one.by === "latest" ? fromLatest(parts) : parts);
    }
    case "institutions": {
      const owing = tablesOf(one.of).flatMap((table) => [...reading.facts.reporters(table, at.month, classOf(one))]);
      const all = owing.length > 0 ? [...new Set(owing)] : reading.facts.institutions(at.month, classOf(one));
      const chosen = at.institution === undefined ? all : all.filter((code) => code === at.institution);
      if (chosen.length === 0) return "not-owed";
      return gather(
        chosen.map((institution) => ({
          at: { ...at, institution },
          trace: evaluate(one.of ?? one, { ...at, institution }),
        })),
      );
    }
    case "rows":
      return rowParts(one, one.over.table, at, reading, evaluate);
  }
}

/** The months in which a table that is not filed every month is filed. */
function filedMonths(one: Aggregate, months: readonly Month[], { vocabulary }: Reading): readonly Month[] {
  const every = Math.max(1, ...tablesOf(one.of).map((table) => vocabulary.tables[table]?.everyMonths ?? 1));
  return every === 1 ? months : months.filter((month) => monthOfYear(month) % every === 0);
}

function classOf(one: Aggregate): string | undefined {
  return one.over.axis === "institutions" ? one.over.class : undefined;
}

function rowParts(
  one: Aggregate,
  table: string,
  at: Standpoint,
  reading: Reading,
  evaluate: Evaluate,
): Parts | "not-owed" {
  const declaration = reading.vocabulary.tables[table];
  const reporters = reading.facts.reporters(table, at.month);
  const own = declaration?.scope === "county" || at.institution === undefined;
  const institutions = own ? reporters : reporters.filter((code) => code === at.institution);
  if (institutions.length === 0) return "not-owed";
  const parts: Parts[] = institutions.map((institution) => {
    const facts = reading.facts.table(table, institution, at.month);
    const lacking = (reason: MissingReason): Parts => {
      return { traces: [], have: 0, due: 1, missing: [`${institution} ${at.month}`], rows: 0, reason };
    };
    if ("missing" in facts) return lacking(facts.missing);
    if ("bulk" in facts) return countOnce(one, facts.bulk, at.month, reading);
    if ("kept" in facts) {
      const count = keptCount(one, facts.kept, reading.facts);
      return count ? countedParts(count, facts.kept, at.month) : lacking("not-kept");
    }
    const rows = facts.rows.filter(({ key }) => key !== "total");
    const missing: string[] = [];
    const kept = rows.flatMap(({ key }) => {
      const row = { table, institution, ...(key === undefined ? {} : { key }) };
      const here = { ...at, institution, row };
      if (one.where) {
        const condition = evaluate(one.where, here);
        if ("missing" in condition.outcome) missing.push(...missingIn(condition, here));
        if (!isTrue(condition.outcome)) return [];
      }
      const named = { institution, ...(declaration ? namedRow(key, declaration) : {}) };
      return [one.of ? { ...evaluate(one.of, here), ...named } : { ...rowTrace(at.month), ...named }];
    });
    const lost = kept.flatMap((trace) =>
      missingIn(trace, { month: at.month, row: { table, institution, key: trace.row } }),
    );
    return {
      traces: kept,
      have: 1,
      due: 1,
      missing: [...missing, ...lost],
      rows: kept.length,
      reason: "no-rows" as const,
    };
  });
  return {
    traces: parts.flatMap(({ traces }) => traces),
    have: parts.reduce((sum, { have }) => sum + have, 0),
    due: parts.reduce((sum, { due }) => sum + due, 0),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
    rows: parts.reduce((sum, { rows }) => sum + rows, 0),
    reason: (parts.find(({ have }) => have > 0) ?? parts[0])?.reason,
  };
}

function countOnce(one: Aggregate, bulk: FactColumns, month: string, reading: Reading): Parts {
  const before = reading.counted?.get(bulk);
  const parts = before?.get(one) ?? countedParts(countRows(one, bulk, month, reading), bulk, month);
  reading.counted?.set(bulk, (before ?? new Map<Aggregate, Parts>()).set(one, parts));
  return parts;
}

function rowTrace(month: string): Trace {
  return { node: "row", outcome: { known: "1", measure: "个" }, month, children: [] };
}

/** From the latest month that has a figure on: the earlier ones do not matter, the later ones are missing. */
function fromLatest<P extends { readonly trace: Trace }>(parts: readonly P[]): readonly P[] {
  const latest = parts.findLastIndex(({ trace }) => hasFigure(trace));
  return latest < 0 ? parts : parts.slice(latest);
}

/** Months or institutions: a part that is an aggregate itself brings its own completeness. */
function gather(parts: readonly { readonly at: Standpoint; readonly trace: Trace }[]): Parts {
  const applicable = parts.filter(({ trace }) => !("notApplicable" in trace.outcome));
  const counts = applicable.map(({ at, trace }) => {
    if (trace.completeness) return trace.completeness;
    const there = !("missing" in trace.outcome);
    return { have: there ? 1 : 0, due: 1, missing: missingIn(trace, at) };
  });
  return {
    traces: applicable.map(({ trace }) => trace),
    have: counts.reduce((sum, { have }) => sum + have, 0),
    due: counts.reduce((sum, { due }) => sum + due, 0),
    missing: [...new Set(counts.flatMap(({ missing }) => missing))],
    rows: 0,
  };
}

/** What a part lacks, by name. */
function missingIn(trace: Trace, { institution, month, row }: Standpoint): readonly string[] {
  if (trace.completeness) return trace.completeness.missing;
  if (!("missing" in trace.outcome)) return [];
  const who = row?.institution ?? institution ?? trace.institution;
  return [nameMissing(trace.outcome, { institution: who, month, row: row?.key })];
}

function every(parts: Parts): Trace["outcome"] {
  const { traces } = parts;
  if (traces.some(({ outcome }) => saysTruth(outcome) && !isTrue(outcome))) return { truth: false };
  const open = traces.find(({ outcome }) => "missing" in outcome);
  return open ? open.outcome : traces.length > 0 ? { truth: true } : missingOf(parts, "ratio");
}

function missingOf({ traces, reason }: Parts, measure: Measure): Trace["outcome"] {
  const stated = traces.map(({ outcome }) => outcome).find((outcome) => "missing" in outcome);
  return stated ?? { missing: reason ?? "not-reported", measure };
}

/** The measure of a column; of anything calculated it is known only from figures. */
function measureOf(of: Expression, { vocabulary }: Reading): Measure {
  return (of.node === "item" ? vocabulary.tables[of.table]?.columns[of.column]?.measure : undefined) ?? "ratio";
}

function combine(by: Aggregate["by"], values: readonly Exact[], chosen: number): Exact {
  if (by === "min" || by === "max" || by === "latest") return values[chosen] ?? "0";
  if (by === "median") return medianOf(values);
  const sum = total(values);
  return by === "mean" ? dividedBy(sum, exact(values.length)) : sum;
}

function extreme(values: readonly Exact[], by: "min" | "max"): number {
  const sign = by === "min" ? -1 : 1;
  return values.reduce((best, value, index) => (compare(value, values[best] ?? "0") === sign ? index : best), 0);
}

function hasFigure(trace: Trace): trace is Trace & { readonly outcome: KnownFigure } {
  return !("truth" in trace.outcome) && isKnown(trace.outcome);
}
