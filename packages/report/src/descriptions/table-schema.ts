import type { CountyPlan } from "@biaogan/plan";
import type { Column, Form, Table } from "../form";
import { codesOf } from "../vocabulary";
import { patternOf } from "./pattern";

/** A Frictionless Table Schema (v1): the form as frictionless, Open Data Editor and others read it. */
export interface TableSchema {
  readonly $schema: string;
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly fields: readonly TableSchemaField[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: string;
}

export interface TableSchemaField {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: "integer" | "number" | "date" | "boolean" | "string";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints: Readonly<Record<string, unknown>>;
}

/**
 * Describes a table of a form as a Frictionless Table Schema; names are the Chinese headers, as they stand in the files.
 * @example tableSchemaOf(merchantDetail, "merchants", plan).primaryKey // "商户编号"
 */
export function tableSchemaOf(form: Form, id: string, plan: CountyPlan): TableSchema {
  const table = form.tables[id];
  const fields = Object.entries(table?.columns ?? {}).map(([, column]) => fieldOf(column, plan));
  const key = table?.key === undefined ? undefined : table.columns[table.key]?.label.zh;
  return {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: `${form.id}-${id}`.toLowerCase(),
    title: table?.label.zh ?? form.title.zh,
    description: `${form.title.zh} · ${form.title.en} ${form.version}`,
    fields,
    missingValues: ["", "不适用"],
    ...(key === undefined || !isKeyed(table) ? {} : { primaryKey: key }),
  };
}

/** A record is written downwards: it has no key. */
function isKeyed(table: Table | undefined): boolean {
  return table !== undefined && table.rows !== "one";
}

const TYPES = { date: "date", truth: "boolean", code: "string", text: "string" } as const;

function fieldOf(column: Column, plan: CountyPlan): TableSchemaField {
  const codes = column.type === "code" ? codesOf(column, plan) : undefined;
  const type = column.type === "number" ? (column.decimals === 0 ? "integer" : "number") : TYPES[column.type];
  const measure = column.measure === "text" || column.measure === "date" || column.measure === "state";
  return {
    name: column.label.zh,
    title: column.label.en,
    description: measure ? column.label.en : `${column.label.en}（${column.measure}）`,
    type,
    ...(type === "boolean" ? { trueValues: ["是"], falseValues: ["否"] } : {}),
    constraints: {
      required: column.required,
      ...(column.min === undefined ? {} : { minimum: column.min }),
      ...(column.max === undefined ? {} : { maximum: column.max }),
      ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
      ...(patternOf(column) === undefined ? {} : { pattern: patternOf(column) }),
      ...(codes ? { enum: Object.values(codes).flatMap(({ label, aliases }) => [label.zh, ...aliases]) } : {}),
    },
  };
}
