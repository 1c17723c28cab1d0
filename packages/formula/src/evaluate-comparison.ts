import { compare, dividedBy, isKnown, type KnownFigure, type Measure, minus, total } from "@biaogan/core";
import { knownNumber, valueIn } from "./arithmetic";
import type { Expression } from "./expression";
import { type Interval, intervalOf } from "./interval";
import { meetingMeasure, stopping } from "./missing-policy";
import { type Comparator, holds } from "./order";
import type { Trace } from "./trace";

const COMPARISONS = { "=": "＝", "<>": "≠", "<": "＜", "<=": "≤", ">": "＞", ">=": "≥" } as const;
const comparators = Object.keys(COMPARISONS) as readonly Comparator[];

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
  const [x, y] = [boundsIn(left, a, measure), boundsIn(right, b, measure)];
  const widths = [minus(x.high, x.low), minus(y.high, y.low)];
  return {
    ...base,
    outcome: { truth: canHold(one.op, x, y) },
    difference: { known: minus(valueIn(a, measure), valueIn(b, measure)), measure },
    allowed: { known: dividedBy(total(widths), "2"), measure },
  };
}

/**
 * The same comparison as one that fails, where it holds only by what the printed precision of its figures allows; of
 * several that are joined, those. Undefined where the figures hold as they are written.
 * @example withoutPrecision(trace)?.difference // { known: "0.01", measure: "万元" }
 */
export function withoutPrecision(trace: Trace): Trace | undefined {
  const { outcome, op, difference, children } = trace;
  if (!("truth" in outcome) || !outcome.truth) return undefined;
  if (op === "且") {
    const parts = children.map(withoutPrecision);
    if (parts.every((part) => part === undefined)) return undefined;
    return { ...trace, outcome: { truth: false }, children: children.map((child, at) => parts[at] ?? child) };
  }
  const comparator = comparators.find((one) => COMPARISONS[one] === op);
  if (comparator === undefined || !difference || !isKnown(difference)) return undefined;
  return holds(comparator, compare(difference.known, "0")) ? undefined : { ...trace, outcome: { truth: false } };
}

/** Whether some value of the left interval stands so to some value of the right. */
function canHold(op: Comparator, x: Interval, y: Interval): boolean {
  const [lowest, highest] = [compare(x.low, y.high), compare(x.high, y.low)];
  switch (op) {
    case "=":
      return lowest <= 0 && highest >= 0;
    case "<>":
      return lowest !== 0 || highest !== 0;
    case "<":
    case "<=":
      return holds(op, lowest);
    case ">":
    case ">=":
      return holds(op, highest);
  }
}

function boundsIn(trace: Trace, figure: KnownFigure, measure: Measure): Interval {
  const { low, high } = intervalOf(trace) ?? { low: figure.known, high: figure.known };
  const end = (known: string): string => valueIn({ known, measure: figure.measure }, measure);
  return { low: end(low), high: end(high) };
}
