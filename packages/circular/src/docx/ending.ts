import type { OfficialDocument } from "../document";
import { annexLabel, annexList, chineseDay } from "../document-text";
import { officialLayout } from "../official-layout";
import { blocksMarkup } from "./blocks";
import { w } from "./markup";
import { blankLines, bodyParagraph, line, paragraph } from "./paragraphs";
import { bodyRun, type IdSource, type RunStyle, run } from "./runs";

const { size, dateIndent, typeWidth, imprintRule, indent, titlePitch } = officialLayout;
const CHARACTER = 315;
/** The imprint's columns: 印发机关 and 印发日期 of 4号. */
const ISSUER = 5645;
const DAY = typeWidth - ISSUER;

/** 附件说明 (7.3.4): a blank line below the text, two characters in, turned-over lines under the name. */
export function annexListMarkup(document: OfficialDocument): string {
  const lines = annexList(document);
  if (lines.length === 0) return "";
  const left = indent + CHARACTER * 3;
  return (
    blankLines(1, true) +
    lines
      .map((text, index) =>
        paragraph(run(text, bodyRun), {
          style: "AnnexList",
          align: "left",
          keepNext: true,
          left: left + (lines.length > 1 ? 240 : 0),
          hanging: (lines.length > 1 ? 240 : 0) + (index === 0 ? CHARACTER * 3 : 0),
        }),
      )
      .join("")
  );
}

/**
 * 署名 and 成文日期 (7.3.5.1): room for the seal, the name centred on the date, the date ending four characters before
 * the edge. The chain of keepNext carries the last lines of the text with it: no page holds a signature alone.
 */
export function signatureMarkup({ signature }: OfficialDocument): string {
  const day = chineseDay(signature.day);
  const dateWidth = day.replace(/\d/g, "").length * CHARACTER + (day.match(/\d/g)?.length ?? 0) * 158;
  const nameWidth = [...signature.institution].length * CHARACTER;
  const centre = dateIndent + dateWidth / 2;
  const right = Math.max(0, Math.min(Math.round(centre - nameWidth / 2), typeWidth - nameWidth));
  return (
    blankLines(3, true) +
    paragraph(run(signature.institution, bodyRun), { style: "Signature", align: "right", right, keepNext: true }) +
    paragraph(run(day, bodyRun), { style: "SignatureDate", align: "right", right: dateIndent })
  );
}

/** 附注 (7.3.6): the line after the date, two characters in, in brackets. */
export function noteMarkup({ note }: OfficialDocument): string {
  return note === undefined ? "" : bodyParagraph(run(`（${note}）`, bodyRun), { style: "DocumentNote" });
}

/** 附件 (7.3.7): each on a new page, 附件n in 黑体 on line 1, its title on line 3. */
export function annexesMarkup(document: OfficialDocument, ids: IdSource): string {
  return document.annexes
    .map(
      ({ title, blocks }, index) =>
        line(
          annexLabel(document, index),
          { ...bodyRun, face: "heading" },
          { style: "AnnexLabel", align: "left", pageBreakBefore: true },
        ) +
        blankLines(1) +
        line(
          title,
          { face: "title", size: size.two },
          { style: "AnnexTitle", align: "center", line: titlePitch, outline: 0 },
        ) +
        blankLines(1) +
        blocksMarkup(blocks, ids),
    )
    .join("");
}

/** 版记 (7.4): a table that hangs on the bottom of 版心 of the last page; rules 0.35, 0.25 and 0.35 mm. */
export function imprintMarkup({ imprint }: OfficialDocument): string {
  const style: RunStyle = { face: "body", size: size.four };
  const side = 280;
  const copies =
    imprint.copies.length === 0
      ? []
      : [
          row([
            cell(
              line(`抄送：${imprint.copies.join("，")}。`, style, {
                align: "left",
                left: side + 840,
                hanging: 840,
                right: side,
                line: 560,
              }),
              typeWidth,
              2,
            ),
          ]),
        ];
  const issued = row([
    cell(
      line(imprint.issuer, { ...style, ...drawnIn(imprint.issuer) }, { align: "left", left: side, line: 560 }),
      ISSUER,
      1,
    ),
    cell(line(`${chineseDay(imprint.day)}印发`, style, { align: "right", right: side, line: 560 }), DAY, 1),
  ]);
  const edge = (name: string, weight: number): string =>
    w(name, { val: "single", sz: weight, space: 0, color: "000000" });
  return (
    w(
      "tbl",
      {},
      w(
        "tblPr",
        {},
        w("tblpPr", {
          leftFromText: 0,
          rightFromText: 0,
          vertAnchor: "margin",
          horzAnchor: "margin",
          tblpXSpec: "center",
          tblpYSpec: "bottom",
        }),
        w("tblOverlap", { val: "never" }),
        w("tblW", { w: typeWidth, type: "dxa" }),
        w(
          "tblBorders",
          {},
          edge("top", imprintRule.thick),
          edge("bottom", imprintRule.thick),
          edge("insideH", imprintRule.thin),
        ),
        w("tblLayout", { type: "fixed" }),
        w("tblCellMar", {}, w("left", { w: 0, type: "dxa" }), w("right", { w: 0, type: "dxa" })),
      ),
      w("tblGrid", {}, w("gridCol", { w: ISSUER }), w("gridCol", { w: DAY })),
      ...copies,
      issued,
    ) + paragraph("", { line: 20 })
  );
}

/** A long 印发机关 is drawn in, so that it stands on one line with the day. */
function drawnIn(issuer: string): { readonly spacing?: number } {
  const room = ISSUER - 2 * 280;
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
