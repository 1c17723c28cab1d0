import { formatOf, type OfficialDocument } from "../document";
import { chineseDay, classificationLines, documentNumber, signerLines } from "../document-text";
import { officialLayout } from "../official-layout";
import { w } from "./markup";
import type { ParagraphProperties } from "./paragraph-properties";
import { blankLines, paragraph, spacer, textParagraph } from "./paragraphs";
import { run } from "./runs";
import { runInStyle } from "./styles-part";

const { size, redLine, markSpacer, linePitch, typeWidth, character, titlePitch } = officialLayout;

export interface HeadOptions {
  /** The paper has its red head already (套打): the mark's place stays free. */
  readonly preprinted?: boolean;
}

/**
 * 版头 (7.2), then two blank lines and the title (7.3.1), one more and the 主送机关 (7.3.2). A letter's mark stands in
 * the header of its first page.
 */
export function headMarkup(document: OfficialDocument, { preprinted = false }: HeadOptions): string {
  const recipients = document.recipients;
  return [
    heads[formatOf(document)](document, preprinted),
    ...document.title.map((text, index) => textParagraph("DocumentTitle", text, index === 0 ? { outline: 0 } : {})),
    blankLines(1),
    ...(recipients === undefined ? [] : [textParagraph("Recipients", `${recipients}：`)]),
  ].join("");
}

const heads = {
  general: (document: OfficialDocument, preprinted: boolean) =>
    redHead(document, preprinted) + signedNumber(document) + blankLines(2),
  minutes: (document: OfficialDocument, preprinted: boolean) =>
    redHead(document, preprinted) +
    textParagraph("DocumentNumber", documentNumber(document)) +
    issued(document) +
    blankLines(2),
  letter: (document: OfficialDocument) => letterLines(document) + blankLines(2),
  plain: () => "",
} as const;

/** 份号, 密级, 紧急程度 from the first line; the mark's top edge 35 mm below 版心's top whatever stands above (7.2.4). */
function redHead(document: OfficialDocument, preprinted: boolean): string {
  const lines = classificationLines(document);
  const mark = markRun(document.head.mark);
  return [
    ...lines.map((text, index) => textParagraph(classificationStyle(document, index), text)),
    spacer(Math.max(20, markSpacer - lines.length * linePitch)),
    paragraph("DocumentMark", preprinted ? "" : mark.run, { line: mark.height }),
    blankLines(2),
  ].join("");
}

function classificationStyle({ head }: OfficialDocument, index: number) {
  return index === 0 && head.copy !== undefined ? ("CopyNumber" as const) : ("Classification" as const);
}

const SIGNERS = "签发人：";
const TAB = "<w:r><w:tab/></w:r>";
/** One character in on both sides. */
const SIDES = { align: "left", left: character, rightTab: typeWidth - character } as const;

/** 发文字号 in the middle; beside 签发人 it goes left, and they right, the last on its line (7.2.5, 7.2.6). */
function signedNumber(document: OfficialDocument): string {
  const number = documentNumber(document);
  const signers = signerLines(document).map((line) => {
    const [label, names = ""] = line.startsWith(SIGNERS) ? [SIGNERS, line.slice(SIGNERS.length)] : ["", line];
    return run(label) + run(names, { style: runInStyle(2) }, "subheading");
  });
  const last = signers.at(-1);
  if (last === undefined) return redLined(run(number), {});
  const above = signers.slice(0, -1).map((one) => paragraph("DocumentNumber", TAB + one, SIDES));
  return above.join("") + redLined(run(number) + TAB + last, SIDES);
}

/** 纪要: who holds it left and the day right, above the red line. */
function issued({ signature }: OfficialDocument): string {
  const day = chineseDay(signature.day);
  const room = LINE - 2 - [...day].length / 2 - 3;
  const needed = [...signature.institution].length;
  const narrow = needed > room ? { scale: Math.floor((room * 100) / needed) } : {};
  return redLined(run(signature.institution, narrow) + TAB + run(day), SIDES);
}

/** Characters in a line of 3号 (5.2.3). */
const LINE = 28;

/** The line with the red rule 4 mm below it, as wide as 版心 (7.2.7). */
function redLined(content: string, more: ParagraphProperties): string {
  const rule = w("bottom", { val: "single", sz: redLine.size, space: redLine.space, color: redLine.colour });
  // A paragraph's rule begins at its indents: they are set by tabs instead.
  const { left = 0, ...rest } = more;
  const lead = left === 0 ? "" : TAB;
  return paragraph("DocumentNumber", lead + content, {
    ...rest,
    ...(left === 0 ? {} : { leftTab: left }),
    rules: rule,
  });
}

/** 信函 (10.1): under the first rule 份号, 密级, 紧急程度 left and 发文字号 right, 7/8 of a character below it. */
function letterLines(document: OfficialDocument): string {
  const [first = "", ...more] = classificationLines(document);
  const label = classificationStyle(document, 0) === "Classification" ? { style: runInStyle(1) } : {};
  const top = run(first, label, "heading") + TAB + run(documentNumber(document));
  return [
    paragraph("DocumentNumber", top, { align: "left", before: 280, rightTab: typeWidth }),
    ...more.map((text) => textParagraph("Classification", text)),
  ].join("");
}

/** The mark stands in one line, as wide as 版心 allows: a long name is set narrower before it is set smaller. */
export function markRun(mark: string): { readonly run: string; readonly height: number } {
  const room = (typeWidth / 10) * 0.98;
  const characters = Math.max(1, [...mark].length);
  const half = Math.min(size.mark, Math.floor(room / characters / NARROWEST));
  const scale = Math.min(100, Math.floor((room * 100) / (characters * half)));
  const style = { size: half, colour: redLine.colour, ...(scale < 100 ? { scale } : {}) };
  return { run: run(mark, style, "title"), height: Math.max(titlePitch, half * 10 + 180) };
}

/** Narrower than this a 汉字 is hard to read. */
const NARROWEST = 0.6;
