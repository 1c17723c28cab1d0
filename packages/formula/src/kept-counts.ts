import { isKnown } from "@biaogan/core";
import { countRows } from "./bulk-aggregate";
import type { Reading } from "./evaluate";
import type { Aggregate } from "./evaluate-aggregate";
import type { Expression } from "./expression";
import type { BulkCount, FactColumns, Facts, KeptCounts } from "./facts";
import { partsOf } from "./parts-of";
import type { Vocabulary } from "./vocabulary";
import { writeFormula } from "./write";

/** The counts and sums over bulk tables that a formula takes. */
export function bulkAggregatesIn(one: Expression, vocabulary: Vocabulary): readonly Aggregate[] {
  const { tables } = vocabulary;
  const isBulk = one.node === "aggregate" && one.over.axis === "rows" && tables[one.over.table]?.rows === "bulk";
  return [...(isBulk ? [one] : []), ...partsOf(one).flatMap((part) => bulkAggregatesIn(part, vocabulary))];
}

/**
 * What is kept of a bulk table: all that formulas count and sum in it, and none of its rows. Read in the rows' place it
 * gives the same figures with the same traces.
 * @param aggregates those over this table, as {@link bulkAggregatesIn} finds them.
 * @example keepCounts(merchants, bulkAggregatesIn(K04, vocabulary), "2021-08", reading).counts // { "count(merchants where …)": { rows: 41, … } }
 */
export function keepCounts(
  bulk: FactColumns,
  aggregates: readonly Aggregate[],
  month: string,
  reading: Reading,
): KeptCounts {
  const { institution, file, sheet } = bulk;
  const counts = new Map<string, BulkCount>();
  for (const one of aggregates) {
    const key = countKey(one, reading.facts);
    if (!counts.has(key)) counts.set(key, countRows(one, bulk, month, reading));
  }
  return { institution, file, ...(sheet === undefined ? {} : { sheet }), counts: Object.fromEntries(counts) };
}

/** What was kept for an aggregate; undefined where no formula asked for it then. */
export function keptCount(one: Aggregate, { counts }: KeptCounts, facts: Facts): BulkCount | undefined {
  return counts[countKey(one, facts)];
}

/** An aggregate by its text, with the numbers that the plan's constants in it stood for: under others it is another count. */
function countKey(one: Aggregate, facts: Facts): string {
  const constants = [...new Set(constantsIn(one))].map((name) => {
    const figure = facts.constant(name);
    return `${name} = ${isKnown(figure) ? figure.known : "?"}`;
  });
  return [writeFormula(one), ...constants].join("; ");
}

function constantsIn(one: Expression): readonly string[] {
  return one.node === "constant" ? [one.constant] : partsOf(one).flatMap(constantsIn);
}
