import type { Chart } from "./chart";
import { formatOf, type Inline, type OfficialDocument, type Table } from "./document";
import {
  annexLabel,
  annexList,
  captionText,
  chineseDay,
  classificationLines,
  documentNumber,
  imprintLines,
  inlineText,
  noteLines,
  signerLines,
} from "./document-text";
import { type NumberedBlock, numberDocument } from "./numbering";

/**
 * Renders an official document as Markdown, with the words of the DOCX and the HTML. A chart stands as the table of its
 * figures.
 */
export function renderMarkdown(document: OfficialDocument): string {
  const { signature, note, imprint } = document;
  const { body, annexes } = numberDocument(document);
  const format = formatOf(document);
  const end = [escapeMarkdown(signature.institution), chineseDay(signature.day)];
  return `${[
    ...headOf(document),
    ...(format === "minutes" ? end : []),
    `# ${escapeMarkdown(document.title.join(""))}`,
    ...(document.recipients === undefined ? [] : [`${escapeMarkdown(document.recipients)}：`]),
    ...blocksOf(body),
    ...(document.attendance ?? []).map(({ label, names }) => `**${label}：**${escapeMarkdown(names.join("、"))}`),
    ...annexList(document).map(escapeMarkdown),
    ...(format === "minutes" ? [] : end),
    ...(note === undefined ? [] : [`（${escapeMarkdown(note)}）`]),
    ...annexes.flatMap(({ title, blocks }, index) => [
      annexLabel(document, index),
      `# ${escapeMarkdown(title)}`,
      ...blocksOf(blocks),
    ]),
    ...imprintLines(document).map(escapeMarkdown),
    ...(imprint === undefined || format === "letter"
      ? []
      : [escapeMarkdown(imprint.issuer), `${chineseDay(imprint.day)}印发`]),
  ].join("\n\n")}\n`;
}

function headOf(document: OfficialDocument): readonly string[] {
  const classification = classificationLines(document);
  const number = documentNumber(document);
  const signers = signerLines(document);
  const mark = document.head.mark;
  switch (formatOf(document)) {
    case "general":
    case "minutes":
      return [...classification, mark, ...signers.slice(0, -1), number, ...signers.slice(-1)]
        .filter(Boolean)
        .map(escapeMarkdown);
    case "letter":
      return [mark, ...classification.slice(0, 1), number, ...classification.slice(1)]
        .filter(Boolean)
        .map(escapeMarkdown);
    case "plain":
      return [];
  }
}

function blocksOf(blocks: readonly NumberedBlock[]): readonly string[] {
  return blocks.flatMap(({ block, number }) => {
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
        return [
          ...(block.title === undefined ? [] : [escapeMarkdown(captionText(number, block.title))]),
          ...tableOf(block),
          ...noteLines(block).map(escapeMarkdown),
        ];
      case "figure":
        return [
          chartTable(block.chart),
          escapeMarkdown(captionText(number, block.title)),
          ...noteLines(block).map(escapeMarkdown),
        ];
    }
  });
}

function tableOf(table: Table): readonly string[] {
  const names = table.columns.map(({ group, header }) =>
    escapeMarkdown(group === undefined ? header : `${group} ${header}`),
  );
  const rows = table.rows.map((row) => row.map(inlines));
  return [...(table.remark === undefined ? [] : [escapeMarkdown(table.remark)]), pipes(names, rows)];
}

/** A chart's figures: a row for each category, a column for each series. */
function chartTable({ measure, categories, series }: Chart): string {
  return pipes(
    [escapeMarkdown(`单位：${measure}`), ...series.map(({ name }) => escapeMarkdown(name))],
    categories.map((category, index) => [
      escapeMarkdown(category),
      ...series.map(({ points }) => escapeMarkdown(points[index]?.text ?? "")),
    ]),
  );
}

function pipes(names: readonly string[], rows: readonly (readonly string[])[]): string {
  return [names, names.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function inlines(list: readonly Inline[]): string {
  return escapeMarkdown(inlineText(list)).replaceAll("\n", "<br>");
}

/** What Markdown would read as its own; a number with a stop at a line's head would become a list. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (character) => `\\${character}`).replace(/^(\d+)\./, "$1\\.");
}
