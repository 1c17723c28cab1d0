import { compare, type Figure, isKnown, MisuseError, negate } from "@biaogan/core";
import { knownNumber, valueIn } from "./arithmetic";
import { evaluateArithmetic, evaluateAs } from "./evaluate-arithmetic";
import { evaluateComparison } from "./evaluate-comparison";
import { bulkFigure, withPrecision } from "./evaluate-item";
import type { Expression } from "./expression";
import type { FactColumns } from "./facts";
import { meetingMeasure } from "./missing-policy";
import { holds } from "./order";
import { partsOf } from "./parts-of";
import type { RowAnswer, RowProgramOptions } from "./row-program";
import type { Trace } from "./trace";
import { printedDecimals } from "./vocabulary";

type RowTrace = (index: number) => Trace;
type Compared = Extract<Expression, { node: "compare" }>;

/**
 * Compiles a comparison of arithmetic on one row (`amount / transactions > 500 元`), or of figures that their form prints
 * rounded: exact figures, row by row, within the intervals that they stand for. A comparison of plain columns never comes here.
 */
export function compileExactComparison(
  one: Compared,
  columns: FactColumns,
  options: RowProgramOptions,
): (index: number) => RowAnswer {
  const [left, right] = [compileTrace(one.left, columns, options), compileTrace(one.right, columns, options)];
  const isRounded = options.asWritten !== true && (readsRounded(one.left, options) || readsRounded(one.right, options));
  return (index) => {
    const [x, y] = [left(index), right(index)];
    const [a, b] = [x.outcome, y.outcome];
    if (!knownNumber(a) || !knownNumber(b)) return "notApplicable" in a || "notApplicable" in b ? -2 : -1;
    if (isRounded) {
      const { outcome } = evaluateComparison(one, x, y);
      return "truth" in outcome && outcome.truth ? 1 : 0;
    }
    const measure = meetingMeasure(a.measure, b.measure);
    return holds(one.op, compare(valueIn(a, measure), valueIn(b, measure))) ? 1 : 0;
  };
}

/** Whether a formula on one row reads a figure that its form prints rounded: it stands for an interval. */
export function readsRounded(
  one: Expression,
  { table, vocabulary }: Pick<RowProgramOptions, "table" | "vocabulary">,
): boolean {
  if (one.node === "item") {
    const declared = vocabulary.tables[table]?.columns[one.column];
    return declared !== undefined && printedDecimals(declared) !== undefined;
  }
  return partsOf(one).some((part) => readsRounded(part, { table, vocabulary }));
}

function compileTrace(one: Expression, columns: FactColumns, options: RowProgramOptions): RowTrace {
  const again = (part: Expression): RowTrace => compileTrace(part, columns, options);
  switch (one.node) {
    case "call":
      return again(one.means);
    case "number":
      return always(one.node, { known: one.value, measure: one.measure ?? "ratio" });
    case "constant":
      return always(one.node, options.facts.constant(one.constant));
    case "item":
      return columnTrace(one, columns, options);
    case "negate": {
      const of = again(one.of);
      return (index) => {
        const trace = of(index);
        const { outcome } = trace;
        const turned = "truth" in outcome || !isKnown(outcome) ? outcome : { ...outcome, known: negate(outcome.known) };
        return { node: one.node, op: "－", outcome: turned, children: [trace] };
      };
    }
    case "as": {
      const of = again(one.of);
      return (index) => evaluateAs(one, of(index));
    }
    case "arithmetic": {
      const [left, right] = [again(one.left), again(one.right)];
      return (index) => evaluateArithmetic(one, left(index), right(index));
    }
    default:
      throw new MisuseError("compileRowCondition", `a ${one.node} is no figure of one row`);
  }
}

function columnTrace(
  { column, node }: Extract<Expression, { node: "item" }>,
  columns: FactColumns,
  { table, vocabulary }: RowProgramOptions,
): RowTrace {
  const held = columns.columns[column];
  const declared = vocabulary.tables[table]?.columns[column];
  if ((held && held.type !== "number") || declared === undefined)
    throw new MisuseError("compileRowCondition", `${table}.${column} holds no figures`);
  const { measure } = declared;
  return (index) => ({ node, outcome: withPrecision(bulkFigure(held, index, measure), declared), children: NONE });
}

function always(node: string, outcome: Figure): RowTrace {
  const trace: Trace = { node, outcome, children: NONE };
  return () => trace;
}

const NONE: readonly Trace[] = [];
