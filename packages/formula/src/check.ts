import { additivity, sameDimension } from "@biaogan/core";
import type { Expression } from "./expression";
import { type Fault, type FaultCode, type FaultData, fault } from "./fault";
import { type StaticType, TRUTH } from "./static-type";
import { suggest } from "./suggest";
import type { Vocabulary } from "./vocabulary";

export interface CheckOptions {
  /** What the formula has to give. */
  readonly expect: "figure" | "truth";
  /** The table of the row one stands in. */
  readonly row?: string;
}

/**
 * Checks a formula when it is loaded: names, measures, and kinds by axis. Nothing is summed that may not be: no stock
 * over months, no distinct count over anything, no ratio at all.
 * @returns what the formula gives, or every fault with its place.
 */
export function checkFormula(
  expression: Expression,
  vocabulary: Vocabulary,
  options: CheckOptions,
): { readonly gives: StaticType } | { readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const check = checker(vocabulary, (code, one, data) => faults.push(fault(code, one.span, data)));
  const gives = check(expression, options.row);
  if (options.expect === "truth" && gives.type !== "truth") faults.push(fault("F-0303", expression.span, {}));
  return faults.length === 0 ? { gives } : { faults };
}

type Report = (code: FaultCode, at: Expression, data: FaultData) => void;
type Check = (one: Expression, row: string | undefined) => StaticType;

const NUMBER: StaticType = { type: "number", kind: "ratio" };

function checker(vocabulary: Vocabulary, report: Report): Check {
  const check: Check = (one, row) => {
    switch (one.node) {
      case "number":
        return { ...NUMBER, ...(one.measure ? { measure: one.measure } : {}) };
      case "text":
        return { type: "text", kind: "attribute" };
      case "standpoint":
        return { type: "code", kind: "attribute" };
      case "constant":
        return constantType(one, vocabulary, report);
      case "item":
        return itemType(one, row, vocabulary, report, check);
      case "negate":
        return numeric(check(one.of, row), one, report);
      case "arithmetic":
        return arithmeticType(one, check(one.left, row), check(one.right, row), report);
      case "compare":
        comparable(one, check(one.left, row), check(one.right, row), report);
        return TRUTH;
      case "and":
      case "or":
        for (const part of one.all) truth(check(part, row), part, report);
        return TRUTH;
      case "not":
        truth(check(one.of, row), one.of, report);
        return TRUTH;
      case "member":
        for (const part of one.list) codeOf(check(one.of, row), part, report);
        return TRUTH;
      case "within":
      case "is":
        check(one.of, row);
        return TRUTH;
      case "listed":
        check(one.of, row);
        columnOf(one, vocabulary, report);
        return TRUTH;
      case "days":
        return { type: "number", measure: "天", kind: "flow" };
      case "months":
        return { type: "number", kind: "stock" };
      case "shift":
        return check(one.of, row);
      case "when":
        truth(check(one.condition, row), one.condition, report);
        return check(one.claim, row);
      case "call":
        return check(one.means, row);
      case "aggregate":
        return aggregateType(one, row, vocabulary, report, check);
    }
  };
  return check;
}

function constantType(
  one: Extract<Expression, { node: "constant" }>,
  vocabulary: Vocabulary,
  report: Report,
): StaticType {
  const constant = vocabulary.constants[one.constant];
  if (!constant) report("F-0203", one, { name: one.constant });
  return constant ? { type: "number", measure: constant.measure, kind: constant.kind, item: one.constant } : NUMBER;
}

function columnOf(
  one: Expression & { readonly table: string; readonly column: string },
  vocabulary: Vocabulary,
  report: Report,
) {
  const table = vocabulary.tables[one.table];
  const suggestion = (names: readonly string[], name: string): string => suggest(name, names) ?? "";
  if (!table) {
    report("F-0201", one, { name: one.table, suggestion: suggestion(Object.keys(vocabulary.tables), one.table) });
    return undefined;
  }
  const column = table.columns[one.column];
  if (!column) {
    const name = `${one.table}.${one.column}`;
    report("F-0202", one, { name, suggestion: suggestion(Object.keys(table.columns), one.column) });
  }
  return column ? { table, column } : undefined;
}

