import { type FigureReference, referenceKey } from "../document";
import { parseReferenceKey } from "../figure-references";
import { parseBookmarkName, parseReferenceLabel, referenceLabel } from "../wording/reference-words";
import type { BoundPiece } from "./number-tokens";
import { type ChartRows, chartRows, collector, type Passages } from "./passages";
import type { ReadChart, ReadPoint } from "./read-chart";
import type { ReadBlock, ReadPiece } from "./read-docx";

/**
 * The passages of a file. A content control is known by its tag or, where a program has dropped the tag, by its
 * title; a state in words by its bookmark.
 */
export function docxPassages(blocks: readonly ReadBlock[], known: readonly FigureReference[]): Passages {
  const collected = collector();
  const byLabel = new Map(known.map((reference) => [referenceLabel(reference), reference]));
  const bind = (piece: ReadPiece): BoundPiece => {
    const reference =
      parseReferenceKey(piece.tag ?? "") ??
      byLabel.get(piece.title ?? "") ??
      parseReferenceLabel(piece.title ?? "") ??
      parseBookmarkName(piece.bookmark ?? "");
    return reference === undefined
      ? { text: piece.text }
      : { text: piece.text, key: referenceKey(reference), reference };
  };
  const bound = (pieces: readonly ReadPiece[]): readonly BoundPiece[] => joined(pieces.map(bind));
  for (const block of blocks) {
    if (block.block === "chart") {
      collected.chart(readRows(block, bind));
      continue;
    }
    if (block.block === "table") {
      collected.table(block.rows.map((row) => row.map(bound)));
      continue;
    }
    const text = block.pieces
      .map((piece) => piece.text)
      .join("")
      .trim();
    if (/^附件\d*$/.test(text)) collected.section(text);
    collected.paragraph(bound(block.pieces));
  }
  return collected.passages();
}

/** A chart as its rows; and what the workbook behind it says otherwise. */
function readRows({ categories, series }: ReadChart, bind: (piece: ReadPiece) => BoundPiece): ChartRows {
  const piece = ({ value = "", behind = value, tag }: ReadPoint): BoundPiece => ({
    ...bind({ text: value, ...(tag === undefined ? {} : { tag }) }),
    ...(behind === value ? {} : { behind }),
  });
  return chartRows(
    categories,
    series.map(({ name, points }) => ({ name, points: points.map(piece) })),
  );
}

/** A date stands in as many controls as it has numbers: 8 月 18 日. They are one piece again. */
function joined(pieces: readonly BoundPiece[]): readonly BoundPiece[] {
  const all: BoundPiece[] = [];
  for (const piece of pieces) {
    const [before, between] = [all.at(-2), all.at(-1)];
    if (piece.key !== undefined && before?.key === piece.key && between && /^[年月日]$/.test(between.text.trim())) {
      all.splice(-2, 2, { ...before, text: before.text + between.text + piece.text });
    } else if (/^[日]/.test(piece.text) && piece.key === undefined && between?.reference?.measure === "date") {
      all.splice(-1, 1, { ...between, text: `${between.text}日` }, { ...piece, text: piece.text.slice(1) });
    } else all.push(piece);
  }
  return all;
}
