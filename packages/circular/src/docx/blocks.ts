import { captionText, noteLines } from "../document-text";
import type { NumberedBlock } from "../numbering";
import { fitTable } from "../table-fit";
import { type ChartParts, figureDrawing } from "./figure-drawing";
import { paragraph, textParagraph } from "./paragraphs";
import { type IdSource, inlineRuns, run } from "./runs";
import type { Stretch } from "./stretches";
import { styleSheet } from "./style-sheet";
import { runInStyle } from "./styles-part";
import { tableMarkup } from "./tables";

/** What a document's pieces number and add to the package. */
export interface DocxParts extends ChartParts {
  readonly ids: IdSource;
}

export interface BlocksOptions {
  /** The last two go with what follows: no page holds a signature alone (7.3.5.5). */
  readonly keepLast?: boolean;
}

/** 正文 (7.3.3): numbered headings in 黑体, 楷体, 仿宋, 仿宋, none bold; paragraphs two characters in. */
export function blocksMarkup(
  blocks: readonly NumberedBlock[],
  parts: DocxParts,
  { keepLast = false }: BlocksOptions = {},
): readonly Stretch[] {
  return blocks.map(({ block, number }, index): Stretch => {
    const kept = keepLast && index >= blocks.length - 2;
    const keep = kept ? { keepNext: true } : {};
    switch (block.block) {
      case "heading": {
        const { face } = styleSheet[`Heading${block.level}`].run;
        const words = `${number}${block.text}`;
        const markup = block.runIn
          ? paragraph(
              "BodyText",
              run(`${words}。`, { style: runInStyle(block.level), face }) + inlineRuns(block.runIn, parts.ids),
              keep,
            )
          : textParagraph(`Heading${block.level}`, words, { keepNext: true });
        return { turned: false, markup };
      }
      case "paragraph":
        return { turned: false, markup: paragraph("BodyText", inlineRuns(block.inlines, parts.ids), keep) };
      case "table": {
        const fit = fitTable(block);
        const keepLastRow = keepLast && index === blocks.length - 1;
        return { turned: fit.turned, markup: tableMarkup(block, parts.ids, { number, fit, keepLast: keepLastRow }) };
      }
      case "figure": {
        const notes = noteLines(block).map((note) => textParagraph("TableNote", note, { left: 480, hanging: 420 }));
        const caption = textParagraph("FigureTitle", captionText(number, block.title), keep);
        return { turned: false, markup: [figureDrawing(block, parts), caption, ...notes].join("") };
      }
    }
  });
}
