import type { Finding } from "@biaogan/core";
import { type DocumentTemplate, documentTemplateSchema, type TemplateKind } from "../template";
import { templateFinding } from "../wording/template-findings";
import { readSentence, slotsOf } from "./sentence-parts";
import { readSlot, speaksOfSeveral } from "./slots";
import { textsOf } from "./template-texts";

export interface CheckTemplateOptions {
  /** The template's file, as findings name it. */
  readonly file?: string;
}

/**
 * Checks a template when it is loaded: its shape, that each sentence reads, that each of its slots exists in a document
 * of its kind, and that each indicator is one of the month's. Every finding names the sentence and the character.
 * @example checkTemplate(json, ["K01", "K02"]) // { template } or { findings }
 */
export function checkTemplate(
  template: unknown,
  indicators: readonly string[],
  { file = "template" }: CheckTemplateOptions = {},
): { readonly template: DocumentTemplate } | { readonly findings: readonly Finding[] } {
  const parsed = documentTemplateSchema.safeParse(template);
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.map(({ path, message }) =>
        templateFinding("C-0101", { file, cell: pathText(path) }, { detail: message }),
      ),
    };
  }
  const findings = textsOf(parsed.data).flatMap(({ path, near, text, isSlot }): readonly Finding[] => {
    const place = { file, cell: path };
    if (isSlot)
      return checkSlot(text, parsed.data.kind, indicators, (code, more) =>
        templateFinding(code, place, { near, ...more }),
      );
    const read = readSentence(text);
    if ("fault" in read) return [templateFinding("C-0102", place, { near, fault: read.fault, at: read.at })];
    return read.clauses
      .flatMap(({ parts }) => slotsOf(parts))
      .flatMap(({ slot, at }) =>
        checkSlot(slot, parsed.data.kind, indicators, (code, more) =>
          templateFinding(code, place, { near, at, ...more }),
        ),
      );
  });
  const tables = namedIndicators(parsed.data).flatMap(({ path, indicator }) =>
    indicators.includes(indicator) ? [] : [templateFinding("C-0104", { file, cell: path }, { detail: indicator })],
  );
  const all = [...findings, ...tables];
  return all.length === 0 ? { template: parsed.data } : { findings: all };
}

type Report = (code: "C-0103" | "C-0104" | "C-0105" | "C-0106", more: { readonly detail: string }) => Finding;

function checkSlot(
  name: string,
  kind: TemplateKind,
  indicators: readonly string[],
  report: Report,
): readonly Finding[] {
  const slot = readSlot(name);
  if (!slot) return [report("C-0103", { detail: name })];
  if (slot.of === "own" && kind !== "notice" && kind !== "reminder") return [report("C-0106", { detail: name })];
  if (slot.of === "correction" && kind !== "corrigendum") return [report("C-0106", { detail: name })];
  if (slot.of !== "score") return [];
  const unknown = slot.indicators.filter((indicator) => !indicators.includes(indicator));
  if (unknown.length > 0) return unknown.map((indicator) => report("C-0104", { detail: indicator }));
  return slot.indicators.length > 1 && !speaksOfSeveral(slot.name) ? [report("C-0105", { detail: name })] : [];
}

/** The indicators that tables and charts name, with their places. */
function namedIndicators(template: DocumentTemplate): readonly { readonly path: string; readonly indicator: string }[] {
  const tables = [
    ...template.annexes.flatMap((annex, index) =>
      annex.table === undefined ? [] : [{ table: annex.table, path: `annexes[${index}].table` }],
    ),
    ...template.sections.flatMap(({ tables }, section) =>
      tables.map(({ table }, index) => ({ table, path: `sections[${section}].tables[${index}].table` })),
    ),
  ];
  const charts = [
    ...template.annexes.flatMap((annex, index) =>
      (annex.charts ?? []).map((chart, at) => ({ chart, path: `annexes[${index}].charts[${at}]` })),
    ),
    ...template.sections.flatMap(({ charts: own = [] }, section) =>
      own.map((chart, at) => ({ chart, path: `sections[${section}].charts[${at}]` })),
    ),
  ];
  const charted = charts.flatMap(({ chart, path }) => {
    if (chart.chart !== "progress") return [{ path: `${path}.indicator`, indicator: chart.indicator }];
    return (chart.indicators ?? []).map((indicator, at) => ({ path: `${path}.indicators[${at}]`, indicator }));
  });
  const tabled = tables.flatMap(({ table, path }) => {
    if (table.rows === "institutions")
      return table.columns.flatMap(({ indicator }, column) =>
        indicator === undefined ? [] : [{ path: `${path}.columns[${column}].indicator`, indicator }],
      );
    const named = "indicators" in table ? (table.indicators ?? []) : [];
    return named.map((indicator, index) => ({ path: `${path}.indicators[${index}]`, indicator }));
  });
  return [...tabled, ...charted];
}

/** `sections[2].sentences[0].text` */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, "");
}
