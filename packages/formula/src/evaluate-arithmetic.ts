import type { Figure, Measure } from "@biaogan/core";
import { convert, isKnown, sameDimension } from "@biaogan/core";
import { calculate, into, knownNumber, raised, squareRoot, superscript } from "./arithmetic";
import type { Expression } from "./expression";
import { stopping } from "./missing-policy";
import type { Trace } from "./trace";

const SIGNS = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;

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

/** The square root of a trace; a negative figure has none. */
export function evaluateRoot(of: Trace): Trace {
  const base = { node: "root", op: "√", children: [of] };
  if (!knownNumber(of.outcome)) return { ...base, outcome: of.outcome };
  return { ...base, outcome: squareRoot(of.outcome) ?? { missing: "undefined", measure: of.outcome.measure } };
}

/** A trace times itself. */
export function evaluatePower({ exponent }: Extract<Expression, { node: "power" }>, of: Trace): Trace {
  const base = { node: "power", op: superscript(exponent), children: [of] };
  return { ...base, outcome: knownNumber(of.outcome) ? raised(of.outcome, exponent) : of.outcome };
}

/** The same arithmetic under a result in another measure. */
export function evaluateAs({ measure }: Extract<Expression, { node: "as" }>, of: Trace): Trace {
  if ("truth" in of.outcome) return of;
  return { ...of, outcome: knownNumber(of.outcome) ? into(of.outcome, measure) : { ...of.outcome, measure } };
}

/** A figure in the measure it is wanted in; what is of another dimension only takes the name. */
export function inMeasure(figure: Figure, measure: Measure): Figure {
  if (!isKnown(figure)) return { ...figure, measure };
  if (figure.measure === measure) return figure;
  if (sameDimension(figure.measure, measure)) return { known: convert(figure.known, figure.measure, measure), measure };
  return { ...figure, measure };
}
