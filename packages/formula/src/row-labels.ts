import type { Language } from "@biaogan/core";
import type { Trace } from "./trace";
import type { TableDeclaration } from "./vocabulary";

/** A row as a trace names it: by its key and, where its form has words for its keys, by what it is called. */
export function namedRow(
  key: string | undefined,
  { key: column, columns }: Pick<TableDeclaration, "key" | "columns">,
): Pick<Trace, "row" | "rowSays"> {
  if (key === undefined) return {};
  const says = column === undefined ? undefined : columns[column]?.codes?.[key];
  return { row: key, ...(says === undefined ? {} : { rowSays: says }) };
}

/**
 * What the rows of a trace are called, by `institution key`: parts that are missing are named by their keys alone.
 * @example rowLabels(trace, "zh")["B02 chaling"] // "茶岭收购点"
 */
export function rowLabels(trace: Trace, language: Language): Readonly<Record<string, string>> {
  const labels: Record<string, string> = {};
  const visit = ({ institution = "", row, rowSays, children }: Trace): void => {
    if (row !== undefined && rowSays) labels[`${institution} ${row}`] = rowSays[language];
    for (const child of children) visit(child);
  };
  visit(trace);
  return labels;
}
