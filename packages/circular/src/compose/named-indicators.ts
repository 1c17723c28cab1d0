import type { ChartTemplate } from "../chart-template";
import type { TableTemplate } from "../table-template";
import type { DocumentTemplate, Section } from "../template";
import type { TemplateExtension } from "../template-extension";

/** An indicator that a table or chart names, with its place. */
export interface NamedIndicator {
  readonly path: string;
  readonly indicator: string;
}

type Annex = DocumentTemplate["annexes"][number];

/** The indicators that the tables and charts of a template, or of an extension, name. */
export function namedIndicators(
  template: Pick<DocumentTemplate, "sections" | "annexes"> & Partial<Pick<TemplateExtension, "additions">>,
): readonly NamedIndicator[] {
  return [
    ...template.annexes.flatMap((annex, index) => ofAnnex(annex, `annexes[${index}]`)),
    ...(template.additions ?? []).flatMap((one, index) => ofBlocks(one, `additions[${index}]`)),
    ...template.sections.flatMap((section, index) => ofBlocks(section, `sections[${index}]`)),
  ];
}

function ofAnnex({ table, charts = [] }: Annex, path: string): readonly NamedIndicator[] {
  return [...(table === undefined ? [] : ofTable(table, `${path}.table`)), ...ofCharts(charts, path)];
}

function ofBlocks({ tables, charts = [] }: Pick<Section, "tables" | "charts">, path: string) {
  return [
    ...tables.flatMap(({ table }, index) => ofTable(table, `${path}.tables[${index}].table`)),
    ...ofCharts(charts, path),
  ];
}

function ofCharts(charts: readonly ChartTemplate[], path: string): readonly NamedIndicator[] {
  return charts.flatMap((chart, index) => {
    const at = `${path}.charts[${index}]`;
    if (chart.chart !== "progress") return [{ path: `${at}.indicator`, indicator: chart.indicator }];
    return (chart.indicators ?? []).map((indicator, entry) => ({ path: `${at}.indicators[${entry}]`, indicator }));
  });
}

function ofTable(table: TableTemplate, path: string): readonly NamedIndicator[] {
  if (table.rows === "institutions")
    return table.columns.flatMap(({ indicator }, column) =>
      indicator === undefined ? [] : [{ path: `${path}.columns[${column}].indicator`, indicator }],
    );
  const named = "indicators" in table ? (table.indicators ?? []) : [];
  return named.map((indicator, index) => ({ path: `${path}.indicators[${index}]`, indicator }));
}
