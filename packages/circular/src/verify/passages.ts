import { numberText } from "@biaogan/core";
import type { Chart } from "../chart";
import type { Inline, OfficialDocument, Table } from "../document";
import {
  annexLabel,
  annexList,
  captionText,
  chineseDay,
  classificationLines,
  documentNumber,
  headRows,
  imprintLines,
  noteLines,
  signerLines,
} from "../document-text";
import { referenceKey } from "../inline";
import { type NumberedBlock, numberDocument } from "../numbering";
import type { Alike } from "./align";
import { type BoundPiece, piecesOf, type Token, tokensOf } from "./number-tokens";

/** Where a passage stands, as a reader finds it: 正文 › 第6段. */
export interface PassagePlace {
  readonly section: string;
  readonly at: string;
}

/** A paragraph or a cell with its numbers. */
export interface Passage extends Alike {
  readonly place: PassagePlace;
  readonly tokens: readonly Token[];
  /** The office's own: number, signature, dates. Its numbers are not compared. */
  readonly free: boolean;
}

/** A row with its cells; its name is the first cell that is no number. */
export interface PassageRow extends Alike {
  readonly name: string;
  readonly place: PassagePlace;
  readonly cells: readonly Passage[];
}

export interface PassageTable extends Alike {
  readonly kind: "table" | "chart";
  readonly place: PassagePlace;
  readonly rows: readonly PassageRow[];
  readonly free: boolean;
}

/** A document as what is compared of it: its paragraphs in order, and its tables. */
export interface Passages {
  readonly prose: readonly Passage[];
  readonly tables: readonly PassageTable[];
}

export const BODY = "正文";

/** The passages of a composed document. */
export function passagesOf(document: OfficialDocument): Passages {
  const collected = collector();
  const free = (text: string): void => collected.paragraph([{ text }], true);
  const plain = (text: string): void => collected.paragraph([{ text }]);
  const { body, annexes } = numberDocument(document);
  for (const line of [document.head.mark, ...classificationLines(document), ...signerLines(document)]) free(line);
  free(documentNumber(document));
  document.title.forEach(plain);
  if (document.recipients !== undefined) plain(`${document.recipients}：`);
  blocks(body, collected);
  for (const { label, names } of document.attendance ?? []) plain(`${label}：${names.join("、")}`);
  annexList(document).forEach(plain);
  free(document.signature.institution);
  free(chineseDay(document.signature.day));
  if (document.note !== undefined) free(`（${document.note}）`);
  annexes.forEach((annex, index) => {
    collected.section(annexLabel(document, index));
    free(annexLabel(document, index));
    plain(annex.title);
    blocks(annex.blocks, collected);
  });
  const { imprint } = document;
  if (imprint !== undefined) {
    const copies = imprintLines(document).map((line) => [[{ text: line }]]);
    collected.table([...copies, [[{ text: imprint.issuer }], [{ text: `${chineseDay(imprint.day)}印发` }]]], true);
  }
  return collected.passages();
}

function blocks(list: readonly NumberedBlock[], collected: Collector): void {
  for (const { block, number } of list) {
    switch (block.block) {
      case "heading": {
        const words = `${number}${block.text}${block.runIn ? "。" : ""}`;
        collected.paragraph([{ text: words }, ...piecesOf(block.runIn ?? [])]);
        break;
      }
      case "paragraph":
        collected.paragraph(piecesOf(block.inlines));
        break;
      case "table":
        if (block.title !== undefined) collected.paragraph([{ text: captionText(number, block.title) }]);
        if (block.remark !== undefined) collected.paragraph([{ text: block.remark }]);
        collected.table(tableRows(block));
        for (const note of noteLines(block)) collected.paragraph([{ text: note }]);
        break;
      case "figure":
        collected.chart(drawnRows(block.chart));
        collected.paragraph([{ text: captionText(number, block.title) }]);
        for (const note of noteLines(block)) collected.paragraph([{ text: note }]);
        break;
    }
  }
}

function tableRows(table: Table): readonly (readonly (readonly BoundPiece[])[])[] {
  const head = headRows(table).map((row) => row.map(({ text }) => [{ text }]));
  return [...head, ...table.rows.map((row) => row.map((cell: readonly Inline[]) => piecesOf(cell)))];
}

