import {
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
  quotientOf,
  sameDimension,
  times,
} from "@biaogan/core";
import { isPlain, meetingMeasure } from "./missing-policy";
import type { Outcome } from "./trace";

export type ArithmeticOp = "+" | "-" | "*" | "/";

/** One operation on two known figures; a base that is zero or negative gives no quotient but its reason. */
export function calculate(op: ArithmeticOp, left: KnownFigure, right: KnownFigure): Figure {
  if (op === "/") return divide(left, right);
  if (op === "*") {
    const [number, factor] = isPlain(left.measure) || left.measure === "%" ? [right, left] : [left, right];
    const scale = factor.measure === "%" ? convert(factor.known, "%", "ratio") : factor.known;
    return { known: times(number.known, scale), measure: number.measure };
  }
  const measure = meetingMeasure(left.measure, right.measure);
  const [a, b] = [valueIn(left, measure), valueIn(right, measure)];
  return { known: op === "+" ? plus(a, b) : minus(a, b), measure };
}

function divide(left: KnownFigure, right: KnownFigure): Figure {
  const alike = sameDimension(left.measure, right.measure);
  const measure: Measure = alike ? "ratio" : left.measure;
  if (isZero(right.known)) return { missing: "base-zero", measure };
  if (compare(right.known, "0") < 0) return { missing: "base-negative", measure };
  // Per one: 万亿元 over 亿笔 is an amount for each 笔.
  if (!alike) return { known: dividedBy(left.known, times(right.known, measures[right.measure].factor)), measure };
  return { known: dividedBy(left.known, valueIn(right, left.measure)), measure };
}

/** A figure's number in a measure: converted within a dimension, as it stands beside another. */
export function valueIn({ known, measure }: KnownFigure, wanted: Measure): Exact {
  return sameDimension(measure, wanted) ? convert(known, measure, wanted) : known;
}

/** A known figure in another measure; a plain difference of shares becomes 个百分点. */
export function into(figure: KnownFigure, measure: Measure): KnownFigure {
  if (figure.measure === measure) return figure;
  if (measure === "个百分点" && sameDimension(figure.measure, "ratio"))
    return { known: convert(figure.known, figure.measure, "%"), measure };
  return { known: valueIn(figure, measure), measure };
}

/** Whether an outcome is a known number: no text, state or date. */
export function knownNumber(outcome: Outcome): outcome is KnownFigure {
  if ("truth" in outcome || !isKnown(outcome)) return false;
  const { dimension } = measures[outcome.measure];
  return dimension !== "text" && dimension !== "state" && dimension !== "date";
}

/** A plain number times itself. */
export function raised(figure: KnownFigure, exponent: number): KnownFigure {
  let known = figure.known;
  for (let turn = 1; turn < exponent; turn += 1) known = times(known, figure.known);
  return { known, measure: figure.measure };
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** How an exponent is written. @example superscript(5) // "⁵" */
export function superscript(exponent: number): string {
  return SUPERSCRIPTS.charAt(exponent);
}

/** The exponent that a superscript stands for; undefined for any other sign. */
export function exponentOf(sign: string | undefined): number | undefined {
  const at = sign === undefined || sign === "" ? -1 : SUPERSCRIPTS.indexOf(sign);
  return at < 0 ? undefined : at;
}

const ROOT_DECIMALS = 20n;

/**
 * The square root: exact where it is a fraction. Otherwise 20 decimals and one more digit 1, which says that something
 * follows: no rounding of fewer decimals meets a tie, so display rounds the true root, once.
 */
export function squareRoot({ known, measure }: KnownFigure): KnownFigure | undefined {
  const [over, under] = quotientOf(known);
  if (over < 0n) return undefined;
  const [top, bottom] = [floorRoot(over), floorRoot(under)];
  if (top * top === over && bottom * bottom === under)
    return { known: dividedBy(top.toString(), bottom.toString()), measure };
  const scaled = floorRoot((over * 10n ** (2n * ROOT_DECIMALS)) / under);
  return { known: dividedBy(`${scaled}1`, `1${"0".repeat(Number(ROOT_DECIMALS) + 1)}`), measure };
}

function floorRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}
