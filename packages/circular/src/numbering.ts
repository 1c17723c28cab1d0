import type { Block, OfficialDocument } from "./document";
import { splitTable } from "./table-fit";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number below a hundred in Chinese digits: 12 → 十二. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? "";
  return `${tens === 1 ? "" : DIGITS[tens]}十${DIGITS[ones] ?? ""}`;
}

/** The number before a heading (7.3.3): 一、 · （一） · 1. · （1）. */
export function headingNumber(level: 1 | 2 | 3 | 4, ordinal: number): string {
  switch (level) {
    case 1:
      return `${chineseNumber(ordinal)}、`;
    case 2:
      return `（${chineseNumber(ordinal)}）`;
    case 3:
      return `${ordinal}.`;
    case 4:
      return `（${ordinal}）`;
  }
}

/** A block with what is printed before it: 一、 of a heading, 表1 of a titled table, 图1 of a figure. */
export interface NumberedBlock {
  readonly block: Block;
  readonly number: string;
}

/**
 * The document's body and annexes, numbered: headings begin anew with each, tables and figures run on through all. A
 * table too wide for any sheet comes in parts.
 */
export function numberDocument({ body, annexes }: Pick<OfficialDocument, "body" | "annexes">): {
  readonly body: readonly NumberedBlock[];
  readonly annexes: readonly { readonly title: string; readonly blocks: readonly NumberedBlock[] }[];
} {
  const captions = { table: 0, figure: 0 };
  return {
    body: numberBlocks(body, captions),
    annexes: annexes.map(({ title, blocks }) => ({ title, blocks: numberBlocks(blocks, captions) })),
  };
}

function numberBlocks(blocks: readonly Block[], captions: { table: number; figure: number }): readonly NumberedBlock[] {
  const counts = [0, 0, 0, 0];
  return blocks.flatMap((block): readonly NumberedBlock[] => {
    switch (block.block) {
      case "heading": {
        const at = block.level - 1;
        counts.fill(0, at + 1);
        const ordinal = (counts[at] ?? 0) + 1;
        counts[at] = ordinal;
        return [{ block, number: headingNumber(block.level, ordinal) }];
      }
      case "table":
        if (block.title !== undefined) captions.table += 1;
        return splitTable(block).map((part) => ({
          block: part,
          number: block.title === undefined ? "" : `表${captions.table}`,
        }));
      case "figure":
        captions.figure += 1;
        return [{ block, number: `图${captions.figure}` }];
      case "paragraph":
        return [{ block, number: "" }];
    }
  });
}
