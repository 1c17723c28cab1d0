import type { Block } from "../document";
import { numberBlocks } from "../numbering";
import { officialLayout } from "../official-layout";
import { bodyParagraph } from "./paragraphs";
import { bodyRun, type IdSource, inlineRuns, type RunStyle, run } from "./runs";
import { tableMarkup } from "./tables";

const FACES = { 1: "heading", 2: "subheading", 3: "body", 4: "body" } as const;

export interface BlocksOptions {
  /** The last two paragraphs go with what follows: no page holds a signature alone (7.3.5.5). */
  readonly keepLast?: boolean;
}

/** 正文 (7.3.3): numbered headings in 黑体, 楷体, 仿宋, 仿宋, none bold; paragraphs two characters in. */
export function blocksMarkup(blocks: readonly Block[], ids: IdSource, options: BlocksOptions = {}): string {
  return numberBlocks(blocks)
    .map(({ block, number }, index) => {
      const keepNext = options.keepLast === true && index >= blocks.length - 2;
      switch (block.block) {
        case "heading": {
          const style: RunStyle = { ...bodyRun, face: FACES[block.level] };
          const words = `${number}${block.text}${block.runIn ? "。" : ""}`;
          const content = run(words, style) + (block.runIn ? inlineRuns(block.runIn, bodyRun, ids) : "");
          return bodyParagraph(content, {
            style: block.runIn ? "BodyText" : `Heading${block.level}`,
            outline: block.level,
            keepNext: keepNext || block.runIn === undefined,
          });
        }
        case "paragraph":
          return bodyParagraph(inlineRuns(block.inlines, bodyRun, ids), { keepNext });
        case "table":
          return tableMarkup(block, officialLayout.typeWidth, ids);
      }
    })
    .join("");
}