function itemType(
  one: Extract<Expression, { node: "item" }>,
  row: string | undefined,
  vocabulary: Vocabulary,
  report: Report,
  check: Check,
): StaticType {
  const found = columnOf(one, vocabulary, report);
  if (!found) return NUMBER;
  const name = found.column.label.zh;
  if (one.key) check(one.key, row);
  if (found.table.rows !== "one" && !one.key && row !== one.table) report("F-0501", one, { name });
  const { type, measure, kind, codes } = found.column;
  return { type, measure, kind, item: name, ...(codes ? { codes } : {}) };
}

function arithmeticType(
  one: Extract<Expression, { node: "arithmetic" }>,
  left: StaticType,
  right: StaticType,
  report: Report,
): StaticType {
  numeric(left, one.left, report);
  numeric(right, one.right, report);
  const both = left.measure && right.measure;
  const alike = left.measure && right.measure ? sameDimension(left.measure, right.measure) : true;
  if (one.op === "+" || one.op === "-") {
    if (!alike) report("F-0301", one, { left: left.measure ?? "", right: right.measure ?? "" });
    const kind =
      left.kind === right.kind ? left.kind : left.kind === "ratio" || right.kind === "ratio" ? "ratio" : "stock";
    const measure = left.measure ?? right.measure;
    return { type: "number", kind, ...(measure ? { measure } : {}) };
  }
  if (one.op === "*") {
    if (
      both &&
      left.measure !== "ratio" &&
      right.measure !== "ratio" &&
      left.measure !== "%" &&
      right.measure !== "%"
    ) {
      report("F-0305", one, {});
    }
    const measure = left.measure ?? right.measure;
    return { type: "number", kind: left.measure ? left.kind : right.kind, ...(measure ? { measure } : {}) };
  }
  if (both && alike) return { type: "number", kind: "ratio", measure: "ratio" };
  return { type: "number", kind: "ratio", ...(left.measure ? { measure: left.measure } : {}) };
}

function comparable(
  one: Extract<Expression, { node: "compare" }>,
  left: StaticType,
  right: StaticType,
  report: Report,
): void {
  if (left.type === "number" && right.type === "number") {
    if (left.measure && right.measure && !sameDimension(left.measure, right.measure)) {
      report("F-0301", one, { left: left.measure, right: right.measure });
    }
    return;
  }
  if (left.type === "number" || right.type === "number") {
    report("F-0304", one, {});
    return;
  }
  codeOf(left, one.right, report);
}

/** A literal that is compared with an enumeration has to be one of its codes. */
function codeOf(left: StaticType, right: Expression, report: Report): void {
  if (right.node !== "text" || !left.codes || Object.hasOwn(left.codes, right.value)) return;
  report("F-0204", right, { name: left.item ?? "", code: right.value });
}

function aggregateType(
  one: Extract<Expression, { node: "aggregate" }>,
  row: string | undefined,
  vocabulary: Vocabulary,
  report: Report,
  check: Check,
): StaticType {
  const inside = one.over.axis === "rows" ? one.over.table : row;
  if (one.over.axis === "rows" && vocabulary.tables[one.over.table] === undefined) {
    report("F-0201", one, {
      name: one.over.table,
      suggestion: suggest(one.over.table, Object.keys(vocabulary.tables)) ?? "",
    });
    return NUMBER;
  }
  if (one.over.axis === "rows" && vocabulary.tables[one.over.table]?.rows === "one")
    report("F-0502", one, { name: one.over.table });
  if (one.where) truth(check(one.where, inside), one.where, report);
  if (!one.of) return { type: "number", kind: "stock" };
  const of = check(one.of, inside);
  if (one.by === "every") {
    truth(of, one.of, report);
    return TRUTH;
  }
  numeric(of, one.of, report);
  const name = of.item ?? "";
  if (one.by === "sum" && !additivity[of.kind][one.over.axis]) {
    report(of.kind === "stock" ? "F-0401" : of.kind === "distinct" ? "F-0402" : "F-0403", one, { name });
  }
  if (one.by === "mean" && of.kind === "ratio") report("F-0403", one, { name });
  const kind =
    one.by === "sum" ? (one.over.axis === "months" ? "stock" : of.kind) : one.by === "mean" ? "ratio" : of.kind;
  return { ...of, kind };
}

function numeric(given: StaticType, at: Expression, report: Report): StaticType {
  if (given.type !== "number") report("F-0302", at, { name: given.item ?? "" });
  return given;
}

function truth(given: StaticType, at: Expression, report: Report): void {
  if (given.type !== "truth") report("F-0303", at, {});
}
