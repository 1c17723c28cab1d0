import {
  type Block,
  type FigureReference,
  figureReferenceSchema,
  type Inline,
  type OfficialDocument,
} from "./document";

/** Every bound number of a document, in its order: what is printed where, and which figure it is. */
export function boundFigures(document: OfficialDocument): readonly Extract<Inline, { figure: FigureReference }>[] {
  const blocks = [...document.body, ...document.annexes.flatMap((annex) => annex.blocks)];
  return blocks
    .flatMap(inlinesOf)
    .filter((inline): inline is Extract<Inline, { figure: FigureReference }> => "figure" in inline);
}

/** The references of a document's bound numbers and of its charts' marks. */
export function figureReferences(document: OfficialDocument): readonly FigureReference[] {
  const blocks = [...document.body, ...document.annexes.flatMap((annex) => annex.blocks)];
  return [
    ...boundFigures(document).map(({ figure }) => figure),
    ...blocks.flatMap((block) => (block.block === "figure" ? chartReferences(block) : [])),
  ];
}

function chartReferences({ chart }: Extract<Block, { block: "figure" }>): readonly FigureReference[] {
  return chart.series.flatMap(({ points }) => points.flatMap(({ figure }) => (figure === undefined ? [] : [figure])));
}

/** Reads a reference back from its key; undefined where it is none. @example parseReferenceKey("K05|B02|2021-09|value|%")?.institution // "B02" */
export function parseReferenceKey(key: string): FigureReference | undefined {
  const [indicator, institution, month, aspect, measure, ...more] = key.split("|");
  const read = figureReferenceSchema.safeParse({
    indicator,
    month,
    aspect,
    measure,
    ...(institution ? { institution } : {}),
  });
  return read.success && more.length === 0 ? read.data : undefined;
}

function inlinesOf(block: Block): readonly Inline[] {
  switch (block.block) {
    case "heading":
      return block.runIn ?? [];
    case "paragraph":
      return block.inlines;
    case "table":
      return block.rows.flat(2);
    case "figure":
      return [];
  }
}
