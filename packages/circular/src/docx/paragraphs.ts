import { officialLayout } from "../official-layout";
import { w } from "./markup";
import { bodyRun, type RunStyle, run, runProperties } from "./runs";

export interface ParagraphStyle {
  readonly style?: string;
  readonly align?: "left" | "center" | "right" | "both";
  /** Twips. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
  readonly pageBreakBefore?: boolean;
  readonly below?: string;
  readonly outline?: number;
}

const { indent, linePitch } = officialLayout;

/** A paragraph with its properties in the order of the schema; the line is exact, so that a page holds 22 (5.2.3). */
export function paragraph(content: string, style: ParagraphStyle = {}): string {
  return w("p", {}, paragraphProperties(style), content);
}

export function paragraphProperties(style: ParagraphStyle): string {
  const { firstLine, left = 0, right = 0, hanging } = style;
  const indents = {
    left,
    right,
    ...(hanging !== undefined
      ? { hanging }
      : firstLine === undefined
        ? { firstLine: 0 }
        : { firstLineChars: 200, firstLine }),
  };
  return w(
    "pPr",
    {},
    ...(style.style === undefined ? [] : [w("pStyle", { val: style.style })]),
    ...(style.keepNext ? [w("keepNext")] : []),
    ...(style.pageBreakBefore ? [w("pageBreakBefore")] : []),
    w("widowControl", { val: 0 }),
    ...(style.below === undefined ? [] : [style.below]),
    // No gap between 汉字 and digits (official-document, §9).
    w("autoSpaceDE", { val: 0 }),
    w("autoSpaceDN", { val: 0 }),
    w("snapToGrid", { val: 0 }),
    w("spacing", { before: 0, after: 0, line: style.line ?? linePitch, lineRule: "exact" }),
    w("ind", indents),
    w("jc", { val: style.align ?? "both" }),
    ...(style.outline === undefined ? [] : [w("outlineLvl", { val: style.outline })]),
  );
}

/** Empty lines of the body. */
export function blankLines(count: number, keepNext = false): string {
  return Array.from({ length: count }, () => w("p", {}, paragraphProperties({ keepNext }), "")).join("");
}

/** An empty line of its own height. */
export function spacer(height: number): string {
  return paragraph(w("r", {}, runProperties({ ...bodyRun, size: 2 })), { line: height });
}

/** A paragraph of the body, two characters in (7.3.3). */
export function bodyParagraph(content: string, more: ParagraphStyle = {}): string {
  return paragraph(content, { style: "BodyText", firstLine: indent, ...more });
}

/** One line of plain text in a style. */
export function line(text: string, style: RunStyle, more: ParagraphStyle = {}): string {
  return paragraph(run(text, style), more);
}
