import { isKnown, type Place } from "@biaogan/core";
import type { Evaluate, Reading } from "./evaluate";
import { bulkPlace, valuesOf } from "./evaluate-item";
import type { Expression } from "./expression";
import type { Facts, ReadableFacts, Standpoint } from "./facts";
import { findText } from "./text-column";
import type { Trace } from "./trace";

/** `merchantCode listed in merchants.code`: whether the value stands in a column of the same institution and month. */
export function evaluateListed(
  one: Extract<Expression, { node: "listed" }>,
  at: Standpoint,
  reading: Reading,
  evaluate: Evaluate,
): Trace {
  const of = evaluate(one.of, at);
  const base = { node: "listed", op: "∈", children: [of] };
  if ("truth" in of.outcome || !isKnown(of.outcome)) return { ...base, outcome: of.outcome };
  if (one.by === "others") return { ...base, ...listedByOthers(one, of, at, reading) };
  const institution = at.row?.institution ?? at.institution;
  const facts = institution === undefined ? undefined : reading.facts.table(one.table, institution, at.month);
  if (!facts || "missing" in facts)
    return { ...base, outcome: { missing: facts?.missing ?? "not-reported", measure: "text" } };
  if ("kept" in facts) return { ...base, outcome: { missing: "not-kept", measure: "text" } };
  return { ...base, outcome: { truth: holdsValue(facts, one.column, of.outcome.known, reading) } };
}

/** Who stands before one's own institution among those that report a table: what they list is theirs. */
export function reportersBefore(table: string, institution: string, month: string, facts: Facts): readonly string[] {
  const reporters = facts.reporters(table, month);
  return reporters.slice(0, Math.max(0, reporters.indexOf(institution)));
}

/** Whether another institution lists a value, with the cell where the first of them does. */
function listedByOthers(
  { table, column }: Extract<Expression, { node: "listed" }>,
  of: Trace,
  at: Standpoint,
  reading: Reading,
): Pick<Trace, "outcome" | "children"> {
  const own = at.row?.institution ?? at.institution ?? "";
  const value = "known" in of.outcome ? of.outcome.known : "";
  for (const institution of reportersBefore(table, own, at.month, reading.facts)) {
    const facts = reading.facts.table(table, institution, at.month);
    const place = "missing" in facts || "kept" in facts ? undefined : placeOf(facts, column, value, reading);
    if (!place) continue;
    const there: Trace = {
      node: "item",
      outcome: of.outcome,
      institution,
      month: at.month,
      place,
      children: [],
      ...(of.label ? { label: of.label } : {}),
    };
    return { outcome: { truth: true }, children: [of, there] };
  }
  return { outcome: { truth: false }, children: [of] };
}

/** Where a value stands in a column first. */
function placeOf(
  facts: Exclude<ReadableFacts, { readonly kept: unknown }>,
  column: string,
  value: string,
  reading: Reading,
): Place | undefined {
  if ("rows" in facts) {
    const cells = facts.rows.flatMap((row) => row.cells[column] ?? []);
    return cells.find(({ figure }) => isKnown(figure) && figure.known === value)?.place;
  }
  const { bulk } = facts;
  const values = bulk.columns[column];
  if (values?.type === "number" || !values) return undefined;
  const row =
    values.type === "text"
      ? findText(values, value, reading.indexed)
      : values.codes.indexOf(values.dictionary.indexOf(value));
  return row < 0 ? undefined : bulkPlace(bulk, column, row);
}

/** Whether a value stands in a column: a large table is indexed once, not listed for every value. */
function holdsValue(facts: ReadableFacts, column: string, value: string, { indexed }: Reading): boolean {
  const texts = "bulk" in facts ? facts.bulk.columns[column] : undefined;
  return texts?.type === "text" ? findText(texts, value, indexed) >= 0 : valuesOf(facts, column).has(value);
}
