import type { OfficialDocument } from "../document";
import { documentNumber } from "../document-text";
import { officialLayout } from "../official-layout";
import { w } from "./markup";
import { blankLines, line, paragraph, spacer } from "./paragraphs";
import { bodyRun, run } from "./runs";

const { size, redLine, titlePitch, markSpacer } = officialLayout;

/** 版头 (7.2): the red mark, two blank lines, the number, the red line; then two blank lines and the title (7.3.1). */
export function headMarkup(document: OfficialDocument): string {
  const mark = markRun(document.head.mark);
  return [
    spacer(markSpacer),
    paragraph(mark.run, { style: "DocumentMark", align: "center", line: mark.height }),
    blankLines(2),
    paragraph(run(documentNumber(document), bodyRun), {
      style: "DocumentNumber",
      align: "center",
      below: w(
        "pBdr",
        {},
        w("bottom", { val: "single", sz: redLine.size, space: redLine.space, color: redLine.colour }),
      ),
    }),
    blankLines(2),
    ...document.title.map((text, index) =>
      line(
        text,
        { face: "title", size: size.two },
        { style: "DocumentTitle", align: "center", line: titlePitch, ...(index === 0 ? { outline: 0 } : {}) },
      ),
    ),
    blankLines(1),
    paragraph(run(`${document.recipients}：`, bodyRun), { style: "Recipients", align: "both" }),
  ].join("");
}

/** The mark stands in one line, as wide as 版心 allows: a long name is set narrower before it is set smaller. */
function markRun(mark: string): { readonly run: string; readonly height: number } {
  const room = (officialLayout.typeWidth / 10) * 0.98;
  const characters = Math.max(1, [...mark].length);
  const half = Math.min(size.mark, Math.floor(room / characters / NARROWEST));
  const scale = Math.min(100, Math.floor((room * 100) / (characters * half)));
  const style = { face: "title", size: half, colour: redLine.colour, ...(scale < 100 ? { scale } : {}) } as const;
  return { run: run(mark, style), height: half * 10 + 180 };
}

/** Narrower than this a 汉字 is hard to read. */
const NARROWEST = 0.6;
