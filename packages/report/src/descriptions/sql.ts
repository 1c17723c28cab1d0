import type { CountyPlan } from "@biaogan/plan";
import type { Column, Table } from "../form";
import { codesOf } from "../vocabulary";
import { patternOf } from "./pattern";

/** A check in SQL: the rows that break it, by their key and number. */
export interface SqlCheck {
  readonly column: string;
  /** The name of the check that a finding would carry. */
  readonly check: "cell-blank" | "cell-type" | "cell-min" | "cell-max" | "cell-code" | "cell-length" | "row-twice";
  readonly sql: string;
}

/** The statements for one table: where rows are loaded as written, and what is asked of them. */
export interface SqlTable {
  /** Every column as text, as written in the file, with the row's number. */
  readonly create: string;
  /** The same rows with their types, exact: money is `decimal(18,2)`. */
  readonly view: string;
  readonly checks: readonly SqlCheck[];
}

/**
 * The SQL of a table and of its cells' checks, for DuckDB and PostgreSQL: rows are loaded as written and asked what is
 * wrong, so that nothing is lost on the way in.
 * @example sqlOf("merchants", table, plan).checks[0]?.sql // "select row_number, … from merchants_written where …"
 */
export function sqlOf(id: string, table: Table, plan: CountyPlan): SqlTable {
  const columns = Object.entries(table.columns);
  const written = quoted(`${id}_written`);
  const list = columns.map(([name]) => `  ${quoted(name)} varchar`).join(",\n");
  const typed = columns.map(([name, column]) => `  ${typedOf(name, column, plan)} as ${quoted(name)}`).join(",\n");
  return {
    create: `create table ${written} (\n  row_number integer not null,\n${list}\n)`,
    view: `create view ${quoted(id)} as select\n  row_number,\n${typed}\nfrom ${written}`,
    checks: columns.flatMap(([name, column]) => [
      ...cellChecks(written, name, column, plan),
      ...(name === table.key && table.rows !== "one" ? [twiceCheck(written, name)] : []),
    ]),
  };
}

function cellChecks(from: string, name: string, column: Column, plan: CountyPlan): readonly SqlCheck[] {
  const field = quoted(name);
  const text = `trim(coalesce(${field}, ''))`;
  const broken = (check: SqlCheck["check"], condition: string): SqlCheck => ({
    column: name,
    check,
    sql: `select row_number, ${field} as written from ${from} where ${condition} order by row_number`,
  });
  const given = `${text} <> ''`;
  const shape = shapeOf(column);
  const isNumber = column.type === "number" ? `regexp_matches(${text}, '^-?[0-9]+(\\.[0-9]+)?$')` : "true";
  const amount = `cast(${text} as decimal(38, 8))`;
  const labels = column.type === "code" ? labelsOf(column, plan) : column.type === "truth" ? ["是", "否"] : undefined;
  return [
    ...(column.required ? [broken("cell-blank", `${text} = ''`)] : []),
    ...(shape === undefined ? [] : [broken("cell-type", `${given} and not regexp_matches(${text}, '^(${shape})$')`)]),
    ...(column.min === undefined
      ? []
      : [broken("cell-min", `case when ${isNumber} then ${amount} < ${column.min} else false end`)]),
    ...(column.max === undefined
      ? []
      : [broken("cell-max", `case when ${isNumber} then ${amount} > ${column.max} else false end`)]),
    ...(labels ? [broken("cell-code", `${given} and ${text} not in (${labels.map(literal).join(", ")})`)] : []),
    ...(column.maxLength === undefined ? [] : [broken("cell-length", `length(${text}) > ${column.maxLength}`)]),
  ];
}

function twiceCheck(from: string, name: string): SqlCheck {
  const field = quoted(name);
  const number = `row_number() over (partition by ${field} order by row_number)`;
  return {
    column: name,
    check: "row-twice",
    sql: `select row_number, written from (select row_number, ${field} as written, ${number} as place from ${from} where trim(coalesce(${field}, '')) <> '') as counted where place > 1 order by row_number`,
  };
}

/** What a right text looks like; a sign is no matter of the form, but of the least value. */
function shapeOf(column: Column): string | undefined {
  if (column.type === "date") return "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
  if (column.type === "number" && column.decimals === 0) return "-?[0-9]+";
  return patternOf(column);
}

function typedOf(name: string, column: Column, plan: CountyPlan): string {
  const text = `nullif(trim(${quoted(name)}), '')`;
  switch (column.type) {
    case "number":
      return column.decimals === 0
        ? `cast(${text} as bigint)`
        : `cast(${text} as decimal(18, ${column.decimals ?? 2}))`;
    case "date":
      return `cast(${text} as date)`;
    case "truth":
      return `case ${text} when '是' then true when '否' then false end`;
    case "code": {
      const codes = Object.entries(codesOf(column, plan) ?? {});
      const cases = codes.flatMap(([code, { label, aliases }]) =>
        [...new Set([label.zh, ...aliases])].map((one) => `when ${literal(one)} then ${literal(code)}`),
      );
      return cases.length === 0 ? text : `case ${text} ${cases.join(" ")} end`;
    }
    case "text":
      return text;
  }
}

function labelsOf(column: Column, plan: CountyPlan): readonly string[] | undefined {
  const codes = codesOf(column, plan);
  return (
    codes && [...new Set(Object.entries(codes).flatMap(([code, { label, aliases }]) => [code, label.zh, ...aliases]))]
  );
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
