import { MisuseError } from "@biaogan/core";
import type { Reading } from "./evaluate";
import type { Aggregate, Parts } from "./evaluate-aggregate";
import { scaledText } from "./evaluate-item";
import type { BulkCount, FactColumns, KeptCounts } from "./facts";
import { compileRowCondition } from "./row-program";
import type { Trace } from "./trace";

/** Counts or sums the rows of a bulk table that a condition chooses. */
export function countRows(one: Aggregate, bulk: FactColumns, month: string, reading: Reading): BulkCount {
  const table = one.over.axis === "rows" ? one.over.table : "";
  const options = { table, month, vocabulary: reading.vocabulary, facts: reading.facts };
  const chosen = one.where ? compileRowCondition(one.where, bulk, options) : () => 1 as const;
  const item = one.of?.node === "item" ? one.of.column : undefined;
  if (one.of && (item === undefined || one.by !== "sum")) {
    throw new MisuseError("evaluateFormula", `over ${table}, a bulk table, a count or the sum of one column is taken`);
  }
  const column = item === undefined ? undefined : bulk.columns[item];
  const values = column?.type === "number" ? column.values : undefined;
  let rows = 0;
  let safe = 0;
  let sum = 0n;
  for (let index = 0; index < bulk.length; index += 1) {
    if (chosen(index) !== 1) continue;
    rows += 1;
    const value = values?.[index];
    if (value === undefined || Number.isNaN(value)) continue;
    safe += value;
    if (Math.abs(safe) > 2 ** 51) {
      sum += BigInt(safe);
      safe = 0;
    }
  }
  const measure = item === undefined ? "个" : (reading.vocabulary.tables[table]?.columns[item]?.measure ?? "个");
  const known = column?.type === "number" ? scaledText(sum + BigInt(safe), column.decimals) : String(rows);
  return { rows, known, measure, cell: rangeOf(bulk, item) };
}

/** What was counted in a bulk table, as the part of an aggregate: the trace cites the range and how many. */
export function countedParts(
  { rows, known, measure, cell }: BulkCount,
  { institution, file, sheet }: FactColumns | KeptCounts,
  month: string,
): Parts {
  const trace: Trace = {
    node: "rows",
    outcome: { known, measure },
    institution,
    month,
    count: rows,
    place: { file, ...(sheet === undefined ? {} : { sheet }), cell },
    children: [],
  };
  return { traces: [trace], have: 1, due: 1, missing: [], rows };
}

function rangeOf(bulk: FactColumns, column: string | undefined): string {
  const letter = (column === undefined ? undefined : bulk.letters[column]) ?? "A";
  const [first, last] = [bulk.rowNumbers[0], bulk.rowNumbers[bulk.length - 1]];
  return first === undefined || last === undefined ? letter : `${letter}${first}:${letter}${last}`;
}
