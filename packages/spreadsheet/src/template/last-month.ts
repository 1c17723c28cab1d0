import type { Figure } from "@biaogan/core";
import type { Table } from "@biaogan/report";
import type { TemplateOptions } from "../template-book";

/** The figures that an institution reported of a small table for the month before. */
export interface FiguresBefore {
  /** By the row's key (undefined in a record) and the column's name. */
  readonly of: (key: string | undefined, column: string) => Figure | undefined;
}

/** Last month's figures where they are asked for and there; the rows of a detail, or of a month's days, are other ones each month. */
export function figuresBefore(id: string, table: Table, options: TemplateOptions): FiguresBefore | undefined {
  const { institution, lastMonth } = options;
  if (!institution || !lastMonth || table.rows === "bulk" || isByDay(table)) return undefined;
  const facts = lastMonth.submissions.find((one) => one.institution === institution.code)?.tables[id];
  if (!facts || !("rows" in facts)) return undefined;
  const isRecord = table.rows === "one";
  return {
    of: (key, column) => facts.rows.find((row) => isRecord || row.key === key)?.cells[column]?.figure,
  };
}

function isByDay({ key, columns }: Table): boolean {
  return key !== undefined && columns[key]?.type === "date";
}
