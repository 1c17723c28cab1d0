import type { Block, FigureReference, Inline, OfficialDocument } from "./document";

/** Every bound number of a document, in its order: what is printed where, and which figure it is. */
export function boundFigures(document: OfficialDocument): readonly Extract<Inline, { figure: FigureReference }>[] {
  const blocks = [...document.body, ...document.annexes.flatMap((annex) => annex.blocks)];
  return blocks
    .flatMap(inlinesOf)
    .filter((inline): inline is Extract<Inline, { figure: FigureReference }> => "figure" in inline);
}

/** The references of a document's bound numbers. */
export function figureReferences(document: OfficialDocument): readonly FigureReference[] {
  return boundFigures(document).map(({ figure }) => figure);
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.block) {
    case "heading":
      return block.runIn ?? [];
    case "paragraph":
      return block.inlines;
    case "table":
      return block.rows.flat(2);
  }
}
