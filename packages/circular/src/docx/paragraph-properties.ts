import { w } from "./markup";

/** What a paragraph has beside its style, or a style of its own. Twips. */
export interface ParagraphProperties {
  readonly align?: "left" | "center" | "right" | "both";
  /** Two characters in, whatever they are wide (Word); LibreOffice reads the twips. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  /** The exact height of a line, or `auto` where a drawing stands in it. */
  readonly line?: number | "auto";
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  /** A rule above or below: its w:pBdr content. */
  readonly rules?: string;
  /** Where a left-aligned tab stands, and a right-aligned one. */
  readonly leftTab?: number;
  readonly rightTab?: number;
  readonly outline?: number;
  /** The section that ends with this paragraph. */
  readonly section?: string;
}

/** Paragraph properties in the order of the schema. */
export function paragraphProperties(more: ParagraphProperties, style?: string): string {
  const { before, after, line, left, right, hanging, firstLine } = more;
  const spaced = line !== undefined || before !== undefined || after !== undefined;
  const indented = left !== undefined || right !== undefined || hanging !== undefined || firstLine !== undefined;
  return w(
    "pPr",
    {},
    ...(style === undefined ? [] : [w("pStyle", { val: style })]),
    ...(more.keepNext ? [w("keepNext")] : []),
    ...(more.pageBreakBefore ? [w("pageBreakBefore")] : []),
    ...(more.rules === undefined ? [] : [w("pBdr", {}, more.rules)]),
    tabs(more),
    ...(spaced
      ? [
          w("spacing", {
            ...(before === undefined ? {} : { before }),
            ...(after === undefined ? {} : { after }),
            ...(line === undefined
              ? {}
              : line === "auto"
                ? { line: 240, lineRule: "auto" }
                : { line, lineRule: "exact" }),
          }),
        ]
      : []),
    ...(indented
      ? [
          w("ind", {
            ...(left === undefined ? {} : { left }),
            ...(right === undefined ? {} : { right }),
            ...(hanging !== undefined
              ? { hanging }
              : firstLine === undefined
                ? {}
                : firstLine === 0
                  ? { firstLineChars: 0, firstLine: 0 }
                  : { firstLineChars: 200, firstLine }),
          }),
        ]
      : []),
    ...(more.align === undefined ? [] : [w("jc", { val: more.align })]),
    ...(more.outline === undefined ? [] : [w("outlineLvl", { val: more.outline })]),
    ...(more.section === undefined ? [] : [more.section]),
  );
}

function tabs({ leftTab, rightTab }: ParagraphProperties): string {
  const stops = [
    ...(leftTab === undefined ? [] : [w("tab", { val: "left", pos: leftTab })]),
    ...(rightTab === undefined ? [] : [w("tab", { val: "right", pos: rightTab })]),
  ];
  return stops.length === 0 ? "" : w("tabs", {}, ...stops);
}
