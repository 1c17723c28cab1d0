import type { DocumentTemplate, Section, Sentence } from "../template";
import type { TemplateExtension } from "../template-extension";

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
  return [
    ...headTexts(template),
    ...template.sections.flatMap((section, index) => sectionTexts(section, `sections[${index}]`)),
    ...closingTexts(template),
  ];
}

/** Every text that an extension states itself, at its place in the extension. */
export function ownTextsOf(own: TemplateExtension): readonly TemplateText[] {
  return [
    ...headTexts(own),
    ...own.additions.flatMap(({ to, sentences, subsections }, index) => [
      ...sentences.flatMap(sentenceTexts(`additions[${index}]`, to)),
      ...sectionTexts({ paragraphs: [], subsections }, `additions[${index}]`),
    ]),
    ...own.sections.flatMap((section, index) => sectionTexts(section, `sections[${index}]`)),
    ...closingTexts(own),
  ];
}

type Head = Pick<TemplateExtension, "mark" | "agency" | "documentTitle" | "recipients" | "copies">;

function headTexts({ copies = [], ...head }: Head): readonly TemplateText[] {
  return [
    ...(["mark", "agency", "documentTitle", "recipients"] as const).flatMap((key) => plain(key, head[key])),
    ...copies.flatMap((copy, index) => (typeof copy === "string" ? plain(`copies[${index}]`, copy) : [])),
  ];
}

function closingTexts({ closing }: Pick<TemplateExtension, "closing">): readonly TemplateText[] {
  return plain("closing", closing);
}

function plain(path: string, text: string | undefined): readonly TemplateText[] {
  return text === undefined ? [] : [{ path, near: "", text, isSlot: false }];
}

function sectionTexts(
  { heading = "", paragraphs, subsections }: Pick<Section, "heading" | "paragraphs" | "subsections">,
  path: string,
): readonly TemplateText[] {
  return [
    ...paragraphs.flatMap(({ sentences }, index) =>
      sentences.flatMap(sentenceTexts(`${path}.paragraphs[${index}]`, heading)),
    ),
    ...subsections.flatMap(({ heading: near, sentences }, index) =>
      sentences.flatMap(sentenceTexts(`${path}.subsections[${index}]`, near)),
    ),
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
