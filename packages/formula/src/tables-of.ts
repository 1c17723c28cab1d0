import type { Expression } from "./expression";

/** The tables that a formula reads. */
export function tablesOf(one: Expression | undefined): readonly string[] {
  if (!one) return [];
  switch (one.node) {
    case "item":
      return [one.table];
    case "call":
      return tablesOf(one.means);
    case "arithmetic":
    case "compare":
      return [...tablesOf(one.left), ...tablesOf(one.right)];
    case "and":
    case "or":
      return one.all.flatMap(tablesOf);
    case "when":
      return [...tablesOf(one.condition), ...tablesOf(one.claim), ...tablesOf(one.otherwise)];
    case "aggregate":
      return [...(one.over.axis === "rows" ? [one.over.table] : []), ...tablesOf(one.of), ...tablesOf(one.where)];
    case "negate":
    case "not":
    case "member":
    case "within":
    case "is":
    case "shift":
    case "county":
    case "root":
    case "as":
      return tablesOf(one.of);
    case "listed":
      return [...tablesOf(one.of), one.table];
    default:
      return [];
  }
}