/** A chart as what is compared of it: the series' names, and a row for each category. */
export type ChartRows = readonly (readonly (readonly BoundPiece[])[])[];

export function chartRows(
  categories: readonly string[],
  series: readonly { readonly name: string; readonly points: readonly BoundPiece[] }[],
): ChartRows {
  return [
    [[], ...series.map(({ name }) => [{ text: name }])],
    ...categories.map((category, at) => [
      [{ text: category }],
      ...series.map(({ points }) => points.slice(at, at + 1)),
    ]),
  ];
}

function drawnRows({ categories, series }: Chart): ChartRows {
  return chartRows(
    categories,
    series.map(({ name, points }) => ({
      name,
      points: points.map(({ value, figure }): BoundPiece => {
        const text = numberText(value ?? "") ?? "";
        return figure === undefined ? { text } : { text, key: referenceKey(figure), reference: figure };
      }),
    })),
  );
}

export interface Collector {
  readonly section: (name: string) => void;
  readonly paragraph: (pieces: readonly BoundPiece[], free?: boolean) => void;
  readonly table: (rows: readonly (readonly (readonly BoundPiece[])[])[], free?: boolean) => void;
  readonly chart: (rows: ChartRows) => void;
  readonly passages: () => Passages;
}

/** Gathers passages in the order of the page, and names their places. */
export function collector(): Collector {
  const prose: Passage[] = [];
  const tables: PassageTable[] = [];
  let section = BODY;
  let [paragraphs, grids, charts] = [0, 0, 0];
  const grid = (at: string, rows: ChartRows, kind: PassageTable["kind"], free: boolean): void => {
    const made = rows.map((cells, index) => rowOf(cells, { section, at: `${at}第${index + 1}行` }));
    const keys = made.flatMap((row) => row.keys);
    tables.push({ kind, text: made[0]?.text ?? "", keys, place: { section, at }, rows: made, free });
  };
  return {
    section: (name) => {
      section = name;
      paragraphs = 0;
      grids = 0;
    },
    paragraph: (pieces, free = false) => {
      const text = pieces.map((piece) => piece.text).join("");
      if (text.trim() === "") return;
      paragraphs += 1;
      prose.push(passage(pieces, { section, at: `第${paragraphs}段“${beginningOf(text)}”` }, free));
    },
    table: (rows, free = false) => {
      grids += 1;
      grid(grids === 1 ? "表" : `表${grids}`, rows, "table", free);
    },
    chart: (rows) => {
      // Numbered through the document, as they are on the page.
      charts += 1;
      grid(`图${charts}`, rows, "chart", false);
    },
    passages: () => ({ prose, tables }),
  };
}

/** What a reader finds a paragraph by. */
function beginningOf(text: string): string {
  const characters = [...text.trim()];
  return characters.length > 9 ? `${characters.slice(0, 8).join("")}…` : characters.join("");
}

function rowOf(cells: readonly (readonly BoundPiece[])[], place: PassagePlace): PassageRow {
  const texts = cells.map((pieces) =>
    pieces
      .map(({ text }) => text)
      .join("")
      .trim(),
  );
  const name = texts.find((text) => text !== "" && !/^[\d—]+$/.test(text)) ?? "";
  const at = `${place.at}${name === "" ? "" : `（${name}）`}`;
  const made = cells.map((pieces, column) =>
    // 序号 follows the rows that are there.
    passage(
      pieces,
      { section: place.section, at: `${at}第${column + 1}列` },
      column === 0 && /^\d+$/.test(texts[0] ?? ""),
    ),
  );
  return {
    name,
    place: { section: place.section, at },
    cells: made,
    text: texts.slice(/^\d+$/.test(texts[0] ?? "") ? 1 : 0).join(" "),
    keys: made.flatMap((one) => one.keys),
  };
}

function passage(pieces: readonly BoundPiece[], place: PassagePlace, free: boolean): Passage {
  const tokens = free ? [] : tokensOf(pieces);
  return {
    place,
    free,
    tokens,
    text: pieces
      .map(({ text }) => text)
      .join("")
      .trim(),
    keys: tokens.flatMap(({ key }) => (key === undefined ? [] : [key])),
  };
}
