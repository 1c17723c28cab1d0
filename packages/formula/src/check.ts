import { isKnown, isZero } from "@biaogan/core";
import { arithmeticType, asType, comparable, powerType } from "./check-arithmetic";
import { callType } from "./check-call";
import { aggregateType, movedType, shiftType } from "./check-months";
import { codeOf, columnOf, itemType } from "./check-names";
import type { Check, CheckScope, Report } from "./check-report";
import { numeric, truth } from "./check-report";
import type { Expression } from "./expression";
import { type Fault, fault } from "./fault";
import { NUMBER, type StaticType, TRUTH } from "./static-type";
import type { Vocabulary } from "./vocabulary";

export interface CheckOptions {
  /** What the formula has to give. */
  readonly expect: "figure" | "truth";
  /** The table of the row one stands in. */
  readonly row?: string;
  /** Where the formula is read; an institution's figure has to be aggregated where the whole county is. */
  readonly at?: "institution" | "county";
}

/** What a formula gives and what to know of it: divisors that can be zero, by place. */
export interface CheckedFormula {
  readonly gives: StaticType;
  readonly cautions: readonly Fault[];
}

/**
 * Checks a formula when it is loaded: names, measures, kinds by axis, windows and divisors. Nothing is summed that may
 * not be: no stock over months, no distinct count over anything, no ratio at all.
 * @returns what the formula gives, or every fault with its place.
 * @example checkFormula(parsed.expression, vocabulary, { expect: "figure" }) // { gives: { type: "number", … }, cautions: [] }
 */
export function checkFormula(
  expression: Expression,
  vocabulary: Vocabulary,
  options: CheckOptions,
): CheckedFormula | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const cautions: Fault[] = [];
  const report: Report = (code, one, data) => {
    const list = code === "F-0601" ? cautions : faults;
    const found = fault(code, one.span, data);
    if (!list.some((before) => isSame(before, found))) list.push(found);
  };
  const check = checker(vocabulary, report, () => faults.length);
  const gives = check(expression, { row: options.row, named: false, county: options.at === "county" });
  if (options.expect === "truth" && gives.type !== "truth") report("F-0303", expression, {});
  return faults.length === 0 ? { gives, cautions } : { faults };
}

function isSame(a: Fault, b: Fault): boolean {
  return (
    a.code === b.code && a.span?.from === b.span?.from && a.span?.to === b.span?.to && a.message.en === b.message.en
  );
}

function checker(vocabulary: Vocabulary, report: Report, faultsSoFar: () => number): Check {
  const check: Check = (one, scope) => {
    switch (one.node) {
      case "number":
        return { ...NUMBER, literal: true, sign: isZero(one.value) ? "zero" : "positive", ...measureOf(one) };
      case "text":
        return { type: one.value === "true" || one.value === "false" ? "truth" : "text", kind: "attribute" };
      case "standpoint":
        return { type: "code", kind: "attribute" };
      case "constant":
        return constantType(one, vocabulary, report);
      case "item":
        return itemType(one, scope, vocabulary, report, check);
      case "negate": {
        const { sign: _, ...of } = numeric(check(one.of, scope), one, report);
        return of;
      }
      case "arithmetic":
        return arithmeticType(one, check(one.left, scope), check(one.right, scope), scope, report);
      case "compare":
        comparable(one, check(one.left, scope), check(one.right, scope), report);
        return TRUTH;
      case "and":
      case "or":
        for (const part of one.all) truth(check(part, scope), part, report);
        return TRUTH;
      case "not":
        truth(check(one.of, scope), one.of, report);
        return TRUTH;
      case "member":
        for (const part of one.list) codeOf(check(one.of, scope), part, report);
        return TRUTH;
      case "within":
      case "is":
        check(one.of, scope);
        return TRUTH;
      case "listed":
        check(one.of, scope);
        columnOf(one, vocabulary, report);
        return TRUTH;
      case "days":
        return { type: "number", measure: "天", kind: "flow", ...(one.window === "month" ? { sign: "positive" } : {}) };
      case "months":
        return { type: "number", kind: "stock", ...(one.whole ? { sign: "positive" } : {}) };
      case "shift":
        return shiftType(one, check(one.of, scope), vocabulary, report);
      case "year-start":
        return movedType(check(one.of, scope));
      case "county":
        return check(one.of, { ...scope, row: undefined });
      case "root":
        return { ...numeric(check(one.of, scope), one, report), kind: "ratio" };
      case "power":
        return powerType(one, check(one.of, scope), report);
      case "as":
        return asType(one, check(one.of, scope), report);
      case "when":
        return whenType(one, scope, report, check);
      case "call":
        return callType(one, scope, report, check, faultsSoFar);
      case "aggregate":
        return aggregateType(one, scope, vocabulary, report, check);
    }
  };
  return check;
}

function measureOf({ measure }: Extract<Expression, { node: "number" }>): Pick<StaticType, "measure"> {
  return measure ? { measure } : {};
}

function constantType(
  one: Extract<Expression, { node: "constant" }>,
  vocabulary: Vocabulary,
  report: Report,
): StaticType {
  const constant = vocabulary.constants[one.constant];
  if (!constant) {
    report("F-0203", one, { name: one.constant });
    return NUMBER;
  }
  const { measure, kind, figure } = constant;
  const sign = !isKnown(figure) ? {} : { sign: signOf(figure.known) };
  return { type: "number", measure, kind, item: constant.label.zh, ...sign };
}

function signOf(known: string): NonNullable<StaticType["sign"]> {
  return known.startsWith("-") ? "negative" : isZero(known) ? "zero" : "positive";
}

function whenType(
  one: Extract<Expression, { node: "when" }>,
  scope: CheckScope,
  report: Report,
  check: Check,
): StaticType {
  truth(check(one.condition, scope), one.condition, report);
  const claim = check(one.claim, scope);
  if (!one.otherwise) return claim;
  const otherwise = check(one.otherwise, scope);
  if (claim.type !== otherwise.type) report("F-0309", one, {});
  else if (claim.type === "number") {
    const { kind } = arithmeticType(
      { node: "arithmetic", op: "+", left: one.claim, right: one.otherwise, span: one.span },
      claim,
      otherwise,
      scope,
      report,
    );
    return { ...claim, kind };
  }
  return claim;
}
