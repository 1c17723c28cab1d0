import type { DocumentTemplate, Sentence } from "../template";

/** A text of a template that holds slots, or a slot alone, with its path and what stands near it. */
export interface TemplateText {
  readonly path: string;
  /** The heading it stands under, as the reader finds it. */
  readonly near: string;
  readonly text: string;
  /** A slot's name, as `when` and `unless` have it. */
  readonly isSlot: boolean;
}

/** Every text of a template that is filled, in its order. */
export function textsOf(template: DocumentTemplate): readonly TemplateText[] {
  const plain = (path: string, text: string): TemplateText => ({ path, near: "", text, isSlot: false });
  return [
    plain("mark", template.mark),
    plain("agency", template.agency),
    plain("documentTitle", template.documentTitle),
    plain("recipients", template.recipients),
    ...template.copies.map((text, index) => plain(`copies[${index}]`, text)),
    ...template.sections.flatMap(({ heading = "", paragraphs, subsections }, s) => [
      ...paragraphs.flatMap(({ sentences }, p) =>
        sentences.flatMap(sentenceTexts(`sections[${s}].paragraphs[${p}]`, heading)),
      ),
      ...subsections.flatMap(({ heading: near, sentences }, p) =>
        sentences.flatMap(sentenceTexts(`sections[${s}].subsections[${p}]`, near)),
      ),
    ]),
    ...(template.closing === undefined ? [] : [plain("closing", template.closing)]),
  ];
}

function sentenceTexts(path: string, near: string): (sentence: Sentence, index: number) => readonly TemplateText[] {
  return ({ text, otherwise, when, unless }, index) => {
    const at = `${path}.sentences[${index}]`;
    const slots = (key: string, named: Sentence["when"]): readonly TemplateText[] =>
      named === undefined
        ? []
        : [named].flat().map((slot): TemplateText => ({ path: `${at}.${key}`, near, text: slot, isSlot: true }));
    return [
      { path: `${at}.text`, near, text, isSlot: false },
      ...(otherwise === undefined ? [] : [{ path: `${at}.otherwise`, near, text: otherwise, isSlot: false }]),
      ...slots("when", when),
      ...slots("unless", unless),
    ];
  };
}
