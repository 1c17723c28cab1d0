import { faces } from "../official-layout";
import { element, escapeXml } from "./markup";

const FONTS = `<a:latin typeface="${faces.digits.name}"/><a:ea typeface="${faces.body.name}"/>`;
/** The properties of a run of a chart's own text. */
export const runFonts = `<a:rPr lang="zh-CN" sz="900" b="0">${FONTS}</a:rPr>`;

/** The document's faces, for Word's theme has others. Sizes in hundredths of a point. */
export function textProperties(size: number, direction = ""): string {
  return `<c:txPr><a:bodyPr${direction}/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${FONTS}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

/** An element of a chart that is a value. */
export function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}

/** An element of a chart that is text. */
export function text(name: string, words: string): string {
  return `<c:${name}>${escapeXml(words)}</c:${name}>`;
}
