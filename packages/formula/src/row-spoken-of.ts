import type { ExpansionDeclaration, RowSlip } from "./expansions/expansion";
import { expansionDeclarations, isExpansionName } from "./expansions/index";
import type { Expression } from "./expression";

/**
 * What a formula that is broken says of a row as such, by the declaration of the expansion that it claims; undefined
 * where it speaks of figures.
 * @returns the slip, and the table that the row belongs in.
 * @example rowSpokenOf(parsed.expression) // { slip: "row-left-out", table: "rooms" }
 */
export function rowSpokenOf(one: Expression): { readonly slip: RowSlip; readonly table: string } | undefined {
  if (one.node === "when") return rowSpokenOf(one.claim);
  if (one.node !== "call") return undefined;
  const declared: ExpansionDeclaration | undefined = isExpansionName(one.name)
    ? expansionDeclarations[one.name]
    : undefined;
  const last = one.arguments.at(-1);
  if (declared?.speaksOf === undefined) return rowSpokenOf(one.means);
  return last?.node === "item" ? { slip: declared.speaksOf, table: last.table } : undefined;
}
