import type { OfficialDocument } from "../document";
import { annexLabel } from "../document-text";
import type { NumberedBlock } from "../numbering";
import { breakTitle } from "../title-lines";
import { blocksMarkup, type DocxParts } from "./blocks";
import { blankLines, textParagraph } from "./paragraphs";
import type { Stretch } from "./stretches";

/**
 * 附件 (7.3.7): each on a new page, 附件n in 黑体 on line 1, its title on line 3. Where a table turns the sheet, the
 * annex begins on that sheet.
 */
export function annexesMarkup(
  document: OfficialDocument,
  annexes: readonly { readonly title: string; readonly blocks: readonly NumberedBlock[] }[],
  parts: DocxParts,
): readonly Stretch[] {
  return annexes.flatMap(({ title, blocks }, index) => {
    const markup = [
      textParagraph("AnnexLabel", annexLabel(document, index), { pageBreakBefore: true, keepNext: true }),
      blankLines(1, true),
      ...breakTitle(title).map((line, at) =>
        textParagraph("AnnexTitle", line, { keepNext: true, ...(at === 0 ? { outline: 0 } : {}) }),
      ),
      blankLines(1, true),
    ].join("");
    const content = blocksMarkup(blocks, parts);
    return [{ turned: content[0]?.turned ?? false, markup }, ...content];
  });
}
