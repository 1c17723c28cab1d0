import type { Chart } from "../chart";
import { runFonts, textProperties, value } from "./chart-markup";
import { element, escapeXml } from "./markup";

/** The two axes' numbers, by which plots name them. */
export const axes = { category: 1001, value: 1002 } as const;

/** Categories along the bottom. */
export function categoryAxis(): string {
  return element(
    "c:catAx",
    {},
    value("axId", axes.category),
    element("c:scaling", {}, value("orientation", "minMax")),
    value("delete", 0),
    value("axPos", "b"),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "low"),
    AXIS_LINE,
    // Long names turn over under their columns; left to itself a program sets them slanting.
    textProperties(900, ' rot="0" vert="horz"'),
    value("crossAx", axes.value),
    value("crosses", "autoZero"),
  );
}

/** Values up the left, their measure above them. */
export function valueAxis({ measure, series }: Chart, code: string): string {
  // A column is as high as its figure: the axis begins at zero, whatever a program would choose.
  const negative = series.some(({ points }) => points.some((point) => point.value?.startsWith("-")));
  const title = element(
    "c:title",
    {},
    element(
      "c:tx",
      {},
      element(
        "c:rich",
        {},
        '<a:bodyPr rot="0" vert="horz"/>',
        element(
          "a:p",
          {},
          `<a:pPr><a:defRPr sz="900" b="0"/></a:pPr>`,
          element("a:r", {}, runFonts, `<a:t>${escapeXml(`（${measure}）`)}</a:t>`),
        ),
      ),
    ),
    value("overlay", 0),
  );
  return element(
    "c:valAx",
    {},
    value("axId", axes.value),
    element("c:scaling", {}, value("orientation", "minMax"), ...(negative ? [] : [value("min", 0)])),
    value("delete", 0),
    value("axPos", "l"),
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    ...(measure === "" ? [] : [title]),
    element("c:numFmt", { formatCode: code.replace(/\.0+/, ""), sourceLinked: 0 }),
    value("majorTickMark", "none"),
    value("minorTickMark", "none"),
    value("tickLblPos", "nextTo"),
    AXIS_LINE,
    textProperties(900),
    value("crossAx", axes.category),
    value("crosses", "autoZero"),
    value("crossBetween", "between"),
  );
}

const AXIS_LINE = '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></c:spPr>';
