import type { MonthWindow } from "@biaogan/core";
import { monthWindowSchema } from "@biaogan/core";
import type { Expression, Span } from "../expression";
import { FormulaFault } from "../fault";

/** The builder that expansions and TypeScript callers make trees with. */
export function numberOf(value: string, measure?: Extract<Expression, { node: "number" }>["measure"]): Expression {
  return measure === undefined ? { node: "number", value } : { node: "number", value, measure };
}

export function itemOf(table: string, column: string, key?: Expression): Expression {
  return key === undefined ? { node: "item", table, column } : { node: "item", table, column, key };
}

export function arithmeticOf(op: "+" | "-" | "*" | "/", left: Expression, right: Expression): Expression {
  return { node: "arithmetic", op, left, right };
}

export function compareOf(op: "=" | "<>" | "<" | "<=" | ">" | ">=", left: Expression, right: Expression): Expression {
  return { node: "compare", op, left, right };
}

export function shiftOf(of: Expression, months: number): Expression {
  return { node: "shift", of, months };
}

export function overMonths(by: "sum" | "mean" | "min" | "max", of: Expression, window: MonthWindow): Expression {
  return { node: "aggregate", by, over: { axis: "months", window }, of };
}

/** The arguments of an expansion, counted. */
export function take(
  name: string,
  args: readonly Expression[],
  count: number,
  span: Span | undefined,
): readonly Expression[] {
  if (args.length !== count) throw new FormulaFault("F-0105", span, { name, wanted: String(count) });
  return args;
}

/** One argument that is there: {@link take} has counted. */
export function argument(args: readonly Expression[], index: number): Expression {
  const one = args[index];
  if (!one) throw new FormulaFault("F-0105", undefined, { name: "", wanted: String(index + 1) });
  return one;
}

/** An argument that names a window. */
export function windowOf(name: string, one: Expression): MonthWindow {
  const window = one.node === "text" ? monthWindowSchema.safeParse(one.value) : undefined;
  if (!window?.success)
    throw new FormulaFault("F-0101", one.span, { expected: `${name}(…, year to date | month | second half)` });
  return window.data;
}

/** An argument that is an item of a table. */
export function itemArgument(name: string, one: Expression): Extract<Expression, { node: "item" }> {
  if (one.node !== "item") throw new FormulaFault("F-0101", one.span, { expected: `${name}(table.column)` });
  return one;
}
