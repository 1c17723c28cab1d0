import type { Expression } from "../expression";
import { tablesOf } from "../tables-of";
import { named, quoted } from "./dialect";
import { isThere, type Slack, type SqlNumber, SqlRefusal } from "./sql-number";
import type { SqlContext, SqlScope, SqlValue } from "./sql-scope";
import { monthsBetween } from "./sql-windows";

type Aggregate = Extract<Expression, { node: "aggregate" }>;
type Translate = (one: Expression, scope: SqlScope) => SqlValue;

/** The rows, months or institutions that an aggregate runs over, and where one stands at each. */
interface Range {
  readonly from: string;
  readonly scope: SqlScope;
  /** What orders the parts by month. */
  readonly month?: string;
}

/** An aggregate as a subquery. What is missing is left out; nothing there at all is NULL. */
export function sqlAggregate(one: Aggregate, scope: SqlScope, context: SqlContext, translate: Translate): SqlValue {
  const range = rangeOf(one, scope, context, translate);
  const { whole } = context.words;
  if (!one.of) return { number: { over: countOf(one, range, scope, context), constant: 1n, measure: "个" } };
  const of = translate(one.of, range.scope);
  if (one.by === "every") return { condition: every(of, range) };
  if (!("number" in of)) throw new SqlRefusal();
  const { number } = of;
  switch (one.by) {
    case "sum":
      return { number: { ...summed(number, range), ...slack(number, range) } };
    case "mean": {
      const { over, constant } = summed(number, range);
      const under = `(select nullif(count(${number.over}), 0) ${range.from})`;
      const width = slack(number, range);
      const mean = (sum: string): Pick<SqlNumber, "over" | "under"> => ({
        over: sum,
        under: `cast(${under} as ${whole})`,
      });
      const shared =
        width.slack && width.slack !== "not-followed"
          ? { slack: { ...width.slack, ...mean(width.slack.over) } }
          : width;
      return { number: { ...mean(over), constant, measure: number.measure, ...shared } };
    }
    case "min":
    case "max":
      return { number: picked(number, range, orderOf(number, one.by === "min" ? "asc" : "desc")) };
    case "median":
      return { number: middle(number, range) };
    case "latest":
      return { number: picked(number, range, `${range.month ?? ""} desc`) };
    case "spread":
    case "count":
      throw new SqlRefusal();
  }
}

function summed(number: SqlNumber, { from }: Range): SqlNumber {
  if (number.under) throw new SqlRefusal();
  return { over: `(select sum(${number.over}) ${from})`, constant: number.constant, measure: number.measure };
}

/** The widths of the parts that are there, added up. */
function slack(number: SqlNumber, { from }: Range): { readonly slack?: Slack } {
  if (!number.slack) return {};
  if (number.slack === "not-followed" || number.slack.under) return { slack: "not-followed" };
  const over = `(select sum(case when ${number.over} is not null then ${number.slack.over} end) ${from})`;
  return { slack: { ...number.slack, over } };
}

/** The lower and the upper middle, added up and halved: of an odd number they are one. */
function middle(number: SqlNumber, { from }: Range): SqlNumber {
  if (number.under) throw new SqlRefusal();
  const half = (way: "asc" | "desc"): string => `percentile_disc(0.5) within group (order by ${number.over} ${way})`;
  return {
    over: `(select ${half("asc")} + ${half("desc")} ${from})`,
    constant: number.constant * 2n,
    measure: number.measure,
    ...(number.slack ? { slack: "not-followed" } : {}),
  };
}

/** The one part that an order puts first, among those that are there. */
function picked(number: SqlNumber, { from }: Range, order: string): SqlNumber {
  const first = (value: string): string => `(select ${value} ${from} and ${isThere(number)} order by ${order} limit 1)`;
  return {
    over: first(number.over),
    constant: number.constant,
    ...(number.under ? { under: first(number.under) } : {}),
    measure: number.measure,
    ...(number.slack ? { slack: "not-followed" } : {}),
  };
}

