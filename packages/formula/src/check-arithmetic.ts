import { type FigureKind, type Measure, measures, sameDimension } from "@biaogan/core";
import { codeOf } from "./check-names";
import { type CheckScope, numeric, type Report } from "./check-report";
import type { Expression } from "./expression";
import { NUMBER, type StaticType } from "./static-type";

type Of<N extends Expression["node"]> = Extract<Expression, { node: N }>;

/** What an operation gives: measures that meet, and the kind that comes of two kinds. */
export function arithmeticType(
  one: Of<"arithmetic">,
  left: StaticType,
  right: StaticType,
  scope: CheckScope,
  report: Report,
): StaticType {
  numeric(left, one.left, report);
  numeric(right, one.right, report);
  switch (one.op) {
    case "+":
    case "-":
      return sumType(one, left, right, report);
    case "*":
      return productType(one, left, right, report);
    case "/":
      return quotientType(one, left, right, scope, report);
  }
}

function sumType(one: Expression, left: StaticType, right: StaticType, report: Report): StaticType {
  meeting(one, left, right, report);
  const measure = left.measure ?? right.measure;
  const item = left.item ?? right.item;
  return { ...NUMBER, kind: sumKind(left, right), ...(measure ? { measure } : {}), ...(item ? { item } : {}) };
}

/** What is a ratio or a distinct count stays one, whatever is added to it; a flow added to a stock moves the stock. */
function sumKind(left: StaticType, right: StaticType): FigureKind {
  if (left.literal) return right.kind;
  if (right.literal || left.kind === right.kind) return left.kind;
  const kinds = [left.kind, right.kind];
  return kinds.includes("ratio") ? "ratio" : kinds.includes("distinct") ? "distinct" : "stock";
}

function productType(one: Expression, left: StaticType, right: StaticType, report: Report): StaticType {
  if (isMeasured(left) && isMeasured(right)) report("F-0305", one, {});
  const number = isMeasured(left) || (!isMeasured(right) && !left.literal) ? left : right;
  const { measure, item, kind } = number;
  return { ...NUMBER, kind, ...(measure ? { measure } : {}), ...(item ? { item } : {}) };
}

function quotientType(
  one: Of<"arithmetic">,
  left: StaticType,
  right: StaticType,
  scope: CheckScope,
  report: Report,
): StaticType {
  const name = right.item ?? "";
  if (right.sign === "zero") report("F-0307", one.right, { name });
  else if (right.sign === "negative") report("F-0310", one.right, { name });
  else if (right.sign === undefined && !scope.named) report("F-0601", one.right, { name });
  if (left.measure && right.measure && sameDimension(left.measure, right.measure))
    return { ...NUMBER, measure: "ratio" };
  const kind = right.literal ? left.kind : "ratio";
  return {
    ...NUMBER,
    kind,
    ...(left.measure ? { measure: left.measure } : {}),
    ...(left.item ? { item: left.item } : {}),
  };
}

/** Reports two measures that cannot stand beside each other in a sum or comparison. */
function meeting(one: Expression, left: StaticType, right: StaticType, report: Report): void {
  if (!left.measure || !right.measure || sameDimension(left.measure, right.measure)) return;
  const dimensions = [left.measure, right.measure].map((measure) => measures[measure].dimension);
  const points = dimensions.includes("ratio") && dimensions.includes("points");
  report(points ? "F-0306" : "F-0301", one, { left: left.measure, right: right.measure });
}

/** A comparison is of two numbers of one dimension, or of two words. */
export function comparable(one: Of<"compare">, left: StaticType, right: StaticType, report: Report): void {
  const numbers = [left, right].filter(({ type }) => type === "number").length;
  if (numbers === 2) meeting(one, left, right, report);
  else if (numbers === 1) report("F-0304", one, {});
  else codeOf(left, one.right, report);
}

/** Only a plain number is multiplied by itself: 户 times 户 is nothing. */
export function powerType(one: Of<"power">, of: StaticType, report: Report): StaticType {
  numeric(of, one.of, report);
  if (isMeasured(of)) report("F-0305", one, {});
  const sign = of.sign === "positive" ? { sign: of.sign } : {};
  return { ...NUMBER, ...(of.measure ? { measure: of.measure } : {}), ...sign };
}

/** A figure in another measure of its dimension; only a difference of shares becomes 个百分点. */
export function asType(one: Of<"as">, of: StaticType, report: Report): StaticType {
  numeric(of, one.of, report);
  const { measure } = one;
  const points = measure === "个百分点" && isDifferenceOfShares(one.of) && isShare(of.measure);
  const plain = of.measure === undefined && of.literal === undefined && isShare(measure);
  if (!points && !plain && (!of.measure || !sameDimension(of.measure, measure)))
    report("F-0308", one, { from: of.measure ?? "", to: measure });
  return { ...of, measure };
}

function isDifferenceOfShares(one: Expression): boolean {
  return one.node === "arithmetic" && one.op === "-" && !(one.right.node === "number" && !one.right.measure);
}

function isShare(measure: Measure | undefined): boolean {
  return measure === undefined || measures[measure].dimension === "ratio";
}

/** Whether a number has a measure that is more than a plain factor. */
function isMeasured({ measure }: StaticType): boolean {
  return measure !== undefined && measures[measure].dimension !== "ratio" && measure !== "个";
}
