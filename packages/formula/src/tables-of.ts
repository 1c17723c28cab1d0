import type { Expression } from "./expression";
import { partsOf } from "./parts-of";

/** The tables that a formula reads. */
export function tablesOf(one: Expression | undefined): readonly string[] {
  return one ? [...ownTables(one), ...partsOf(one).flatMap(tablesOf)] : [];
}

function ownTables(one: Expression): readonly string[] {
  if (one.node === "item" || one.node === "listed") return [one.table];
  return one.node === "aggregate" && one.over.axis === "rows" ? [one.over.table] : [];
}
