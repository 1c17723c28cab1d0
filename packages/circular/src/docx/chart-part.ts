import { columnLetters } from "@biaogan/core";
import type { Chart, ChartSeries } from "../chart";
import { chartShades } from "../chart-shades";
import { axes, categoryAxis, valueAxis } from "./chart-axes";
import { text, textProperties, value } from "./chart-markup";
import { element, xmlHead } from "./markup";

/**
 * A chart of Word's own: columns and lines over one pair of axes, its figures in the workbook behind it, so that the
 * office edits it as any other chart.
 */
export function chartPart(chart: Chart): string {
  const code = numberFormat(chart);
  const drawn = chart.series.map((series, index) => ({ series, index }));
  const columns = drawn.filter(({ series }) => series.draw === "columns");
  const lines = drawn.filter(({ series }) => series.draw === "line");
  const label = columns.length === 1 && chart.categories.length <= MOST_LABELS;
  const plot = element(
    "c:plotArea",
    {},
    element("c:layout"),
    ...(columns.length === 0 ? [] : [columnChart(columns, chart, code, label)]),
    ...(lines.length === 0 ? [] : [lineChart(lines, chart, code, columns.length === 0)]),
    categoryAxis(),
    valueAxis(chart, code),
  );
  const legend = chart.series.length < 2 ? "" : element("c:legend", {}, value("legendPos", "t"), value("overlay", 0));
  const space = [
    value("roundedCorners", 0),
    element(
      "c:chart",
      {},
      value("autoTitleDeleted", 1),
      plot,
      legend,
      value("plotVisOnly", 1),
      value("dispBlanksAs", "gap"),
    ),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    textProperties(900),
    element("c:externalData", { "r:id": "rId1" }, value("autoUpdate", 0)),
  ];
  return `${xmlHead}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${space.join("")}</c:chartSpace>`;
}

/** More labels than these run into each other. */
const MOST_LABELS = 14;

interface Drawn {
  readonly series: ChartSeries;
  readonly index: number;
}

function columnChart(list: readonly Drawn[], chart: Chart, code: string, label: boolean): string {
  return element(
    "c:barChart",
    {},
    value("barDir", "col"),
    value("grouping", "clustered"),
    value("varyColors", 0),
    ...list.map((one) =>
      seriesOf(
        one,
        chart,
        code,
        `<c:spPr><a:solidFill><a:srgbClr val="${shade(one.index)}"/></a:solidFill><a:ln w="6350"><a:solidFill><a:srgbClr val="404040"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>`,
        label ? labels(code, "outEnd") : "",
      ),
    ),
    value("gapWidth", 60),
    value("axId", axes.category),
    value("axId", axes.value),
  );
}

function lineChart(list: readonly Drawn[], chart: Chart, code: string, label: boolean): string {
  return element(
    "c:lineChart",
    {},
    value("grouping", "standard"),
    value("varyColors", 0),
    ...list.map((one, order) =>
      seriesOf(
        one,
        chart,
        code,
        `<c:spPr><a:ln w="22225"><a:solidFill><a:srgbClr val="${shade(one.index)}"/></a:solidFill><a:prstDash val="${DASHES[order % DASHES.length]}"/></a:ln></c:spPr>${marker(one.series)}`,
        label && list.length === 1 ? labels(code, "t") : "",
      ),
    ),
    value("marker", 1),
    value("axId", axes.category),
    value("axId", axes.value),
  );
}

/** Lines are told apart without colour: dashes first, for the first line is most often what ought to be. */
const DASHES = ["dash", "solid", "sysDot"] as const;

function marker({ points }: ChartSeries): string {
  const level = points.every(({ value: one }) => one === points[0]?.value);
  return element("c:marker", {}, value("symbol", level ? "none" : "circle"), ...(level ? [] : [value("size", 5)]));
}

function seriesOf({ series, index }: Drawn, chart: Chart, code: string, look: string, label: string): string {
  const column = columnLetters(index + 2);
  const last = chart.categories.length + 1;
  const name = element("c:strRef", {}, text("f", `Sheet1!$${column}$1`), cache("str", [series.name]));
  const categories = element("c:strRef", {}, text("f", `Sheet1!$A$2:$A$${last}`), cache("str", chart.categories));
  const values = element(
    "c:numRef",
    {},
    text("f", `Sheet1!$${column}$2:$${column}$${last}`),
    cache(
      "num",
      series.points.map((point) => point.value),
      code,
    ),
  );
  return element(
    "c:ser",
    {},
    value("idx", index),
    value("order", index),
    element("c:tx", {}, name),
    look,
    label,
    element("c:cat", {}, categories),
    element("c:val", {}, values),
    ...(series.draw === "line" ? [value("smooth", 0)] : []),
  );
}

/** What is shown without the workbook; a point that has no figure is left out, for it is not zero. */
function cache(kind: "str" | "num", list: readonly (string | undefined)[], code?: string): string {
  const points = list.flatMap((one, index) =>
    one === undefined ? [] : [element("c:pt", { idx: index }, text("v", one))],
  );
  return element(
    `c:${kind}Cache`,
    {},
    ...(code === undefined ? [] : [text("formatCode", code)]),
    value("ptCount", list.length),
    ...points,
  );
}

function labels(code: string, position: string): string {
  return element(
    "c:dLbls",
    {},
    element("c:numFmt", { formatCode: code, sourceLinked: 0 }),
    "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>",
    textProperties(800),
    value("dLblPos", position),
    ...["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize"].map((name) =>
      value(name, name === "showVal" ? 1 : 0),
    ),
  );
}

/** As many decimals as the figures have as printed. */
function numberFormat({ series }: Chart): string {
  const decimals = Math.max(
    0,
    ...series.flatMap(({ points }) => points.map((point) => point.value?.split(".")[1]?.length ?? 0)),
  );
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

function shade(index: number): string {
  return (chartShades[index % chartShades.length] ?? chartShades[0]).slice(1);
}
