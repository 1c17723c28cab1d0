import type { Block, Inline, OfficialDocument, Table } from "./document";
import { annexLabel, annexList, chineseDay, documentNumber, headRows, inlineText } from "./document-text";
import { numberBlocks } from "./numbering";

/** Renders an official document as Markdown, with the words of the DOCX and the HTML. */
export function renderMarkdown(document: OfficialDocument): string {
  return `${[
    escapeMarkdown(document.head.mark),
    escapeMarkdown(documentNumber(document)),
    `# ${escapeMarkdown(document.title.join(""))}`,
    `${escapeMarkdown(document.recipients)}：`,
    ...blocksOf(document.body),
    ...annexList(document).map(escapeMarkdown),
    escapeMarkdown(document.signature.institution),
    chineseDay(document.signature.day),
    ...(document.note === undefined ? [] : [`（${escapeMarkdown(document.note)}）`]),
    ...document.annexes.flatMap(({ title, blocks }, index) => [
      annexLabel(document, index),
      `# ${escapeMarkdown(title)}`,
      ...blocksOf(blocks),
    ]),
    ...(document.imprint.copies.length > 0 ? [`抄送：${escapeMarkdown(document.imprint.copies.join("，"))}。`] : []),
    escapeMarkdown(document.imprint.issuer),
    `${chineseDay(document.imprint.day)}印发`,
  ].join("\n\n")}\n`;
}

function blocksOf(blocks: readonly Block[]): readonly string[] {
  return numberBlocks(blocks).flatMap(({ block, number }) => {
    switch (block.block) {
      case "heading":
        return [
          block.runIn
            ? `${escapeMarkdown(`${number}${block.text}`)}。${inlines(block.runIn)}`
            : `${"#".repeat(block.level + 1)} ${escapeMarkdown(`${number}${block.text}`)}`,
        ];
      case "paragraph":
        return [inlines(block.inlines)];
      case "table":
        return tableOf(block);
    }
  });
}

function tableOf(table: Table): readonly string[] {
  const head = headRows(table);
  const names = table.columns.map(({ group, header }) => (group === undefined ? header : `${group} ${header}`));
  const rows = [names, table.columns.map(() => "---"), ...table.rows.map((row) => row.map(inlines))];
  return [
    ...(table.remark === undefined ? [] : [escapeMarkdown(table.remark)]),
    rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    ...(head.length > 0 ? table.notes.map((note) => `注：${escapeMarkdown(note)}`) : []),
  ];
}

function inlines(list: readonly Inline[]): string {
  return escapeMarkdown(inlineText(list));
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (character) => `\\${character}`);
}
