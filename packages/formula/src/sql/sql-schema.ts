import type { ItemDeclaration, Vocabulary } from "../vocabulary";
import { type DialectWords, dialects, named, type SqlDialect } from "./dialect";
import { decimalsOf } from "./sql-items";

/**
 * The tables that the queries of {@link toSql} read: one for each of the vocabulary's, and four of the house.
 * - `filed`: which reports came and were accepted; `owed`: who owes a table in a month
 * - `institutions`: who lives in a month, by class
 * - `periods`: a month's statistical period, its days and working days (NULL where the year has no holiday notice)
 *
 * A month is a whole number, 年 × 12 ＋ 月 － 1.
 */
export function sqlSchema(vocabulary: Vocabulary, dialect: SqlDialect): readonly string[] {
  const words = dialects[dialect];
  return [
    "create table filed (table_name text not null, institution text not null, month integer not null)",
    "create table owed (table_name text not null, institution text not null, month integer not null)",
    "create table institutions (institution text not null, class text not null, month integer not null)",
    "create table periods (month integer primary key, first_day text not null, last_day text not null, days integer not null, working_days integer)",
    ...Object.entries(vocabulary.tables).map(([name, { columns }]) => {
      const declared = Object.entries(columns).map(([column, item]) => `${named(column)} ${typeOf(item, words)}`);
      return `create table ${named(name)} (institution text not null, month integer not null, ${declared.join(", ")})`;
    }),
  ];
}

function typeOf(item: ItemDeclaration, words: DialectWords): string {
  if (item.type === "truth") return "boolean";
  return item.type === "number" ? words.decimal(decimalsOf(item)) : "text";
}
