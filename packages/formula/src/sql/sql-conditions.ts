import type { Expression } from "../expression";
import { named, quoted } from "./dialect";
import { isThere, SqlRefusal } from "./sql-number";
import type { SqlContext, SqlScope, SqlValue } from "./sql-scope";
import { monthsBetween } from "./sql-windows";

/** `is known`, `is blank`. */
export function isThereAt({ what }: Extract<Expression, { node: "is" }>, of: SqlValue): string {
  const there = "number" in of ? isThere(of.number) : `(${"word" in of ? of.word : of.condition}) is not null`;
  return what === "known" ? `(${there})` : `(not (${there}))`;
}

/** A day inside the statistical period of a window. */
export function isWithin(
  { window }: Extract<Expression, { node: "within" }>,
  day: string,
  scope: SqlScope,
  context: SqlContext,
): string {
  const alias = context.alias("periods");
  const inside = `exists (select 1 from periods ${alias} where ${alias}.month between ${monthsBetween(window, scope.month)} and ${day} between ${alias}.first_day and ${alias}.last_day)`;
  return `case when ${day} is not null then ${inside} end`;
}

/** Whether a value stands in a column of the same institution and month. */
export function isListed(
  { table, column, by }: Extract<Expression, { node: "listed" }>,
  value: string,
  scope: SqlScope,
  context: SqlContext,
): string {
  // The roster has an order that no table of the database holds.
  if (scope.institution === undefined || by === "others") throw new SqlRefusal();
  const [rows, filed] = [context.alias(table), context.alias("filed")];
  const there = `exists (select 1 from filed ${filed} where ${filed}.table_name = ${quoted(table)} and ${filed}.month = ${scope.month} and ${filed}.institution = ${scope.institution})`;
  const found = `exists (select 1 from ${named(table)} ${rows} where ${rows}.month = ${scope.month} and ${rows}.institution = ${scope.institution} and ${rows}.${named(column)} = ${value})`;
  return `case when ${value} is not null and ${there} then ${found} end`;
}
