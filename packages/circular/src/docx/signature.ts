import { formatOf, type OfficialDocument } from "../document";
import { annexList, chineseDay } from "../document-text";
import { officialLayout } from "../official-layout";
import { signatureIndents } from "../signature-indents";
import { blankLines, paragraph, textParagraph } from "./paragraphs";
import { run } from "./runs";
import { labelWidth } from "./style-sheet";
import { runInStyle } from "./styles-part";

const { dateIndent, indent } = officialLayout;
const KEEP = { keepNext: true } as const;

/** 出席, 请假, 列席 of 纪要 (10.3): a blank line, labels in 黑体, turned-over names under the first. */
export function attendanceMarkup({ attendance = [] }: OfficialDocument): string {
  if (attendance.length === 0) return "";
  const lines = attendance.map(({ label, names }) =>
    paragraph("Attendance", run(`${label}：`, { style: runInStyle(1) }, "heading") + run(names.join("、")), {
      left: indent + labelWidth,
      hanging: labelWidth,
    }),
  );
  return blankLines(1) + lines.join("");
}

/** 附件说明 (7.3.4): a blank line below the text, two characters in, turned-over lines under the name. */
export function annexListMarkup(document: OfficialDocument): string {
  const lines = annexList(document);
  if (lines.length === 0) return "";
  // A number and its stop take half a character each.
  const ordinal = lines.length > 1 ? 240 : 0;
  return (
    blankLines(1, true) +
    lines
      .map((text, index) =>
        textParagraph("AnnexList", text, {
          ...KEEP,
          left: indent + labelWidth + ordinal,
          hanging: ordinal + (index === 0 ? labelWidth : 0),
        }),
      )
      .join("")
  );
}

/**
 * 署名 and 成文日期 (7.3.5). Sealed: room for the seal, the name centred on the date, the date ending four characters
 * before the edge. Unsealed: one blank line, the name ending two characters before the edge, the date two characters
 * right of its beginning. The chain of keepNext carries the last lines of the text with it: no page holds a signature
 * alone (7.3.5.5).
 */
export function signatureMarkup(document: OfficialDocument): string {
  if (formatOf(document) === "minutes") return "";
  const { institution, day, sealed = true } = document.signature;
  const date = chineseDay(day);
  const right = signatureIndents(document.signature);
  return (
    blankLines(sealed ? 3 : 1, true) +
    textParagraph("Signature", institution, { ...KEEP, right: right.name }) +
    textParagraph("SignatureDate", date, right.date === dateIndent ? {} : { right: right.date })
  );
}

/** 附注 (7.3.6): the line after the date, two characters in, in brackets. */
export function noteMarkup({ note }: OfficialDocument): string {
  return note === undefined ? "" : textParagraph("DocumentNote", `（${note}）`);
}
