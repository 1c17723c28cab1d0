import { type Finding, text } from "@biaogan/core";
import { type CircularTemplate, circularTemplateSchema, type Sentence } from "../template";
import { readSlot, slotsIn } from "./sentence";

/**
 * Checks a template when it is loaded: its shape, and that each slot of each sentence exists and each indicator is one
 * of the month's. Every finding names its place in the template.
 */
export function checkTemplate(
  template: unknown,
  indicators: readonly string[],
): { readonly template: CircularTemplate } | { readonly findings: readonly Finding[] } {
  const parsed = circularTemplateSchema.safeParse(template);
  if (!parsed.success) {
    return {
      findings: parsed.error.issues.map(({ path, message }) => finding("C-0101", path.join("."), message, message)),
    };
  }
  const findings = sentencesOf(parsed.data).flatMap(({ place, sentence }) =>
    [
      ...slotsIn(sentence.text),
      ...slotsIn(sentence.otherwise ?? ""),
      ...[sentence.when, sentence.unless].filter((slot) => slot !== undefined),
    ].flatMap((name) => {
      const slot = readSlot(name);
      if (!slot) return [finding("C-0102", place, `没有名为 {${name}} 的占位符`, `there is no slot {${name}}`)];
      if (slot.of === "score" && !indicators.includes(slot.indicator)) {
        return [finding("C-0103", place, `没有指标 ${slot.indicator}`, `there is no indicator ${slot.indicator}`)];
      }
      return [];
    }),
  );
  return findings.length === 0 ? { template: parsed.data } : { findings };
}

function sentencesOf(template: CircularTemplate): readonly { readonly place: string; readonly sentence: Sentence }[] {
  const at = (place: string) => (sentence: Sentence, index: number) => ({
    place: `${place}.sentences.${index}`,
    sentence,
  });
  return [
    ...template.opening.sentences.map(at("opening")),
    ...template.sections.flatMap((section, s) => [
      ...section.paragraphs.flatMap((paragraph, p) => paragraph.sentences.map(at(`sections.${s}.paragraphs.${p}`))),
      ...section.subsections.flatMap((sub, p) => sub.sentences.map(at(`sections.${s}.subsections.${p}`))),
    ]),
  ];
}

function finding(code: string, place: string, zh: string, en: string): Finding {
  return {
    code,
    severity: "error",
    title: text("通报模板有误", "The circular's template is wrong"),
    place: { file: "template", cell: place },
    operands: [],
    message: text(`模板 ${place}：${zh}`, `template ${place}: ${en}`),
    mend: text("按占位符清单改正该句", "Correct the sentence by the list of slots"),
  };
}
