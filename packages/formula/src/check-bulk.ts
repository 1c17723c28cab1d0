import type { Report } from "./check-report";
import type { Expression } from "./expression";
import type { Vocabulary } from "./vocabulary";

type Aggregate = Extract<Expression, { node: "aggregate" }>;

/** Over a bulk table rows are counted or one column is summed, chosen by what stands in one row: its columns' program. */
export function fitsBulk(one: Aggregate, { tables }: Vocabulary, report: Report): void {
  const { over, by, of, where } = one;
  const table = over.axis === "rows" ? tables[over.table] : undefined;
  if (over.axis !== "rows" || table?.rows !== "bulk") return;
  const name = table.label.zh;
  if (of && !(by === "sum" && isColumn(of, over.table))) report("F-0508", of.span ? of : one, { name });
  const strange = where && strangeIn(where, over.table);
  if (strange) report("F-0509", strange.span ? strange : one, { name });
}

/** The first node of a condition that a row by itself cannot answer. */
function strangeIn(one: Expression, table: string): Expression | undefined {
  const first = (parts: readonly Expression[]): Expression | undefined =>
    parts.map((part) => strangeIn(part, table)).find((part) => part !== undefined);
  switch (one.node) {
    case "call":
      return strangeIn(one.means, table) && one;
    case "and":
    case "or":
      return first(one.all);
    case "not":
      return strangeIn(one.of, table);
    case "item":
      return isColumn(one, table) ? undefined : one;
    case "is":
    case "member":
    case "within":
    case "listed":
      return isColumn(one.of, table) ? undefined : one.of;
    case "compare":
      return [one.left, one.right].map((side) => notOfRow(side, table)).find((side) => side !== undefined);
    default:
      return one;
  }
}

/** The first part of one side of a comparison that does not stand in the row. */
function notOfRow(one: Expression, table: string): Expression | undefined {
  switch (one.node) {
    case "number":
    case "text":
    case "constant":
      return undefined;
    case "item":
      return isColumn(one, table) ? undefined : one;
    case "call":
      return notOfRow(one.means, table) && one;
    case "negate":
    case "as":
      return notOfRow(one.of, table);
    case "arithmetic":
      return notOfRow(one.left, table) ?? notOfRow(one.right, table);
    default:
      return one;
  }
}

function isColumn(one: Expression, table: string): boolean {
  return one.node === "item" && one.table === table && one.key === undefined;
}
