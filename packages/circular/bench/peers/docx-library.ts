import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { ChartRun } from "docx/charts";
import type { Block, Inline, OfficialDocument } from "../../src/document";
import { annexList, chineseDay, documentNumber, headRows, inlineText } from "../../src/document-text";

/** The same document written with the library `docx`: paragraphs, tables and native charts, no bound numbers. */
export async function docxLibrary(document: OfficialDocument): Promise<number> {
  const lines = [document.head.mark, documentNumber(document), ...document.title, `${document.recipients}：`];
  const children = [
    ...lines.map((text) => paragraph([{ text }])),
    ...document.body.flatMap(blockOf),
    ...annexList(document).map((text) => paragraph([{ text }])),
    paragraph([{ text: document.signature.institution }]),
    paragraph([{ text: chineseDay(document.signature.day) }]),
    ...document.annexes.flatMap(({ title, blocks }) => [
      new Paragraph({ pageBreakBefore: true, children: [new TextRun(title)] }),
      ...blocks.flatMap(blockOf),
    ]),
  ];
  return (await Packer.toBuffer(new Document({ sections: [{ children }] }))).length;
}

function blockOf(block: Block): readonly (Paragraph | Table)[] {
  switch (block.block) {
    case "heading":
      return [paragraph([{ text: block.text }, ...(block.runIn ?? [])])];
    case "paragraph":
      return [paragraph(block.inlines)];
    case "table": {
      const head = headRows(block).map((row) => ({ head: true, cells: row }));
      const body = block.rows.map((row) => ({
        head: false,
        cells: row.map((cell) => ({ text: inlineText(cell), across: 1, down: 1 })),
      }));
      const rows = [...head, ...body].map(
        (row) =>
          new TableRow({
            tableHeader: row.head,
            cantSplit: true,
            children: row.cells.map(
              ({ text, across, down }) =>
                new TableCell({ columnSpan: across, rowSpan: down, children: [paragraph([{ text }])] }),
            ),
          }),
      );
      return [new Table({ width: { size: 8840, type: WidthType.DXA }, rows })];
    }
    case "figure": {
      const { categories, series } = block.chart;
      const chart = new ChartRun({
        type: "column",
        categories,
        series: series.map(({ name, draw, points }) => ({
          name,
          type: draw === "line" ? "line" : "column",
          values: points.map(({ value }) => (value === undefined ? null : Number(value))),
        })),
        transformation: { width: 580, height: 310 },
      });
      return [
        new Paragraph({ alignment: AlignmentType.CENTER, children: [chart as ParagraphChild] }),
        paragraph([{ text: block.title }]),
      ];
    }
  }
}

function paragraph(inlines: readonly Inline[]): Paragraph {
  return new Paragraph({
    spacing: { line: 579, lineRule: "exact" },
    indent: { firstLine: 630 },
    children: inlines.map(
      ({ text }) =>
        new TextRun({
          text,
          size: 32,
          font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "仿宋_GB2312" },
        }),
    ),
  });
}
