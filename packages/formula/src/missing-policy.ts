import { type Figure, type Measure, type Text, text } from "@biaogan/core";
import type { Expression } from "./expression";
import type { Outcome } from "./trace";

type Policy = "stops" | "leaves-out" | "own" | "never";

/** What each node does with an operand that is missing; complete by type, printed in the reference, held by a test. */
export const missingPolicy = {
  number: "never",
  text: "never",
  standpoint: "never",
  constant: "own",
  item: "own",
  negate: "stops",
  arithmetic: "stops",
  compare: "stops",
  and: "stops",
  or: "stops",
  not: "stops",
  member: "stops",
  within: "stops",
  is: "never",
  listed: "stops",
  aggregate: "leaves-out",
  shift: "own",
  "year-start": "own",
  county: "own",
  root: "stops",
  power: "stops",
  as: "own",
  days: "never",
  months: "never",
  when: "stops",
  call: "own",
} as const satisfies Record<Expression["node"], Policy>;

export const policyTexts = {
  stops: text(
    "任一运算数缺失，结果即缺失（缺数未核）；不适用的，结果不适用",
    "one missing operand makes the result missing; not applicable likewise",
  ),
  "leaves-out": text(
    "缺失的部分不计入并逐一列名；全部缺失时结果缺失",
    "missing parts are left out and named; where nothing is there the result is missing",
  ),
  own: text("缺失与否取决于所读的数据", "missing as what it reads is missing"),
  never: text("不会缺失", "is never missing"),
} as const satisfies Record<Policy, Text>;

/** The first operand that stops an operation: what is not applicable before what is missing. */
export function stopping(outcomes: readonly Outcome[]): Figure | undefined {
  for (const one of outcomes) if ("notApplicable" in one) return one;
  for (const one of outcomes) if ("missing" in one) return one;
  return undefined;
}

/** The measure two figures meet in: their own where alike, a plain number takes the other's. */
export function meetingMeasure(left: Measure, right: Measure): Measure {
  return isPlain(left) ? right : left;
}

/** A number that has no measure of its own: a count of rows or a pure number. */
export function isPlain(measure: Measure): boolean {
  return measure === "ratio" || measure === "个";
}
