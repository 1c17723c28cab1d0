import type { CountyPlan } from "@biaogan/plan";
import type { Column, Form } from "../form";
import { codesOf } from "../vocabulary";
import { patternOf } from "./pattern";

/** CSV on the Web (W3C, 2015): the description that stands beside a CSV as `….csv-metadata.json`. */
export type CsvwMetadata = Readonly<Record<string, unknown>>;

/**
 * Describes a table of a form as CSVW metadata for a CSV at `url`.
 * @example csvwOf(merchantDetail, "merchants", plan, "工行商户明细.csv")["dc:title"] // "商户明细表"
 */
export function csvwOf(form: Form, id: string, plan: CountyPlan, url: string): CsvwMetadata {
  const table = form.tables[id];
  const columns = Object.entries(table?.columns ?? {});
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
    url,
    "dc:title": table?.label.zh ?? form.title.zh,
    "dc:identifier": `${form.id}/${form.version}`,
    dialect: { header: true, encoding: "utf-8" },
    tableSchema: {
      columns: columns.map(([name, column]) => columnOf(name, column, plan)),
      ...(table?.key === undefined || table.rows === "one" ? {} : { primaryKey: table.key }),
    },
  };
}

function columnOf(name: string, column: Column, plan: CountyPlan): object {
  return {
    name,
    titles: { zh: [column.label.zh, ...column.aliases], en: column.label.en },
    required: column.required,
    null: column.required ? [] : ["", "不适用"],
    datatype: datatypeOf(column, plan),
  };
}

function datatypeOf(column: Column, plan: CountyPlan): object {
  const bounds = {
    ...(column.min === undefined ? {} : { minimum: column.min }),
    ...(column.max === undefined ? {} : { maximum: column.max }),
  };
  switch (column.type) {
    case "number":
      return column.decimals === 0
        ? { base: "integer", ...bounds }
        : { base: "decimal", format: patternOf(column), ...bounds };
    case "date":
      return { base: "date", format: "yyyy-MM-dd" };
    case "truth":
      return { base: "boolean", format: "是|否" };
    case "code": {
      const codes = Object.values(codesOf(column, plan) ?? {});
      const labels = codes.flatMap(({ label, aliases }) => [label.zh, ...aliases]);
      return { base: "string", format: labels.map(escaped).join("|") };
    }
    case "text": {
      const pattern = patternOf(column);
      return {
        base: "string",
        ...(pattern === undefined ? {} : { format: pattern }),
        ...(column.maxLength === undefined ? {} : { maxLength: column.maxLength }),
      };
    }
  }
}

function escaped(label: string): string {
  return label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
