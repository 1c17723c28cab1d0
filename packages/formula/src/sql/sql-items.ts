import { measures } from "@biaogan/core";
import type { Expression } from "../expression";
import { type ItemDeclaration, printedDecimals } from "../vocabulary";
import { named, quoted } from "./dialect";
import { type SqlNumber, SqlRefusal } from "./sql-number";
import type { SqlContext, SqlScope, SqlValue } from "./sql-scope";

/** A cell: of the row one is in, or looked up by institution, month and key. */
export function sqlItem(one: Extract<Expression, { node: "item" }>, scope: SqlScope, context: SqlContext): SqlValue {
  const table = context.vocabulary.tables[one.table];
  const column = table?.columns[one.column];
  if (!table || !column) throw new SqlRefusal();
  const { row } = scope;
  const inside = row?.table === one.table && one.key === undefined ? row : undefined;
  if (inside && inside.month === scope.month) return cell(`${inside.alias}.${named(one.column)}`, column, context);
  const alias = context.alias(one.table);
  const conditions = [`${alias}.month = ${scope.month}`];
  if (inside) {
    if (table.rows !== "keyed" || table.key === undefined) throw new SqlRefusal();
    const key = named(table.key);
    conditions.push(`${alias}.institution = ${inside.alias}.institution`, `${alias}.${key} = ${inside.alias}.${key}`);
  } else {
    if (table.scope === "institution" && scope.institution !== undefined)
      conditions.push(`${alias}.institution = ${scope.institution}`);
    if (one.key !== undefined) conditions.push(`${alias}.${named(table.key ?? "")} = ${keyOf(one.key, scope)}`);
    else if (table.rows !== "one" || (table.scope === "institution" && scope.institution === undefined))
      throw new SqlRefusal();
  }
  const select = (value: string): string =>
    `(select ${value} from ${named(one.table)} ${alias} where ${conditions.join(" and ")} order by ${alias}.institution limit 1)`;
  return cell(`${alias}.${named(one.column)}`, column, context, select);
}

function keyOf(key: Expression, scope: SqlScope): string {
  if (key.node === "text" || key.node === "number") return quoted(key.value);
  if (key.node === "standpoint" && key.of === "institution" && scope.institution !== undefined)
    return scope.institution;
  throw new SqlRefusal();
}

function cell(
  value: string,
  column: ItemDeclaration,
  { words }: SqlContext,
  select: (value: string) => string = (plain) => plain,
): SqlValue {
  if (column.type === "truth") return { condition: select(value) };
  if (column.type !== "number") return { word: select(value) };
  const decimals = decimalsOf(column);
  const constant = 10n ** BigInt(decimals);
  const over = select(
    decimals === 0 ? `cast(${value} as ${words.whole})` : `cast(${value} * ${constant} as ${words.whole})`,
  );
  const number: SqlNumber = { over, constant, measure: column.measure };
  return { number: printedDecimals(column) !== undefined ? { ...number, slack: halfPlace(decimals, column) } : number };
}

/** A figure that its form prints rounded stands for half a unit of its last place to either side. */
function halfPlace(decimals: number, { measure }: ItemDeclaration): SqlNumber {
  return { over: "1", constant: 2n * 10n ** BigInt(decimals), measure };
}

/** The decimals that a column is kept with. */
export function decimalsOf({ decimals, measure }: ItemDeclaration): number {
  return decimals ?? measures[measure].decimals;
}
