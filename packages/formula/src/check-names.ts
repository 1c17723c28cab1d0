import type { Check, CheckScope, Report } from "./check-report";
import type { Expression } from "./expression";
import { NUMBER, type StaticType } from "./static-type";
import { suggest } from "./suggest";
import type { Vocabulary } from "./vocabulary";

/** The column that a node names; what is not there is reported with the nearest name. */
export function columnOf(
  one: Expression & { readonly table: string; readonly column: string },
  vocabulary: Vocabulary,
  report: Report,
) {
  const table = vocabulary.tables[one.table];
  const suggestion = (names: readonly string[], name: string): string => suggest(name, names) ?? "";
  if (!table) {
    report("F-0201", one, { name: one.table, suggestion: suggestion(Object.keys(vocabulary.tables), one.table) });
    return undefined;
  }
  const column = table.columns[one.column];
  if (!column) {
    const name = `${one.table}.${one.column}`;
    report("F-0202", one, { name, suggestion: suggestion(Object.keys(table.columns), one.column) });
  }
  return column ? { table, column } : undefined;
}

/** What an item gives; one of many rows has to be picked or aggregated. */
export function itemType(
  one: Extract<Expression, { node: "item" }>,
  scope: CheckScope,
  vocabulary: Vocabulary,
  report: Report,
  check: Check,
): StaticType {
  const found = columnOf(one, vocabulary, report);
  if (!found) return NUMBER;
  const name = found.column.label.zh;
  if (one.key) check(one.key, scope);
  if (found.table.rows !== "one" && !one.key && scope.row !== one.table) report("F-0501", one, { name });
  else if (scope.county && found.table.scope === "institution" && !one.key && scope.row !== one.table)
    report("F-0503", one, { name });
  const { type, measure, kind, codes } = found.column;
  return { type, measure, kind, item: name, ...(codes ? { codes } : {}) };
}

/** A literal that is compared with an enumeration has to be one of its codes. */
export function codeOf(left: StaticType, right: Expression, report: Report): void {
  if (right.node !== "text" || !left.codes || Object.hasOwn(left.codes, right.value)) return;
  report("F-0204", right, { name: left.item ?? "", code: right.value });
}
