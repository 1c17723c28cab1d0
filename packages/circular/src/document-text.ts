import { formatOf, type OfficialDocument, type Table } from "./document";

export { inlineText } from "./inline";

import { inlineText } from "./inline";
import { type NumberedBlock, numberDocument } from "./numbering";

/** 发文字号: `示移支办发〔2021〕9号` (7.2.5: six-cornered brackets, no 第, no zeros before); empty where there is none. */
export function documentNumber({ head: { number } }: Pick<OfficialDocument, "head">): string {
  return number === undefined ? "" : `${number.agency}〔${number.year}〕${number.serial}号`;
}

/** 份号 of six digits, 密级和保密期限, 紧急程度: a line for each that the document has, in this order (7.2.1–7.2.3). */
export function classificationLines({ head }: Pick<OfficialDocument, "head">): readonly string[] {
  const { copy, secrecy, urgency } = head;
  return [
    ...(copy === undefined ? [] : [String(copy).padStart(6, "0")]),
    ...(secrecy === undefined
      ? []
      : [secrecy.period === undefined ? secrecy.level : `${secrecy.level}★${secrecy.period}`]),
    ...(urgency === undefined ? [] : [urgency]),
  ];
}

/** 签发人：甲　乙, two names in a line; 发文字号 stands on the line of the last (7.2.6). */
export function signerLines({ head }: Pick<OfficialDocument, "head">): readonly string[] {
  const names = head.signers ?? [];
  return names.flatMap((name, index) => {
    if (index % 2 === 1) return [];
    const line = [name, ...names.slice(index + 1, index + 2)].join("　");
    return [index === 0 ? `签发人：${line}` : line];
  });
}

/** `图1　各机构新增绑卡用户` */
export function captionText(number: string, title: string): string {
  return `${number}　${title}`;
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

/** 抄送：甲，乙。 and 主送 where it moved here (7.4.2); empty where there is nobody. */
export function imprintLines({ imprint }: Pick<OfficialDocument, "imprint">): readonly string[] {
  if (imprint === undefined) return [];
  return [
    ...(imprint.recipients === undefined ? [] : [`主送：${imprint.recipients}。`]),
    ...(imprint.copies.length === 0 ? [] : [`抄送：${imprint.copies.join("，")}。`]),
  ];
}

/**
 * The document's text, paragraph by paragraph, in the order of the page: what every renderer has to show, word for word.
 * A table gives a line for each cell; of a chart its title and notes, for the rest is drawn.
 */
export function plainText(document: OfficialDocument): readonly string[] {
  const { signature, note, imprint } = document;
  const { body, annexes } = numberDocument(document);
  const format = formatOf(document);
  const day = chineseDay(signature.day);
  const end = [signature.institution, day];
  return [
    ...headText(document),
    ...(format === "minutes" ? end : []),
    document.title.join(""),
    ...(document.recipients === undefined ? [] : [`${document.recipients}：`]),
    ...blocksText(body),
    ...(document.attendance ?? []).map(({ label, names }) => `${label}：${names.join("、")}`),
    ...annexList(document),
    ...(format === "minutes" ? [] : end),
    ...(note === undefined ? [] : [`（${note}）`]),
    ...annexes.flatMap(({ title, blocks }, index) => [annexLabel(document, index), title, ...blocksText(blocks)]),
    ...imprintLines(document),
    ...(imprint === undefined || format === "letter" ? [] : [imprint.issuer, `${chineseDay(imprint.day)}印发`]),
  ];
}

function headText(document: OfficialDocument): readonly string[] {
  const { mark } = document.head;
  const classification = classificationLines(document);
  const number = documentNumber(document);
  const signers = signerLines(document);
  switch (formatOf(document)) {
    case "general":
    case "minutes":
      return [...classification, mark, ...signers.slice(0, -1), number, ...signers.slice(-1)].filter(Boolean);
    case "letter":
      return [mark, ...classification.slice(0, 1), number, ...classification.slice(1)].filter(Boolean);
    case "plain":
      return [];
  }
}

function blocksText(blocks: readonly NumberedBlock[]): readonly string[] {
  return blocks.flatMap(({ block, number }) => {
    switch (block.block) {
      case "heading":
        return [block.runIn ? `${number}${block.text}。${inlineText(block.runIn)}` : `${number}${block.text}`];
      case "paragraph":
        return [inlineText(block.inlines)];
      case "table":
        return [
          ...(block.title === undefined ? [] : [captionText(number, block.title)]),
          ...(block.remark === undefined ? [] : [block.remark]),
          ...headRows(block).flatMap((row) => row.map(({ text }) => text)),
          ...block.rows.flatMap((row) => row.map(inlineText)),
          ...noteLines(block),
        ];
      case "figure":
        return [captionText(number, block.title), ...noteLines(block)];
    }
  });
}

/** 注：… below a table or a figure. */
export function noteLines({ notes }: { readonly notes: readonly string[] }): readonly string[] {
  return notes.map((note) => `注：${note}`);
}
