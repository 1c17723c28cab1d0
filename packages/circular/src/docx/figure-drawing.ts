import type { FigureBlock } from "../document";
import { element } from "./markup";
import { paragraph } from "./paragraphs";
import type { IdSource } from "./runs";

/** The charts of one package, in the order of their drawings. */
export interface ChartParts {
  readonly ids: IdSource;
  /** Takes a chart into the package and gives the relation by which the drawing names it. */
  readonly chart: (figure: FigureBlock) => string;
}

/** Inside 版心 of 156 mm (5,616,000 EMU); 82 mm high, eight lines of the page. */
const WIDTH = 5_580_000;
const HEIGHT = 2_952_000;

/** A chart in its line, with the text for who does not see it; the line is as high as the drawing (§12 no. 28). */
export function figureDrawing(figure: FigureBlock, parts: ChartParts): string {
  const id = parts.ids.next();
  const relation = parts.chart(figure);
  const graphic = element(
    "a:graphic",
    {},
    element(
      "a:graphicData",
      { uri: "http://schemas.openxmlformats.org/drawingml/2006/chart" },
      element("c:chart", { "r:id": relation }),
    ),
  );
  const inline = element(
    "wp:inline",
    { distT: 0, distB: 0, distL: 0, distR: 0 },
    element("wp:extent", { cx: WIDTH, cy: HEIGHT }),
    element("wp:effectExtent", { l: 0, t: 0, r: 0, b: 0 }),
    element("wp:docPr", { id, name: figure.title, descr: figure.alternative }),
    element("wp:cNvGraphicFramePr"),
    graphic,
  );
  return paragraph("Figure", `<w:r><w:drawing>${inline}</w:drawing></w:r>`, { keepNext: true });
}
