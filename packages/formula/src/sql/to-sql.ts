import { isKnown, type Month } from "@biaogan/core";
import type { Expression } from "../expression";
import { type Fault, fault } from "../fault";
import type { Vocabulary } from "../vocabulary";
import { windowLength } from "../window";
import { dialects, named, quoted, type SqlDialect } from "./dialect";
import { sqlAggregate } from "./sql-aggregates";
import { conditional } from "./sql-choice";
import { isListed, isThereAt, isWithin } from "./sql-conditions";
import { sqlItem } from "./sql-items";
import {
  comparison,
  dividedBy,
  inMeasure,
  literal,
  negated,
  plus,
  type SqlNumber,
  SqlRefusal,
  times,
} from "./sql-number";
import type { SqlContext, SqlScope, SqlValue } from "./sql-scope";
import { monthNumber, monthsBetween } from "./sql-windows";

export interface SqlOptions {
  readonly dialect: SqlDialect;
  readonly month: Month;
  /** The county where left out. */
  readonly institution?: string;
}

/**
 * A checked formula as one SQL query over the tables of {@link sqlSchema}. A figure comes as two whole numbers,
 * `numerator` and `denominator`, whose quotient it is, exactly; a condition as `holds`. What is missing or not applicable is NULL.
 * @returns the query, or the fault F-0701 where SQL cannot say the formula: roots, spreads, and comparisons of printed figures
 * that were multiplied or divided.
 * @example toSql(parsed.expression, vocabulary, { dialect: "duckdb", month: "2021-09" }) // { sql: "select …" }
 */
export function toSql(
  expression: Expression,
  vocabulary: Vocabulary,
  options: SqlOptions,
): { readonly sql: string } | { readonly fault: Fault } {
  try {
    const context = contextOf(vocabulary, options.dialect);
    const institution = options.institution === undefined ? {} : { institution: quoted(options.institution) };
    const value = translator(context)(expression, { month: String(monthNumber(options.month)), ...institution });
    return { sql: `select ${columnsOf(value, context)}` };
  } catch (error) {
    if (error instanceof SqlRefusal) return { fault: fault("F-0701", expression.span, {}) };
    throw error;
  }
}

/**
 * A condition on the rows of a table as a query for the rows that meet it, by institution and key.
 * @example rowsToSql(condition, "rooms", vocabulary, { dialect: "postgresql", month: "2021-09" })
 */
export function rowsToSql(
  condition: Expression,
  table: string,
  vocabulary: Vocabulary,
  options: SqlOptions,
): { readonly sql: string } | { readonly fault: Fault } {
  try {
    const context = contextOf(vocabulary, options.dialect);
    const month = String(monthNumber(options.month));
    const alias = context.alias(table);
    const scope: SqlScope = { month, institution: `${alias}.institution`, row: { table, alias, month } };
    const where = translator(context)(condition, scope);
    if (!("condition" in where)) throw new SqlRefusal();
    const whose = options.institution === undefined ? "" : ` and ${alias}.institution = ${quoted(options.institution)}`;
    return {
      sql: `select ${alias}.* from ${named(table)} ${alias} where ${alias}.month = ${month}${whose} and (${where.condition})`,
    };
  } catch (error) {
    if (error instanceof SqlRefusal) return { fault: fault("F-0701", condition.span, {}) };
    throw error;
  }
}

function contextOf(vocabulary: Vocabulary, dialect: SqlDialect): SqlContext {
  let last = 0;
  const alias = (of: string): string => {
    last += 1;
    return `${/^\w+$/.test(of) ? of.toLowerCase() : "t"}_${last}`;
  };
  return { vocabulary, words: dialects[dialect], alias };
}

function columnsOf(value: SqlValue, { words }: SqlContext): string {
  if ("condition" in value) return `${value.condition} as holds`;
  if ("word" in value) return `${value.word} as word`;
  const { over, under, constant } = value.number;
  const below = [...(under ? [under] : []), ...(constant === 1n && under ? [] : [constant.toString()])].join(" * ");
  return `cast(${over} as ${words.whole}) as numerator, cast(${below} as ${words.whole}) as denominator`;
}

