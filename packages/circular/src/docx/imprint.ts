import { formatOf, type OfficialDocument } from "../document";
import { chineseDay, imprintLines } from "../document-text";
import { officialLayout } from "../official-layout";
import { w } from "./markup";
import { spacer, textParagraph } from "./paragraphs";
import type { RunStyle } from "./runs";

const { typeWidth, imprintRule } = officialLayout;
/** 版心 to the twip: the rules are as wide. */
const WIDTH = typeWidth - 1;
/** The columns of 印发机关 and 印发日期. */
const ISSUER = 5645;
const DAY = WIDTH - ISSUER;
/** One character of 4号 in from both sides; turned-over lines under the first name after 抄送：. */
const SIDE = 280;
const LABEL = 840;

/**
 * 版记 (7.4): a table that hangs on the bottom of 版心 of the last page; rules 0.35, 0.25 and 0.35 mm. A letter shows
 * its copies only, without rules (10.1).
 */
export function imprintMarkup(document: OfficialDocument): string {
  const { imprint } = document;
  const letter = formatOf(document) === "letter";
  const above = imprintLines(document);
  if (imprint === undefined || (letter && above.length === 0)) return "";
  const named = above.length === 0 ? [] : [row([cell(above.map(namesLine).join(""), WIDTH, 2)])];
  const issued = row([
    cell(textParagraph("Imprint", imprint.issuer, { left: SIDE }, drawnIn(imprint.issuer)), ISSUER, 1),
    cell(textParagraph("Imprint", `${chineseDay(imprint.day)}印发`, { align: "right", right: SIDE }), DAY, 1),
  ]);
  return spacer(20) + w("tbl", {}, properties(letter), GRID, ...named, ...(letter ? [] : [issued])) + spacer(20);
}

const GRID = w("tblGrid", {}, w("gridCol", { w: ISSUER }), w("gridCol", { w: DAY }));

function namesLine(text: string): string {
  return textParagraph("Imprint", text, { left: SIDE + LABEL, hanging: LABEL, right: SIDE });
}

function properties(letter: boolean): string {
  const rule = (name: string, weight: number): string =>
    w(name, { val: "single", sz: weight, space: 0, color: "000000" });
  const rules = w(
    "tblBorders",
    {},
    rule("top", imprintRule.thick),
    rule("bottom", imprintRule.thick),
    rule("insideH", imprintRule.thin),
  );
  return w(
    "tblPr",
    {},
    w("tblpPr", {
      leftFromText: 0,
      rightFromText: 0,
      vertAnchor: "margin",
      // LibreOffice floats no table as wide as 版心 but one placed on the page; its middle is 1 mm from 版心's.
      horzAnchor: "page",
      tblpXSpec: "center",
      tblpYSpec: "bottom",
    }),
    w("tblOverlap", { val: "never" }),
    w("tblW", { w: WIDTH, type: "dxa" }),
    ...(letter ? [] : [rules]),
    w("tblLayout", { type: "fixed" }),
    w("tblCellMar", {}, w("left", { w: 0, type: "dxa" }), w("right", { w: 0, type: "dxa" })),
  );
}

/** A long 印发机关 is drawn in, so that it stands on one line with the day. */
function drawnIn(issuer: string): RunStyle {
  const room = ISSUER - 2 * SIDE;
  const characters = [...issuer].length;
  const over = characters * 280 - room;
  return over > 0 ? { spacing: -Math.ceil(over / characters) } : {};
}

function row(cells: readonly string[]): string {
  return w("tr", {}, w("trPr", {}, w("cantSplit")), ...cells);
}

function cell(content: string, width: number, span: number): string {
  return w(
    "tc",
    {},
    w("tcPr", {}, w("tcW", { w: width, type: "dxa" }), ...(span > 1 ? [w("gridSpan", { val: span })] : [])),
    content,
  );
}
