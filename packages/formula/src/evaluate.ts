import { isKnown, type Measure, monthOfYear, negate, shiftMonth, text } from "@biaogan/core";
import { type AggregatedOnce, aggregateOnce } from "./aggregate-once";
import type { CountedRows } from "./evaluate-aggregate";
import { evaluateArithmetic, evaluateAs, evaluatePower, evaluateRoot, inMeasure } from "./evaluate-arithmetic";
import { evaluateComparison } from "./evaluate-comparison";
import { readItem } from "./evaluate-item";
import { evaluateLength } from "./evaluate-length";
import { evaluateListed } from "./evaluate-listed";
import { evaluateLogic, evaluateWhen } from "./evaluate-logic";
import { expansionDeclarations, isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";
import type { Facts, Standpoint } from "./facts";
import type { IndexedTexts } from "./text-column";
import type { Trace } from "./trace";
import type { Vocabulary } from "./vocabulary";

/** What an evaluation reads besides the formula. */
export interface Reading {
  readonly vocabulary: Vocabulary;
  readonly facts: Facts;
  /** Where given, the rows of a bulk table are counted once for each node of a formula, however often it is evaluated. */
  readonly counted?: CountedRows;
  /** Where given, a column that many rows are looked up in is indexed once, whoever asks. */
  readonly indexed?: IndexedTexts;
  /** Where given, an aggregate is evaluated once for each place one stands at; it belongs to these facts and no others. */
  readonly aggregated?: AggregatedOnce;
}

export type Evaluate = (expression: Expression, at: Standpoint) => Trace;

/**
 * Evaluates a formula exactly. The trace is the result: its root holds the value, its leaves the cells.
 * @param measure the measure the root is wanted in; a ratio becomes %, 元 becomes 万元, exactly.
 */
export function evaluateFormula(expression: Expression, reading: Reading, at: Standpoint, measure?: Measure): Trace {
  const trace = evaluator(reading)(expression, at);
  if (measure === undefined || "truth" in trace.outcome) return trace;
  return { ...trace, outcome: inMeasure(trace.outcome, measure) };
}

function evaluator(reading: Reading): Evaluate {
  const evaluate: Evaluate = (one, at) => {
    switch (one.node) {
      case "number":
        return leaf(one.node, { known: one.value, measure: one.measure ?? "ratio" });
      case "text":
        return leaf(one.node, { known: one.value, measure: "text" });
      case "standpoint":
        return leaf(one.node, { known: one.of === "month" ? at.month : (at.institution ?? ""), measure: "text" });
      case "constant":
        return {
          ...leaf(one.node, reading.facts.constant(one.constant)),
          label: reading.vocabulary.constants[one.constant]?.label ?? text(one.constant, one.constant),
        };
      case "item":
        return readItem(one, at, reading, evaluate);
      case "negate": {
        const of = evaluate(one.of, at);
        const outcome =
          "truth" in of.outcome || !isKnown(of.outcome)
            ? of.outcome
            : { ...of.outcome, known: negate(of.outcome.known) };
        return { node: "negate", op: "－", outcome, children: [of] };
      }
      case "arithmetic":
        return evaluateArithmetic(one, evaluate(one.left, at), evaluate(one.right, at));
      case "compare":
        return evaluateComparison(one, evaluate(one.left, at), evaluate(one.right, at));
      case "and":
      case "or":
      case "not":
      case "member":
      case "within":
      case "is":
        return evaluateLogic(one, at, reading, evaluate);
      case "listed":
        return evaluateListed(one, at, reading, evaluate);
      case "when":
        return evaluateWhen(one, at, evaluate);
      case "shift":
        return evaluate(one.of, { ...at, month: shiftMonth(at.month, one.months) });
      case "year-start":
        return evaluate(one.of, { ...at, month: shiftMonth(at.month, -monthOfYear(at.month)) });
      case "county":
        return evaluate(one.of, { month: at.month });
      case "root":
        return evaluateRoot(evaluate(one.of, at));
      case "power":
        return evaluatePower(one, evaluate(one.of, at));
      case "as":
        return evaluateAs(one, evaluate(one.of, at));
      case "days":
      case "months":
        return evaluateLength(one, at, reading);
      case "call":
        return named(one, evaluate(one.means, at));
      case "aggregate":
        return aggregateOnce(one, at, reading, evaluate);
    }
  };
  return evaluate;
}

/** A trace without children. */
export function leaf(node: string, outcome: Trace["outcome"]): Trace {
  return { node, outcome, children: [] };
}

/** The expansion's outer name stays on the trace of its meaning. */
function named(one: Extract<Expression, { node: "call" }>, trace: Trace): Trace {
  if (one.means.node === "shift" || one.means.node === "year-start") return trace;
  const label = isExpansionName(one.name) ? expansionDeclarations[one.name].label : one.label;
  return { ...trace, node: one.name, ...(label ? { label } : {}) };
}