function translator(context: SqlContext): (one: Expression, scope: SqlScope) => SqlValue {
  const translate = (one: Expression, scope: SqlScope): SqlValue => {
    switch (one.node) {
      case "number":
        return { number: literal(one.value, one.measure ?? "ratio") };
      case "text":
        return one.value === "true" || one.value === "false" ? { condition: one.value } : { word: quoted(one.value) };
      case "standpoint":
        if (one.of === "month" || scope.institution === undefined) throw new SqlRefusal();
        return { word: scope.institution };
      case "constant":
        return constant(one.constant, context);
      case "item":
        return sqlItem(one, scope, context);
      case "negate":
        return { number: negated(number(one.of, scope)) };
      case "arithmetic": {
        const [left, right] = [number(one.left, scope), number(one.right, scope)];
        return {
          number:
            one.op === "*" ? times(left, right) : one.op === "/" ? dividedBy(left, right) : plus(one.op, left, right),
        };
      }
      case "compare":
        return { condition: compared(one, translate(one.left, scope), translate(one.right, scope)) };
      case "and":
      case "or":
        return { condition: `(${one.all.map((part) => condition(part, scope)).join(` ${one.node} `)})` };
      case "not":
        return { condition: `(not ${condition(one.of, scope)})` };
      case "member":
        return { condition: `${word(one.of, scope)} in (${one.list.map((code) => word(code, scope)).join(", ")})` };
      case "within":
        return { condition: isWithin(one, word(one.of, scope), scope, context) };
      case "is":
        return { condition: isThereAt(one, translate(one.of, scope)) };
      case "listed":
        return { condition: isListed(one, word(one.of, scope), scope, context) };
      case "aggregate":
        return sqlAggregate(one, scope, context, translate);
      case "shift":
        return translate(one.of, { ...scope, month: `(${scope.month} - ${-one.months})` });
      case "year-start":
        return translate(one.of, { ...scope, month: `(${scope.month} - ${scope.month} % 12 - 1)` });
      case "county":
        return translate(one.of, { month: scope.month });
      case "root":
        throw new SqlRefusal();
      case "power": {
        const of = number(one.of, scope);
        return { number: Array.from({ length: one.exponent - 1 }, () => of).reduce(times, of) };
      }
      case "as":
        return { number: inMeasure(number(one.of, scope), one.measure) };
      case "days":
      case "months":
        return { number: length(one, scope, context) };
      case "when":
        return conditional(
          condition(one.condition, scope),
          translate(one.claim, scope),
          one.otherwise && translate(one.otherwise, scope),
        );
      case "call":
        return translate(one.means, scope);
    }
  };
  const number = (one: Expression, scope: SqlScope): SqlNumber => {
    const value = translate(one, scope);
    if (!("number" in value)) throw new SqlRefusal();
    return value.number;
  };
  const condition = (one: Expression, scope: SqlScope): string => {
    const value = translate(one, scope);
    if (!("condition" in value)) throw new SqlRefusal();
    return value.condition;
  };
  const word = (one: Expression, scope: SqlScope): string => {
    const value = one.node === "number" ? { word: quoted(one.value) } : translate(one, scope);
    if (!("word" in value)) throw new SqlRefusal();
    return value.word;
  };
  return translate;
}

function constant(id: string, { vocabulary }: SqlContext): SqlValue {
  const declared = vocabulary.constants[id];
  if (!declared) throw new SqlRefusal();
  const { figure, measure } = declared;
  return { number: isKnown(figure) ? literal(figure.known, figure.measure) : { over: "null", constant: 1n, measure } };
}

function compared({ op }: Extract<Expression, { node: "compare" }>, left: SqlValue, right: SqlValue): string {
  if ("number" in left && "number" in right) return comparison(op, left.number, right.number);
  if ("word" in left && "word" in right) return `${left.word} ${op} ${right.word}`;
  if ("condition" in left && "condition" in right) return `(${left.condition}) ${op} (${right.condition})`;
  throw new SqlRefusal();
}

function length(
  one: Extract<Expression, { node: "days" | "months" }>,
  scope: SqlScope,
  context: SqlContext,
): SqlNumber {
  if (one.node === "months" && one.whole) return literal(String(windowLength(one.window)), "个");
  const alias = context.alias("periods");
  const from = `from periods ${alias} where ${alias}.month between ${monthsBetween(one.window, scope.month)}`;
  const { whole } = context.words;
  if (one.node === "months")
    return { over: `(select cast(count(*) as ${whole}) ${from})`, constant: 1n, measure: "个" };
  const count = one.working
    ? `case when count(*) = count(${alias}.working_days) then coalesce(sum(${alias}.working_days), 0) end`
    : `coalesce(sum(${alias}.days), 0)`;
  return { over: `(select cast(${count} as ${whole}) ${from})`, constant: 1n, measure: "天" };
}
