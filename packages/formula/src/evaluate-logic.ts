import { isKnown } from "@biaogan/core";
import type { Evaluate, Reading } from "./evaluate";
import type { Expression } from "./expression";
import type { Standpoint } from "./facts";
import { stopping } from "./missing-policy";
import type { Outcome, Trace } from "./trace";
import { windowMonths } from "./window";

type Logic = Extract<Expression, { node: "and" | "or" | "not" | "member" | "within" | "is" }>;

const OPS = { and: "且", or: "或", not: "非", member: "∈", within: "∈", is: "" } as const;

/** Conditions. What is false, or true in an `or`, decides even where another part is missing. */
export function evaluateLogic(one: Logic, at: Standpoint, reading: Reading, evaluate: Evaluate): Trace {
  const children = operandsOf(one).map((operand) => evaluate(operand, at));
  return { node: one.node, op: OPS[one.node], outcome: decide(one, children, at, reading), children };
}

function operandsOf(one: Logic): readonly Expression[] {
  return one.node === "and" || one.node === "or" ? one.all : [one.of];
}

function decide(one: Logic, children: readonly Trace[], at: Standpoint, reading: Reading): Outcome {
  const outcomes = children.map(({ outcome }) => outcome);
  const [first] = outcomes;
  if (one.node === "and" || one.node === "or") {
    const decisive = one.node === "or";
    if (outcomes.some((outcome) => saysTruth(outcome) && isTrue(outcome) === decisive)) return { truth: decisive };
    return stopping(outcomes) ?? { truth: !decisive };
  }
  if (one.node === "is") {
    const known = first !== undefined && ("truth" in first || isKnown(first));
    return { truth: one.what === "known" ? known : !known };
  }
  const stop = stopping(outcomes);
  if (stop || first === undefined) return stop ?? { missing: "blank", measure: "ratio" };
  if (one.node === "not") return { truth: !isTrue(first) };
  const value = "known" in first ? first.known : "";
  if (one.node === "within") {
    const months = windowMonths(one.window, at.month, reading.facts);
    return { truth: months.some((month) => isWithin(value, reading.facts.period(month))) };
  }
  return { truth: one.list.some((code) => (code.node === "text" || code.node === "number") && code.value === value) };
}

function isWithin(day: string, { from, to }: { readonly from: string; readonly to: string }): boolean {
  return from <= day && day <= to;
}

/** Whether an outcome says yes or no: it is a truth, or a cell that holds one. */
export function saysTruth(outcome: Outcome): boolean {
  return "truth" in outcome || isKnown(outcome);
}

/** Whether an outcome is true: a truth, or a cell that says so. */
export function isTrue(outcome: Outcome): boolean {
  return "truth" in outcome ? outcome.truth : isKnown(outcome) && outcome.known === "true";
}

/** `claim` where the condition holds; elsewhere `otherwise`, and without one the formula is not applicable, which is neither passed nor failed. */
export function evaluateWhen(one: Extract<Expression, { node: "when" }>, at: Standpoint, evaluate: Evaluate): Trace {
  const condition = evaluate(one.condition, at);
  if ("missing" in condition.outcome) return { node: "when", outcome: condition.outcome, children: [condition] };
  if (!isTrue(condition.outcome) && one.otherwise) return evaluate(one.otherwise, at);
  if (!isTrue(condition.outcome))
    return { node: "when", outcome: { notApplicable: true, measure: "ratio" }, children: [condition] };
  return evaluate(one.claim, at);
}
