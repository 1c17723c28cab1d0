import type { Text } from "@biaogan/core";
import type { ItemDeclaration, Vocabulary } from "@biaogan/formula";
import { type CountyPlan, planConstants, planTables } from "@biaogan/plan";
import type { Column, Form, Table } from "./form";
import type { StatedPack } from "./pack";

/** What formulas may name: the tables of the forms, the rosters and the constants of the plan, never written by hand. */
export function vocabularyOf(pack: StatedPack, plan: CountyPlan): Vocabulary {
  const tables = tablesOf(pack).map(
    ({ id, table, form: { everyMonths } }) =>
      [
        id,
        {
          label: table.label,
          rows: table.rows,
          scope: table.scope,
          ...(table.key === undefined ? {} : { key: table.key }),
          ...(everyMonths === undefined ? {} : { everyMonths }),
          columns: Object.fromEntries(
            Object.entries(table.columns).map(([name, column]) => [name, itemOf(column, plan)]),
          ),
        },
      ] as const,
  );
  const institutions = Object.fromEntries(
    plan.county.institutions.map(({ code, shortName }) => [code, { zh: shortName, en: code }]),
  );
  const rosters = Object.entries(planTables(plan)).map(([id, { declaration }]) => [id, declaration] as const);
  return { tables: Object.fromEntries([...rosters, ...tables]), constants: planConstants(plan), institutions };
}

/** Every table of a pack with its form, in the forms' order. */
export function tablesOf(
  pack: StatedPack,
): readonly { readonly id: string; readonly table: Table; readonly form: Form }[] {
  return pack.forms.flatMap((form) => Object.entries(form.tables).map(([id, table]) => ({ id, table, form })));
}

/** The codes a column may hold: its own, or those that the plan and the county bring along. */
export function codesOf(
  column: Column,
  plan: CountyPlan,
): Readonly<Record<string, { readonly label: Text; readonly aliases: readonly string[] }>> | undefined {
  switch (column.codesFrom) {
    case "institutions":
      return Object.fromEntries(
        plan.county.institutions.map(({ code, name, shortName, aliases }) => [
          code,
          { label: { zh: shortName, en: code }, aliases: [code, name, ...aliases] },
        ]),
      );
    case "points":
      return Object.fromEntries(
        plan.plan.points.map(({ code, title }) => [
          code,
          {
            label: title,
            aliases: [code, ...plan.county.points.filter(({ point }) => point === code).map(({ name }) => name)],
          },
        ]),
      );
    default:
      return column.codes;
  }
}

function itemOf(column: Column, plan: CountyPlan): ItemDeclaration {
  const codes = codesOf(column, plan);
  const labels =
    column.type === "code" && codes
      ? Object.fromEntries(Object.entries(codes).map(([code, { label }]) => [code, label]))
      : undefined;
  return {
    label: column.label,
    type: column.type,
    measure: column.measure,
    kind: column.kind,
    ...(column.decimals === undefined ? {} : { decimals: column.decimals }),
    ...(labels ? { codes: column.codesFrom ? labels : { ...labels, total: { zh: "合计", en: "total" } } } : {}),
  };
}
