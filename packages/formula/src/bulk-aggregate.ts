import { type Exact, isKnown, type Measure, type MissingReason, MisuseError, plus } from "@biaogan/core";
import { apartFigure } from "./apart-rows";
import type { Reading } from "./evaluate";
import type { Aggregate, Parts } from "./evaluate-aggregate";
import { scaledText } from "./evaluate-item";
import type { BulkCount, FactColumn, FactColumns, KeptCounts } from "./facts";
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
  const measure = item === undefined ? "个" : (reading.vocabulary.tables[table]?.columns[item]?.measure ?? "个");
  const column = item === undefined ? undefined : bulk.columns[item];
  const cell = rangeOf(bulk, item);
  const figures = column?.type === "number" ? addedUp(column, measure) : undefined;
  let rows = 0;
  for (let index = 0; index < bulk.length; index += 1) {
    if (chosen(index) !== 1) continue;
    rows += 1;
    figures?.add(index);
  }
  if (item === undefined) return { rows, known: String(rows), measure, cell };
  return { rows, ...(figures?.sum() ?? { reason: rows === 0 ? "no-rows" : "blank" }), measure, cell };
}

/** Adds the figures of a column up as integers, those that stand apart exactly; what is missing is counted. */
function addedUp(column: Extract<FactColumn, { type: "number" }>, measure: Measure) {
  const { values, decimals } = column;
  let safe = 0;
  let sum = 0n;
  let apart: Exact = "0";
  let found = 0;
  let lacking = 0;
  let reason: MissingReason = "no-rows";
  const addApart = (index: number): void => {
    const figure = apartFigure(column, index, measure);
    if (isKnown(figure)) {
      apart = plus(apart, figure.known);
      found += 1;
    } else if ("missing" in figure) {
      if (lacking === 0) reason = figure.missing;
      lacking += 1;
    }
  };
  return {
    add: (index: number): void => {
      const value = values[index] ?? Number.NaN;
      if (Number.isNaN(value)) {
        addApart(index);
        return;
      }
      found += 1;
      safe += value;
      if (Math.abs(safe) > 2 ** 51) {
        sum += BigInt(safe);
        safe = 0;
      }
    },
    sum: (): Pick<BulkCount, "known" | "reason" | "lacking"> => ({
      ...(found === 0 ? { reason } : { known: plus(scaledText(sum + BigInt(safe), decimals), apart) }),
      ...(lacking === 0 ? {} : { lacking }),
    }),
  };
}

/** What was counted in a bulk table, as the part of an aggregate: the trace cites the range and how many. */
export function countedParts(
  { rows, known, reason = "no-rows", lacking, measure, cell }: BulkCount,
  { institution, file, sheet }: FactColumns | KeptCounts,
  month: string,
): Parts {
  const trace: Trace = {
    node: "rows",
    outcome: known === undefined ? { missing: reason, measure } : { known, measure },
    institution,
    month,
    count: rows,
    place: { file, ...(sheet === undefined ? {} : { sheet }), cell },
    children: [],
  };
  // Rows without a figure are named together: by their column, and how many.
  const missing = lacking === undefined ? [] : [`${institution} ${month} ${cell.replace(/\d.*/, "")}×${lacking}`];
  return { traces: [trace], have: 1, due: 1, missing, rows };
}

function rangeOf(bulk: FactColumns, column: string | undefined): string {
  const letter = (column === undefined ? undefined : bulk.letters[column]) ?? "A";
  const [first, last] = [bulk.rowNumbers[0], bulk.rowNumbers[bulk.length - 1]];
  return first === undefined || last === undefined ? letter : `${letter}${first}:${letter}${last}`;
}
