import { compare, dividedBy, type Exact, exact, isKnown, type KnownFigure, minus, plus, total } from "@biaogan/core";
import { type ArithmeticOp, calculate, exponentOf, into, knownNumber, raised, squareRoot } from "./arithmetic";
import { medianOf } from "./middle";
import type { Trace } from "./trace";

/** Where the exact figure behind a printed one may lie, both ends included, in the trace's own measure. */
export interface Interval {
  readonly low: Exact;
  readonly high: Exact;
}

const OPS: Readonly<Record<string, ArithmeticOp>> = { "＋": "+", "－": "-", "×": "*", "÷": "/" };

/**
 * The interval that the printed precision of a trace's figures allows: a figure printed as v with d decimals stands for
 * [v − ½·10^−d, v + ½·10^−d]; arithmetic carries the ends along. Counts and exact amounts have no width.
 * @returns undefined where the trace gives no figure, or where no bound can be told (a divisor that may be zero).
 */
export function intervalOf(trace: Trace): Interval | undefined {
  const figure = trace.outcome;
  if (!knownNumber(figure)) return undefined;
  const { children, count, op } = trace;
  if (children.length === 0 || (op === undefined && count === undefined)) return printedInterval(figure);
  if (count !== undefined) return aggregateInterval(trace, figure);
  const parts = children.map((child) => endsOf(child));
  const [left, right] = parts;
  // A side of which no bound can be told leaves none to the whole.
  if (!left || (children.length > 1 && !right)) return undefined;
  const ends = right
    ? left.flatMap((a) => right.map((b) => calculate(OPS[op ?? ""] ?? "+", a, b)))
    : left.map((a) => unary(op, a));
  return hull(ends, figure);
}

function unary(op: string | undefined, figure: KnownFigure): KnownFigure | undefined {
  if (op === "√") return squareRoot(figure);
  const exponent = exponentOf(op);
  return exponent === undefined ? { ...figure, known: minus("0", figure.known) } : raised(figure, exponent);
}

function printedInterval({ known, printed }: KnownFigure): Interval {
  if (printed === undefined) return { low: known, high: known };
  const half = dividedBy("0.5", `1${"0".repeat(printed)}`);
  return { low: minus(known, half), high: plus(known, half) };
}

function endsOf(trace: Trace): readonly KnownFigure[] | undefined {
  const interval = intervalOf(trace);
  const figure = trace.outcome;
  if (!interval || !knownNumber(figure)) return undefined;
  return interval.low === interval.high
    ? [{ ...figure, known: interval.low }]
    : [
        { ...figure, known: interval.low },
        { ...figure, known: interval.high },
      ];
}

function hull(ends: readonly (object | undefined)[], { measure }: KnownFigure): Interval | undefined {
  const values: Exact[] = [];
  for (const end of ends) {
    if (!end || !("known" in end) || !isFigure(end)) return undefined;
    values.push(into(end, measure).known);
  }
  return values.length === 0 ? undefined : { low: least(values, -1), high: least(values, 1) };
}

function isFigure(end: object): end is KnownFigure {
  return "measure" in end && "known" in end;
}

/** Sums add their parts' widths, a mean shares them, a least or greatest takes the least or greatest of the ends. */
function aggregateInterval({ op, children, count }: Trace, figure: KnownFigure): Interval | undefined {
  const parts = children.map((child) => {
    const interval = intervalOf(child);
    const { outcome } = child;
    if (!interval || "truth" in outcome || !isKnown(outcome)) return undefined;
    const end = (known: Exact): Exact => into({ ...outcome, known }, figure.measure).known;
    return { low: end(interval.low), high: end(interval.high) };
  });
  if (op === undefined) return { low: figure.known, high: figure.known };
  const known = parts.filter((part) => part !== undefined);
  const lows = known.map(({ low }) => low);
  const highs = known.map(({ high }) => high);
  const [low, high] = [lows[0], highs[0]];
  if (known.length < parts.length || low === undefined || high === undefined) return undefined;
  if (op === "＋") return { low: total(lows), high: total(highs) };
  const many = exact(count ?? known.length);
  if (op === "mean") return { low: dividedBy(total(lows), many), high: dividedBy(total(highs), many) };
  if (op === "median") return { low: medianOf(lows), high: medianOf(highs) };
  // A factor moves with its parts and with their median at once.
  if (op === "spread") return undefined;
  if (op === "min") return { low: least(lows, -1), high: least(highs, -1) };
  if (op === "max") return { low: least(lows, 1), high: least(highs, 1) };
  return { low, high };
}

function least(values: readonly Exact[], sign: -1 | 1): Exact {
  return values.reduce((best, value) => (compare(value, best) === sign ? value : best));
}
