import { w } from "./markup";
import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties";
import { type RunStyle, run, runProperties } from "./runs";
import { type StyleName, styleSheet } from "./style-sheet";

/** A paragraph in a style; properties in the order of the schema. */
export function paragraph(style: StyleName, content: string, more: ParagraphProperties = {}): string {
  return w("p", {}, paragraphProperties(more, style), content);
}

/** Empty lines of the body. */
export function blankLines(count: number, keepNext = false): string {
  return Array.from({ length: count }, () => paragraph("Normal", "", keepNext ? { keepNext } : {})).join("");
}

/** An empty line of its own height. */
export function spacer(height: number, more: ParagraphProperties = {}): string {
  return paragraph("Normal", w("r", {}, runProperties({ size: 2 })), { line: height, ...more });
}

/** A paragraph of plain text. */
export function textParagraph(
  style: StyleName,
  text: string,
  more: ParagraphProperties = {},
  runs: RunStyle = {},
): string {
  return paragraph(style, run(text, runs, styleSheet[style].run.face), more);
}
