import type { Block } from "./document";

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

/** The blocks with the number of each heading; a higher heading begins the lower ones anew. */
export function numberBlocks(blocks: readonly Block[]): readonly { readonly block: Block; readonly number: string }[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.block !== "heading") return { block, number: "" };
    const at = block.level - 1;
    counts.fill(0, at + 1);
    const ordinal = (counts[at] ?? 0) + 1;
    counts[at] = ordinal;
    return { block, number: headingNumber(block.level, ordinal) };
  });
}
