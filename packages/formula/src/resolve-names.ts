import type { MonthWindow } from "@biaogan/core";
import { expansions, isExpansionName } from "./expansions/index";
import type { Expression, Over, Span } from "./expression";
import { FormulaFault } from "./fault";

/** The tree as the grammar gives it: bare names, calls and the rows of an aggregate are still open. */
export type RawExpression = { readonly span?: Span } & (
  | { readonly node: "name"; readonly name: string }
  | { readonly node: "invoke"; readonly name: string; readonly arguments: readonly RawExpression[] }
  | {
      readonly node: "number";
      readonly value: string;
      readonly measure?: Extract<Expression, { node: "number" }>["measure"];
    }
  | { readonly node: "text"; readonly value: string; readonly quoted?: boolean }
  | { readonly node: "item"; readonly table: string; readonly column: string; readonly key?: RawExpression }
  | { readonly node: "standpoint"; readonly of: "institution" | "month" }
  | { readonly node: "negate" | "not"; readonly of: RawExpression }
  | {
      readonly node: "arithmetic";
      readonly op: "+" | "-" | "*" | "/";
      readonly left: RawExpression;
      readonly right: RawExpression;
    }
  | {
      readonly node: "compare";
      readonly op: "=" | "<>" | "<" | "<=" | ">" | ">=";
      readonly left: RawExpression;
      readonly right: RawExpression;
    }
  | { readonly node: "and" | "or"; readonly all: readonly RawExpression[] }
  | { readonly node: "member"; readonly of: RawExpression; readonly list: readonly RawExpression[] }
  | { readonly node: "within"; readonly of: RawExpression; readonly window: MonthWindow }
  | { readonly node: "is"; readonly of: RawExpression; readonly what: "known" | "blank" }
  | { readonly node: "listed"; readonly of: RawExpression; readonly table: string; readonly column: string }
  | {
      readonly node: "aggregate";
      readonly by: Extract<Expression, { node: "aggregate" }>["by"];
      readonly over?: Over;
      readonly of?: RawExpression;
      readonly where?: RawExpression;
    }
  | { readonly node: "days" | "months"; readonly window: MonthWindow }
  | { readonly node: "when"; readonly condition: RawExpression; readonly claim: RawExpression }
);

/**
 * Gives every bare name its meaning. A bare name to the right of = or <>, in a list or between brackets is a code
 * (`class = small`); anywhere else it is a column of the rows one is among (`count(merchants where acceptsUnified)`).
 * `base.`, `target.` and `threshold.` begin the names of constants.
 */
export function resolveNames(raw: RawExpression, row: string | undefined): Expression {
  const span = raw.span;
  const again = (one: RawExpression): Expression => resolveNames(one, row);
  switch (raw.node) {
    case "name":
      if (raw.name === "true" || raw.name === "false") return { node: "text", value: raw.name, span };
      if (row === undefined) throw new FormulaFault("F-0102", span, { name: raw.name });
      return { node: "item", table: row, column: raw.name, span };
    case "item":
      if (/^(base|target|threshold)$/.test(raw.table))
        return { node: "constant", constant: `${raw.table}.${raw.column}`, span };
      return { node: "item", table: raw.table, column: raw.column, ...(raw.key ? { key: again(raw.key) } : {}), span };
    case "invoke": {
      const { name } = raw;
      if (!isExpansionName(name)) throw new FormulaFault("F-0103", span, { name });
      const args = raw.arguments.map(again);
      return { node: "call", name, arguments: args, means: expansions[name].means(args, span), span };
    }
    case "number":
      return { node: "number", value: raw.value, ...(raw.measure ? { measure: raw.measure } : {}), span };
    case "text":
      return { node: "text", value: raw.value, span };
    case "standpoint":
    case "days":
    case "months":
      return raw;
    case "negate":
      return { node: "negate", of: again(raw.of), span };
    case "not":
      return { node: "not", of: again(raw.of), span };
    case "arithmetic":
      return { node: "arithmetic", op: raw.op, left: again(raw.left), right: again(raw.right), span };
    case "compare":
      return { node: "compare", op: raw.op, left: again(raw.left), right: rightOf(raw, again), span };
    case "and":
    case "or":
      return { node: raw.node, all: raw.all.map(again), span };
    case "member":
      return { node: "member", of: again(raw.of), list: raw.list.map(again), span };
    case "within":
      return { node: "within", of: again(raw.of), window: raw.window, span };
    case "is":
      return { node: "is", of: again(raw.of), what: raw.what, span };
    case "listed":
      return { node: "listed", of: again(raw.of), table: raw.table, column: raw.column, span };
    case "aggregate":
      return resolveAggregate(raw, row);
    case "when":
      return { node: "when", condition: again(raw.condition), claim: again(raw.claim), span };
  }
}

function rightOf(
  raw: Extract<RawExpression, { node: "compare" }>,
  again: (one: RawExpression) => Expression,
): Expression {
  const code = (raw.op === "=" || raw.op === "<>") && raw.right.node === "name";
  return code && raw.right.node === "name"
    ? { node: "text", value: raw.right.name, span: raw.right.span }
    : again(raw.right);
}

function resolveAggregate(raw: Extract<RawExpression, { node: "aggregate" }>, row: string | undefined): Expression {
  const table = raw.of && !raw.over ? firstTable(raw.of) : undefined;
  const over = raw.over ?? (table === undefined ? undefined : ({ axis: "rows", table } as const));
  if (!over) throw new FormulaFault("F-0104", raw.span, {});
  const inside = over.axis === "rows" ? over.table : row;
  return {
    node: "aggregate",
    by: raw.by,
    over,
    ...(raw.of ? { of: resolveNames(raw.of, inside) } : {}),
    ...(raw.where ? { where: resolveNames(raw.where, inside) } : {}),
    span: raw.span,
  };
}

/** The table of the first item that an expression names: `sum(rooms.amount)` runs over the rows of rooms. */
function firstTable(raw: RawExpression): string | undefined {
  switch (raw.node) {
    case "item":
      return raw.key || /^(base|target|threshold)$/.test(raw.table) ? undefined : raw.table;
    case "arithmetic":
    case "compare":
      return firstTable(raw.left) ?? firstTable(raw.right);
    case "negate":
    case "not":
    case "member":
    case "is":
    case "within":
    case "listed":
      return firstTable(raw.of);
    case "invoke":
      return raw.arguments.map(firstTable).find((table) => table !== undefined);
    case "aggregate":
      return raw.over?.axis === "months" && raw.of ? firstTable(raw.of) : undefined;
    default:
      return undefined;
  }
}
