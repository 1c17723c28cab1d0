import type { CountyPlan } from "@biaogan/plan";
import type { Column, Table } from "../form";
import { codesOf } from "../vocabulary";
import { patternOf } from "./pattern";

/**
 * The JSON Schema (2020-12) of one row as read: figures are decimal text, codes their codes, days yyyy-mm-dd, a blank null.
 * @example rowSchemaOf(merchants, plan).required // ["code", "name", "creditCode", …]
 */
export function rowSchemaOf(table: Table, plan: CountyPlan) {
  const columns = Object.entries(table.columns);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: table.label.zh,
    type: "object",
    properties: Object.fromEntries(columns.map(([name, column]) => [name, propertyOf(column, plan)])),
    required: columns.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
  } as const;
}

/**
 * What a row of a declaration is in TypeScript, as {@link rowSchemaOf} describes it: figures and days are text, truths are
 * `true` and `false`, a column that lists its codes holds one of them; a blank is null.
 * @example
 * const columns = { code: { type: "text" }, state: { type: "code", codes: { done: …, open: … } } } as const;
 * type Row = RowOf<typeof columns>; // { readonly code: string | null; readonly state: "done" | "open" | null }
 */
export type RowOf<C extends Readonly<Record<string, { readonly type: Column["type"] }>>> = {
  readonly [K in keyof C]: ValueOf<C[K]> | null;
};

type ValueOf<C> = C extends { readonly type: "truth" }
  ? boolean
  : C extends { readonly type: "code"; readonly codes?: Readonly<Record<infer Code extends string, unknown>> }
    ? Code
    : string;

function propertyOf(column: Column, plan: CountyPlan): object {
  const title = `${column.label.zh} · ${column.label.en}`;
  const nullable = (type: string, more: object): object => ({
    title,
    type: column.required ? type : [type, "null"],
    ...more,
  });
  switch (column.type) {
    case "number": {
      const places = column.decimals === 0 ? "" : `(\\.[0-9]{1,${column.decimals ?? 8}})?`;
      const sign = column.min === "0" ? "" : "-?";
      return nullable("string", { pattern: `^${sign}[0-9]+${places}$` });
    }
    case "date":
      return nullable("string", { format: "date" });
    case "truth":
      return nullable("boolean", {});
    case "code": {
      const codes = codesOf(column, plan);
      const listed = Object.keys(codes ?? {});
      return codes
        ? nullable("string", { enum: column.required ? listed : [...listed, null] })
        : nullable("string", {});
    }
    case "text": {
      const pattern = patternOf(column);
      return nullable("string", {
        ...(pattern === undefined ? {} : { pattern: `^${pattern}$` }),
        ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
      });
    }
  }
}
