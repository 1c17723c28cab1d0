import type { Block, Inline, OfficialDocument, Table } from "./document";
import { numberBlocks } from "./numbering";

/** The inlines' text in one piece. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join("");
}

/** 发文字号: `示移支办发〔2021〕9号` (7.2.5: six-cornered brackets, no 第, no zeros before). */
export function documentNumber({ head }: OfficialDocument): string {
  return `${head.number.agency}〔${head.number.year}〕${head.number.serial}号`;
}

/** `2021年10月9日`, no zeros before (7.3.5.4). */
export function chineseDay(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
}

/** The lines of the 附件说明: `附件：1.甲`, `2.乙`; no number where there is one, no stop at the end (7.3.4). */
export function annexList(document: OfficialDocument): readonly string[] {
  const { annexes } = document;
  if (annexes.length === 0) return [];
  if (annexes.length === 1) return [`附件：${annexes[0]?.title ?? ""}`];
  return annexes.map(({ title }, index) => `${index === 0 ? "附件：" : ""}${index + 1}.${title}`);
}

/** 附件 or 附件2. */
export function annexLabel(document: OfficialDocument, index: number): string {
  return document.annexes.length === 1 ? "附件" : `附件${index + 1}`;
}

/** A table's head rows: the groups above, where there are any, and the columns. */
export function headRows(
  table: Table,
): readonly (readonly { readonly text: string; readonly across: number; readonly down: number }[])[] {
  if (!table.columns.some(({ group }) => group !== undefined)) {
    return [table.columns.map(({ header }) => ({ text: header, across: 1, down: 1 }))];
  }
  const above: { text: string; across: number; down: number }[] = [];
  table.columns.forEach(({ group, header }, index) => {
    const before = table.columns[index - 1]?.group;
    const last = above.at(-1);
    if (group !== undefined && group === before && last) last.across += 1;
    else above.push(group === undefined ? { text: header, across: 1, down: 2 } : { text: group, across: 1, down: 1 });
  });
  const below = table.columns
    .filter(({ group }) => group !== undefined)
    .map(({ header }) => ({ text: header, across: 1, down: 1 }));
  return [above, below];
}

/**
 * The document's text, paragraph by paragraph, in the order of the page: what every renderer has to show, word for word.
 * A table gives a line for each cell.
 */
export function plainText(document: OfficialDocument): readonly string[] {
  return [
    document.head.mark,
    documentNumber(document),
    document.title.join(""),
    `${document.recipients}：`,
    ...(document.body.length > 0 ? blocksText(document.body) : []),
    ...annexList(document),
    document.signature.institution,
    chineseDay(document.signature.day),
    ...(document.note === undefined ? [] : [`（${document.note}）`]),
    ...document.annexes.flatMap(({ title, blocks }, index) => [
      annexLabel(document, index),
      title,
      ...blocksText(blocks),
    ]),
    ...(document.imprint.copies.length > 0 ? [`抄送：${document.imprint.copies.join("，")}。`] : []),
    document.imprint.issuer,
    `${chineseDay(document.imprint.day)}印发`,
  ];
}

function blocksText(blocks: readonly Block[]): readonly string[] {
  return numberBlocks(blocks).flatMap(({ block, number }) => {
    switch (block.block) {
      case "heading":
        return [block.runIn ? `${number}${block.text}。${inlineText(block.runIn)}` : `${number}${block.text}`];
      case "paragraph":
        return [inlineText(block.inlines)];
      case "table":
        return [
          ...(block.remark === undefined ? [] : [block.remark]),
          ...headRows(block).flatMap((row) => row.map(({ text }) => text)),
          ...block.rows.flatMap((row) => row.map(inlineText)),
          ...block.notes.map((note) => `注：${note}`),
        ];
    }
  });
}