function orderOf({ over, under }: SqlNumber, way: "asc" | "desc"): string {
  return under ? `cast(${over} as double precision) / ${under} ${way}, ${under}` : `${over} ${way}`;
}

function countOf(one: Aggregate, { from }: Range, scope: SqlScope, context: SqlContext): string {
  if (one.over.axis !== "rows") throw new SqlRefusal();
  const filed = context.alias("filed");
  const whose =
    isCountys(one.over.table, context) || scope.institution === undefined
      ? ""
      : ` and ${filed}.institution = ${scope.institution}`;
  const there = `exists (select 1 from filed ${filed} where ${filed}.table_name = ${quoted(one.over.table)} and ${filed}.month = ${scope.month}${whose})`;
  return `case when ${there} then (select cast(count(*) as ${context.words.whole}) ${from}) end`;
}

/** False where one part is; missing where one is missing, or none is there. */
function every(of: SqlValue, { from }: Range): string {
  if (!("condition" in of)) throw new SqlRefusal();
  const some = (condition: string): string => `count(case when ${condition} then 1 end) > 0`;
  return `(select case when ${some(`not (${of.condition})`)} then false when ${some(`(${of.condition}) is null`)} then null when count(*) > 0 then true end ${from})`;
}

function rangeOf(one: Aggregate, scope: SqlScope, context: SqlContext, translate: Translate): Range {
  switch (one.over.axis) {
    case "rows":
      return rows(one, one.over.table, scope, context, translate);
    case "months": {
      const alias = context.alias("periods");
      const every = Math.max(1, ...tablesOf(one.of).map((table) => context.vocabulary.tables[table]?.everyMonths ?? 1));
      const filed = every === 1 ? "" : ` and ${alias}.month % ${every} = ${every - 1}`;
      const from = `from periods ${alias} where ${alias}.month between ${monthsBetween(one.over.window, scope.month)}${filed}`;
      return { from, scope: { ...scope, month: `${alias}.month` }, month: `${alias}.month` };
    }
    case "institutions": {
      const alias = context.alias("owed");
      const tables = [...new Set(tablesOf(one.of))].map(quoted).join(", ");
      const ofClass =
        one.over.class === undefined
          ? ""
          : ` and institution in (select institution from institutions where class = ${quoted(one.over.class)} and month = ${scope.month})`;
      const owing = `select distinct institution from owed where table_name in (${tables}) and month = ${scope.month}${ofClass}`;
      const whose = scope.institution === undefined ? "true" : `${alias}.institution = ${scope.institution}`;
      return {
        from: `from (${owing}) ${alias} where ${whose}`,
        scope: { ...scope, institution: `${alias}.institution` },
      };
    }
  }
}

function rows(one: Aggregate, table: string, scope: SqlScope, context: SqlContext, translate: Translate): Range {
  const declared = context.vocabulary.tables[table];
  const alias = context.alias(table);
  const inside: SqlScope = {
    month: scope.month,
    institution: `${alias}.institution`,
    row: { table, alias, month: scope.month },
  };
  const conditions = [`${alias}.month = ${scope.month}`];
  if (scope.institution !== undefined && !isCountys(table, context))
    conditions.push(`${alias}.institution = ${scope.institution}`);
  if (declared?.rows === "keyed" && declared.key !== undefined)
    conditions.push(`${alias}.${named(declared.key)} <> 'total'`);
  if (one.where) {
    const where = translate(one.where, inside);
    if (!("condition" in where)) throw new SqlRefusal();
    conditions.push(`(${where.condition})`);
  }
  return { from: `from ${named(table)} ${alias} where ${conditions.join(" and ")}`, scope: inside };
}

function isCountys(table: string, { vocabulary }: SqlContext): boolean {
  return vocabulary.tables[table]?.scope === "county";
}
