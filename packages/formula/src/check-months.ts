import { additivity, type FigureKind } from "@biaogan/core";
import { fitsBulk } from "./check-bulk";
import { type Check, type CheckScope, numeric, type Report, truth } from "./check-report";
import type { Expression } from "./expression";
import { NUMBER, type StaticType, TRUTH } from "./static-type";
import { suggest } from "./suggest";
import { tablesOf } from "./tables-of";
import type { Vocabulary } from "./vocabulary";
import { trailingLength } from "./window";

type Aggregate = Extract<Expression, { node: "aggregate" }>;

/** What an aggregate gives; sums go along the axes that the kind allows. */
export function aggregateType(
  one: Aggregate,
  scope: CheckScope,
  vocabulary: Vocabulary,
  report: Report,
  check: Check,
): StaticType {
  if (!rowsCanBeTaken(one, vocabulary, report)) return NUMBER;
  fitsPeriod(one, vocabulary, report);
  fitsBulk(one, vocabulary, report);
  const inside = insideOf(one, scope);
  if (one.where) truth(check(one.where, inside), one.where, report);
  if (!one.of) return { type: "number", kind: "stock" };
  const of = check(one.of, inside);
  if (one.by === "every") {
    truth(of, one.of, report);
    return TRUTH;
  }
  numeric(of, one.of, report);
  const name = of.item ?? "";
  if (one.by === "latest" && one.over.axis !== "months") report("F-0504", one, { name });
  if (one.by === "sum" && !of.literal && !additivity[of.kind][one.over.axis]) report(refusal(of.kind), one, { name });
  if (one.by === "mean" && of.kind === "ratio" && !of.literal) report("F-0403", one, { name });
  const { literal: _, sign: _sign, ...rest } = of;
  if (one.by === "spread") return { ...NUMBER, measure: "ratio", sign: "positive" };
  return { ...rest, kind: aggregateKind(one, of.kind) };
}

/** Among rows one stands in a row, among institutions at each of them. */
function insideOf({ over }: Aggregate, scope: CheckScope): CheckScope {
  if (over.axis === "rows") return { ...scope, row: over.table };
  return over.axis === "institutions" ? { ...scope, county: false } : scope;
}

function refusal(kind: FigureKind): "F-0401" | "F-0402" | "F-0403" {
  return kind === "stock" ? "F-0401" : kind === "distinct" ? "F-0402" : "F-0403";
}

/** A flow summed over months is cumulative: it stands at a month's end, and is not summed over months again. */
function aggregateKind({ by, over }: Aggregate, kind: FigureKind): FigureKind {
  if (by === "mean" || by === "median") return "ratio";
  return by === "sum" && over.axis === "months" ? "stock" : kind;
}

function rowsCanBeTaken({ over, ...one }: Aggregate, vocabulary: Vocabulary, report: Report): boolean {
  if (over.axis !== "rows") return true;
  const table = vocabulary.tables[over.table];
  if (!table) {
    const suggestion = suggest(over.table, Object.keys(vocabulary.tables)) ?? "";
    report("F-0201", { ...one, over }, { name: over.table, suggestion });
    return false;
  }
  if (table.rows === "one") report("F-0502", { ...one, over }, { name: table.label.zh });
  return true;
}

/** What a shift gives is what it moves, where the table is filed in the month it moves to. */
export function shiftType(
  one: Extract<Expression, { node: "shift" }>,
  of: StaticType,
  vocabulary: Vocabulary,
  report: Report,
): StaticType {
  for (const { label, everyMonths = 1 } of tablesRead(one.of, vocabulary))
    if (one.months % everyMonths !== 0)
      report("F-0505", one, { name: label.zh, every: String(everyMonths), by: String(-one.months) });
  return movedType(of);
}

/** The same in another month, of which no sign is known. December ends every quarter, half-year and year. */
export function movedType({ sign: _, ...of }: StaticType): StaticType {
  return of;
}

/** A window of a table that is filed every quarter, half-year or year has to hold whole periods of it. */
function fitsPeriod(one: Aggregate, vocabulary: Vocabulary, report: Report): void {
  if (one.over.axis !== "months") return;
  const { window } = one.over;
  const length = trailingLength(window) ?? { month: 1, quarter: 3, "half-year": 6 }[String(window)] ?? 12;
  for (const { label, everyMonths = 1 } of tablesRead(one.of, vocabulary))
    if (length % everyMonths !== 0) report("F-0506", one, { name: label.zh, every: String(everyMonths) });
}

function tablesRead(one: Expression | undefined, { tables }: Vocabulary) {
  return [...new Set(tablesOf(one))].flatMap((name) => tables[name] ?? []);
}
