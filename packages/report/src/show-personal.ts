import type { Column, Table } from "./form";
import type { ReportPack } from "./pack";

/**
 * A pack that shows personal data as it was written: for somebody who looks for the wrong cell in the bank's own file.
 * Without it every name and telephone of a finding and of a head is masked.
 * @example checkSubmission(showPersonal(benchmarkCounty2021), plan, [workbook], { month: "2021-09" })
 */
export function showPersonal(pack: ReportPack): ReportPack {
  return {
    ...pack,
    headMasks: {},
    forms: pack.forms.map((form) => ({
      ...form,
      tables: Object.fromEntries(Object.entries(form.tables).map(([id, table]) => [id, shown(table)])),
    })),
  };
}

function shown(table: Table): Table {
  const columns = Object.entries(table.columns).map(([name, { masked: _, ...column }]): [string, Column] => [
    name,
    column,
  ]);
  return { ...table, columns: Object.fromEntries(columns) };
}
