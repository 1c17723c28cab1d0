import { type Exact, type Measure, measures, quotientOf, sameDimension } from "@biaogan/core";
import { isPlain, meetingMeasure } from "../missing-policy";

/**
 * An exact number in SQL: a whole number over a constant, and over a whole number greater than zero where something is
 * divided. Nothing is divided in the database, so nothing is rounded there; what is missing is NULL in either part.
 */
export interface SqlNumber {
  readonly over: string;
  readonly constant: bigint;
  readonly under?: string | undefined;
  readonly measure: Measure;
  /** How far the exact figure may lie from the printed one; left out where it cannot. */
  readonly slack?: Slack | undefined;
}

/** Through products and quotients of printed figures the width is not followed in SQL. */
export type Slack = SqlNumber | "not-followed";

/** Carries what SQL cannot say out of the translation; never leaves the package. */
export class SqlRefusal extends Error {
  override readonly name = "SqlRefusal";
}

/** A known number. */
export function literal(value: Exact, measure: Measure): SqlNumber {
  const [over, under] = quotientOf(value);
  return { over: over.toString(), constant: under, measure };
}

export function times(left: SqlNumber, right: SqlNumber): SqlNumber {
  const [number, factor] = isPlain(left.measure) || left.measure === "%" ? [right, left] : [left, right];
  const scaled = factor.measure === "%" ? inMeasure(factor, "ratio") : factor;
  const under = [number.under, scaled.under].filter((part) => part !== undefined);
  return {
    over: product(number.over, scaled.over),
    constant: number.constant * scaled.constant,
    ...(under.length > 0 ? { under: under.reduce(product) } : {}),
    measure: number.measure,
    ...slackOf(number, scaled, times),
  };
}

export function plus(op: "+" | "-", left: SqlNumber, right: SqlNumber): SqlNumber {
  const measure = meetingMeasure(left.measure, right.measure);
  const [a, b] = [valueIn(left, measure), valueIn(right, measure)];
  const constant = leastCommon(a.constant, b.constant);
  const [x, y] = [scaled(a, constant), scaled(b, constant)];
  const [p, q] = [b.under ? product(x, b.under) : x, a.under ? product(y, a.under) : y];
  const under = [a.under, b.under].filter((part) => part !== undefined);
  const slack = together(left.slack, right.slack);
  return {
    over: `(${p} ${op} ${q})`,
    constant,
    ...(under.length > 0 ? { under: under.reduce(product) } : {}),
    measure,
    ...(slack ? { slack } : {}),
  };
}

function together(left: Slack | undefined, right: Slack | undefined): Slack | undefined {
  if (!left || !right) return left ?? right;
  return left === "not-followed" || right === "not-followed" ? "not-followed" : plus("+", left, right);
}

/** Over a written number nothing has to be asked: the constant takes it. */
function overLiteral(left: SqlNumber, base: SqlNumber, measure: Measure): SqlNumber {
  const [top, bottom] = reduced(base.constant, left.constant * BigInt(base.over));
  const over = top === 1n ? left.over : product(left.over, top.toString());
  return { ...left, over, constant: bottom, measure, ...slackOf(left, base, dividedBy) };
}

/** A width times or over a written number stays a width. */
function slackOf(
  left: SqlNumber,
  right: SqlNumber,
  by: (width: SqlNumber, factor: SqlNumber) => SqlNumber,
): Pick<SqlNumber, "slack"> {
  if (!left.slack && !right.slack) return {};
  if (!left.slack || left.slack === "not-followed" || right.slack || !/^-?\d+$/.test(right.over))
    return { slack: "not-followed" };
  return { slack: by(left.slack, { ...right, over: right.over.replace("-", "") }) };
}

/** A quotient; a base of zero or less gives none. */
export function dividedBy(left: SqlNumber, right: SqlNumber): SqlNumber {
  const alike = sameDimension(left.measure, right.measure);
  const base = alike ? valueIn(right, left.measure) : inOnes(right);
  if (/^[1-9]\d*$/.test(base.over) && !base.under) return overLiteral(left, base, alike ? "ratio" : left.measure);
  const positive = `case when ${base.over} > 0 then ${base.over} end`;
  const over = [left.over, base.under].filter((part) => part !== undefined).reduce(product);
  const under = left.under ? product(left.under, `(${positive})`) : `(${positive})`;
  const [top, bottom] = [base.constant, left.constant];
  return {
    over: top === 1n ? over : product(over, top.toString()),
    constant: bottom,
    under,
    measure: alike ? "ratio" : left.measure,
    ...slackOf(left, base, dividedBy),
  };
}

export function negated(number: SqlNumber): SqlNumber {
  return { ...number, over: `(- ${number.over})` };
}

/** In another measure of the dimension; another dimension only takes the name. */
export function inMeasure(number: SqlNumber, measure: Measure): SqlNumber {
  if (number.measure === measure) return number;
  const points = measure === "个百分点" && sameDimension(number.measure, "ratio");
  if (!points && !sameDimension(number.measure, measure)) return { ...number, measure };
  const [from, to] = [quotientOf(measures[number.measure].factor), quotientOf(measures[measure].factor)];
  const slack = number.slack && number.slack !== "not-followed" ? { slack: inMeasure(number.slack, measure) } : {};
  return { ...byFactor(number, from[0] * to[1], from[1] * to[0]), measure, ...slack };
}

/** A divisor counted in ones of its dimension: 亿笔 as 笔. */
function inOnes(number: SqlNumber): SqlNumber {
  return byFactor(number, ...quotientOf(measures[number.measure].factor));
}

function byFactor(number: SqlNumber, top: bigint, bottom: bigint): SqlNumber {
  const [over, under] = reduced(top, bottom);
  return {
    ...number,
    over: over === 1n ? number.over : product(number.over, over.toString()),
    constant: number.constant * under,
  };
}

function valueIn(number: SqlNumber, measure: Measure): SqlNumber {
  return sameDimension(number.measure, measure) ? inMeasure(number, measure) : number;
}

/** Whether the number is there. */
export function isThere({ over, under }: SqlNumber): string {
  return under ? `(${over} is not null and ${under} is not null)` : `${over} is not null`;
}

/** `left op right` as a condition; NULL where one of them is missing. What precision allows counts as equal. */
export function comparison(op: string, left: SqlNumber, right: SqlNumber): string {
  const difference = plus("-", left, right);
  const guarded = (condition: string): string =>
    difference.under ? `case when ${difference.under} is not null then ${condition} end` : condition;
  const { slack } = difference;
  if (!slack) return guarded(`${difference.over} ${op} 0`);
  if (slack === "not-followed" || op === "<>") throw new SqlRefusal();
  const low = plus("-", difference, slack).over;
  const high = plus("+", difference, slack).over;
  if (op === "=") return guarded(`(${low} <= 0 and ${high} >= 0)`);
  return guarded(op === "<" || op === "<=" ? `${low} ${op} 0` : `${high} ${op} 0`);
}

/** The whole number over a greater constant. */
function scaled({ over, constant }: SqlNumber, wanted: bigint): string {
  return wanted === constant ? over : product(over, (wanted / constant).toString());
}

function product(left: string, right: string): string {
  return left === "1" ? right : right === "1" ? left : `${left} * ${right}`;
}

function leastCommon(a: bigint, b: bigint): bigint {
  return (a / reducer(a, b)) * b;
}

function reduced(over: bigint, under: bigint): readonly [bigint, bigint] {
  const by = reducer(over, under);
  return [over / by, under / by];
}

function reducer(a: bigint, b: bigint): bigint {
  return b === 0n ? a : reducer(b, a % b);
}
