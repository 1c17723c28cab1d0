import { type Finding, parseShape } from "@biaogan/core";
import { type DocumentTemplate, documentTemplateSchema, type TemplateKind } from "../template";
import { extendTemplate, templateExtensionSchema, unknownHeadings } from "../template-extension";
import { templateFinding } from "../wording/template-findings";
import { type NamedIndicator, namedIndicators } from "./named-indicators";
import { readSentence, slotsOf } from "./sentence-parts";
import { readSlot, speaksOfSeveral } from "./slots";
import { ownTextsOf, type TemplateText, textsOf } from "./template-texts";

export interface CheckTemplateOptions {
  /** The template's file, as findings name it. */
  readonly file?: string;
  /** The template that the given one changes, where it says `{ "extends": "monthly-circular@2021.2", … }`. */
  readonly base?: DocumentTemplate;
}

/** A template as it is declared: what there is to check of it, each at its place in the file. */
interface DeclaredTemplate {
  readonly template: DocumentTemplate;
  readonly texts: readonly TemplateText[];
  readonly named: readonly NamedIndicator[];
}

type Declared = DeclaredTemplate | { readonly findings: readonly Finding[] };

/**
 * Checks a template when it is loaded, whole or as what it adds to another: its shape, that each sentence reads, that
 * each of its slots exists in a document of its kind, that each indicator is one of the month's, and that each heading it
 * names is there. Every finding names the sentence and the character.
 * @example checkTemplate(json, ["K01", "K02"]) // { template } or { findings }
 * @example checkTemplate({ extends: "monthly-circular@2021.2", … }, ["K01"], { base: templates2021.circular })
 */
export function checkTemplate(
  template: unknown,
  indicators: readonly string[],
  { file = "template", base }: CheckTemplateOptions = {},
): { readonly template: DocumentTemplate } | { readonly findings: readonly Finding[] } {
  const declared = base !== undefined && isExtension(template) ? extended(base, template, file) : whole(template, file);
  if ("findings" in declared) return declared;
  const { kind } = declared.template;
  const findings = declared.texts.flatMap(({ path, near, text, isSlot }): readonly Finding[] => {
    const place = { file, cell: path };
    if (isSlot)
      return checkSlot(text, kind, indicators, (code, more) => templateFinding(code, place, { near, ...more }));
    const read = readSentence(text);
    if ("fault" in read) return [templateFinding("C-0102", place, { near, fault: read.fault, at: read.at })];
    return read.clauses
      .flatMap(({ parts }) => slotsOf(parts))
      .flatMap(({ slot, at }) =>
        checkSlot(slot, kind, indicators, (code, more) => templateFinding(code, place, { near, at, ...more })),
      );
  });
  const unknown = declared.named
    .filter(({ indicator }) => !indicators.includes(indicator))
    .map(({ path, indicator }) => templateFinding("C-0104", { file, cell: path }, { detail: indicator }));
  const all = [...findings, ...unknown];
  return all.length === 0 ? { template: declared.template } : { findings: all };
}

function isExtension(template: unknown): boolean {
  return typeof template === "object" && template !== null && "extends" in template;
}

function whole(declaration: unknown, file: string): Declared {
  const parsed = parseShape(documentTemplateSchema, declaration);
  if ("faults" in parsed) return shapeFindings(parsed, file);
  return { template: parsed.data, texts: textsOf(parsed.data), named: namedIndicators(parsed.data) };
}

function extended(base: DocumentTemplate, declaration: unknown, file: string): Declared {
  const parsed = parseShape(templateExtensionSchema, declaration);
  if ("faults" in parsed) return shapeFindings(parsed, file);
  const own = parsed.data;
  const wanted = `${base.id}@${base.version}`;
  const findings = [
    ...(own.extends === wanted ? [] : [templateFinding("C-0107", { file, cell: "extends" }, { detail: wanted })]),
    ...unknownHeadings(base, own).map(({ key, heading }) =>
      templateFinding("C-0108", { file, cell: key }, { detail: heading }),
    ),
  ];
  if (findings.length > 0) return { findings };
  return { template: extendTemplate(base, own), texts: ownTextsOf(own), named: namedIndicators(own) };
}

function shapeFindings(
  { faults }: Extract<ReturnType<typeof parseShape>, { faults: unknown }>,
  file: string,
): Declared {
  return { findings: faults.map(({ key, why }) => templateFinding("C-0101", { file, cell: key }, { why })) };
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
