import {
  absolute,
  compare,
  convert,
  dividedBy,
  type Exact,
  type Figure,
  isKnown,
  isZero,
  type KnownFigure,
  type Measure,
  measures,
  minus,
  plus,
  sameDimension,
  times,
} from "@biaogan/core";
import type { Expression } from "./expression";
import { isPlain, meetingMeasure, stopping } from "./missing-policy";
import { holds } from "./order";
import type { Outcome, Trace } from "./trace";

const SIGNS = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;
const COMPARISONS = { "=": "＝", "<>": "≠", "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" } as const;

/** Adds, subtracts, multiplies or divides two traces; a missing operand makes the result missing with its reason. */
export function evaluateArithmetic(one: Extract<Expression, { node: "arithmetic" }>, left: Trace, right: Trace): Trace {
  const children = [left, right];
  const base = { node: "arithmetic", op: SIGNS[one.op], children };
  const stop = stopping([left.outcome, right.outcome]);
  if (stop) return { ...base, outcome: stop };
  if (!knownNumber(left.outcome) || !knownNumber(right.outcome))
    return { ...base, outcome: { missing: "unreadable", measure: "ratio" } };
  return { ...base, outcome: calculate(one.op, left.outcome, right.outcome) };
}

function calculate(op: "+" | "-" | "*" | "/", left: KnownFigure, right: KnownFigure): Figure {
  if (op === "/") return divide(left, right);
  if (op === "*") {
    const [number, factor] = isPlain(left.measure) || left.measure === "%" ? [right, left] : [left, right];
    const scale = factor.measure === "%" ? convert(factor.known, "%", "ratio") : factor.known;
    return { known: times(number.known, scale), measure: number.measure };
  }
  const measure = meetingMeasure(left.measure, right.measure);
  const [a, b] = [inMeasure(left, measure), inMeasure(right, measure)];
  return { known: op === "+" ? plus(a, b) : minus(a, b), measure };
}

function divide(left: KnownFigure, right: KnownFigure): Figure {
  const alike = sameDimension(left.measure, right.measure);
  const measure: Measure = alike ? "ratio" : left.measure;
  if (isZero(right.known)) return { missing: "base-zero", measure };
  if (compare(right.known, "0") < 0) return { missing: "base-negative", measure };
  if (!alike) return { known: dividedBy(left.known, right.known), measure };
  return { known: dividedBy(left.known, inMeasure(right, left.measure)), measure };
}

/**
 * Compares two traces. Figures printed with d decimals stand for an interval of half a unit of the last place, so a
 * comparison of figures fails only where no values inside the operands' intervals satisfy it; counts and exact
 * amounts have no interval.
 */
export function evaluateComparison(one: Extract<Expression, { node: "compare" }>, left: Trace, right: Trace): Trace {
  const base = { node: "compare", op: COMPARISONS[one.op], children: [left, right] };
  const stop = stopping([left.outcome, right.outcome]);
  if (stop) return { ...base, outcome: stop };
  const [a, b] = [left.outcome, right.outcome];
  if ("truth" in a || "truth" in b || !isKnown(a) || !isKnown(b))
    return { ...base, outcome: { missing: "unreadable", measure: "ratio" } };
  if (!knownNumber(a) || !knownNumber(b)) {
    const order = a.known === b.known ? 0 : a.known < b.known ? -1 : 1;
    return { ...base, outcome: { truth: holds(one.op, order) } };
  }
  const measure = meetingMeasure(a.measure, b.measure);
  const difference = minus(inMeasure(a, measure), inMeasure(b, measure));
  const allowed = allowanceOf([left, right], measure);
  const order = compare(absolute(difference), allowed) <= 0 ? 0 : compare(difference, "0");
  const truth =
    one.op === "<>" || one.op === "<" || one.op === ">"
      ? holds(one.op, compare(difference, "0"))
      : holds(one.op, order);
  return {
    ...base,
    outcome: { truth },
    difference: { known: difference, measure },
    allowed: { known: allowed, measure },
  };
}

/** Half a unit of the last printed place of every operand, added up, in a measure. */
function allowanceOf(traces: readonly Trace[], measure: Measure): Exact {
  return traces.reduce((sum, trace) => plus(sum, allowanceOfOne(trace, measure)), "0");
}

function allowanceOfOne(trace: Trace, measure: Measure): Exact {
  if (trace.children.length > 0) {
    const linear = trace.node !== "arithmetic" || trace.op === "＋" || trace.op === "－";
    return linear ? allowanceOf(trace.children, measure) : "0";
  }
  const figure = trace.outcome;
  if ("truth" in figure || !isKnown(figure) || figure.printed === undefined) return "0";
  if (!sameDimension(figure.measure, measure)) return "0";
  return convert(dividedBy("0.5", `1${"0".repeat(figure.printed)}`), figure.measure, measure);
}

function inMeasure(figure: KnownFigure, measure: Measure): Exact {
  return sameDimension(figure.measure, measure) ? convert(figure.known, figure.measure, measure) : figure.known;
}

function knownNumber(outcome: Outcome): outcome is KnownFigure {
  if ("truth" in outcome || !isKnown(outcome)) return false;
  const { dimension } = measures[outcome.measure];
  return dimension !== "text" && dimension !== "state" && dimension !== "date";
}
