import { compare, escapeHtml, minus, round, showNumber } from "@biaogan/core";
import type { Chart, ChartPoint, ChartSeries } from "../chart";
import { type ChartScale, placeOn, scaleOf } from "../chart-scale";
import { chartShades } from "../chart-shades";
import { referenceKey } from "../inline";

/** The drawing in points: 156 mm wide, as the page's 版心. */
const WIDTH = 442;
const HEIGHT = 232;
const LEFT = 44;
const TOP = 30;
/** How many 汉字 of 9 pt a category's line holds, at the least. */
const LEAST_LINE = 2;

/**
 * A chart as SVG: the same columns and lines as in the DOCX. Each mark that is a figure names it, and a click on it shows
 * its trace. Places are worked out exactly; nothing but the drawing is rounded.
 */
export function chartSvg(chart: Chart, alternative: string, traced: (key: string) => boolean): string {
  const scale = scaleOf(chart);
  const slot = (WIDTH - LEFT - 4) / chart.categories.length;
  const labels = chart.categories.map((text) => linesOf(text, Math.max(LEAST_LINE, Math.floor(slot / 9.2))));
  const below = Math.max(...labels.map((lines) => lines.length)) * 11 + 6;
  const frame: Frame = { chart, scale, slot, height: HEIGHT - TOP - below, traced };
  const columns = chart.series.filter(({ draw }) => draw === "columns");
  const parts = [
    grid(frame),
    ...labels.map((lines, at) => categoryLabel(lines, at, frame)),
    ...chart.series.map((series, index) =>
      series.draw === "columns"
        ? columnsOf(series, index, { at: columns.indexOf(series), of: columns.length }, frame)
        : lineOf(series, index, frame),
    ),
    chart.series.length > 1 ? legend(chart) : "",
  ];
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(alternative)}">${parts.join("")}</svg>`;
}

interface Frame {
  readonly chart: Chart;
  readonly scale: ChartScale;
  readonly slot: number;
  readonly height: number;
  readonly traced: (key: string) => boolean;
}

/** From the top of the drawing to a value. */
function yOf(value: string, { scale, height }: Frame): string {
  return round(minus(String(TOP + height), placeOn(scale, value, height)), 1);
}

function grid(frame: Frame): string {
  const ticks = frame.scale.ticks.map((tick) => {
    const y = yOf(tick, frame);
    const zero = compare(tick, "0") === 0 ? ' class="zero"' : "";
    return `<line x1="${LEFT}" x2="${WIDTH - 4}" y1="${y}" y2="${y}"${zero}/><text x="${LEFT - 4}" y="${y}" dy="3" text-anchor="end">${showNumber(tick, decimalsOf(tick))}</text>`;
  });
  const measure = frame.chart.measure === "" ? "" : `<text x="0" y="12">（${escapeHtml(frame.chart.measure)}）</text>`;
  return `<g class="grid">${ticks.join("")}</g>${measure}`;
}

function decimalsOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

function categoryLabel(lines: readonly string[], at: number, { slot, height }: Frame): string {
  const x = fixed(LEFT + slot * (at + 0.5));
  const spans = lines.map((line, index) => `<tspan x="${x}" dy="${index === 0 ? 0 : 11}">${escapeHtml(line)}</tspan>`);
  return `<text y="${TOP + height + 12}" text-anchor="middle">${spans.join("")}</text>`;
}

/** A name in lines that fit under its columns. */
function linesOf(text: string, most: number): readonly string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / most);
  const each = Math.ceil(characters.length / count);
  return Array.from({ length: count }, (_, index) => characters.slice(index * each, (index + 1) * each).join(""));
}

function columnsOf(
  { points }: ChartSeries,
  index: number,
  { at, of }: { readonly at: number; readonly of: number },
  frame: Frame,
): string {
  const { slot, chart } = frame;
  const width = Math.min(36, (slot * 0.7) / of);
  const zero = yOf("0", frame);
  const labelled = of === 1 && slot >= 22;
  const marks = points.map((point, category) => {
    if (point.value === undefined) return "";
    const x = LEFT + slot * (category + 0.5) + width * (at - of / 2);
    const y = yOf(point.value, frame);
    const up = compare(point.value, "0") >= 0;
    const high = up ? minus(zero, y) : minus(y, zero);
    const label = labelled
      ? `<text class="label" x="${fixed(x + width / 2)}" y="${up ? y : zero}" dy="-3" text-anchor="middle">${escapeHtml(point.text)}</text>`
      : "";
    return `<rect x="${fixed(x)}" y="${up ? y : zero}" width="${fixed(width)}" height="${round(high, 1)}"${bound(point, frame)}>${title(chart, category, point)}</rect>${label}`;
  });
  return `<g fill="${shade(index)}" stroke="#404040" stroke-width=".5">${marks.join("")}</g>`;
}

function lineOf({ points }: ChartSeries, index: number, frame: Frame): string {
  const level = points.every(({ value }) => value === points[0]?.value);
  const places = points.map(({ value }, at) =>
    value === undefined ? undefined : `${fixed(LEFT + frame.slot * (at + 0.5))} ${yOf(value, frame)}`,
  );
  // A point without a figure breaks the line: it is not zero.
  const path = places.map((place, at) =>
    place === undefined ? "" : `${places[at - 1] === undefined ? "M" : "L"}${place}`,
  );
  const marks = level
    ? ""
    : points
        .map((point, at) => {
          const [x, y] = places[at]?.split(" ") ?? [];
          return x === undefined
            ? ""
            : `<circle cx="${x}" cy="${y}" r="2.4"${bound(point, frame)}>${title(frame.chart, at, point)}</circle>`;
        })
        .join("");
  const dash = level ? ' stroke-dasharray="5 3"' : "";
  return `<g fill="${shade(index)}" stroke="${shade(index)}"><path d="${path.join("")}" fill="none" stroke-width="1.6"${dash}/>${marks}</g>`;
}

/** What binds a mark to its figure, as a number of the text is bound. */
function bound({ figure }: ChartPoint, { traced }: Frame): string {
  if (figure === undefined) return "";
  const key = referenceKey(figure);
  return ` class="figure" data-figure="${escapeHtml(key)}"${traced(key) ? ' tabindex="0"' : ""}`;
}

function title({ categories }: Chart, at: number, { text }: ChartPoint): string {
  return `<title>${escapeHtml(`${categories[at] ?? ""} ${text}`)}</title>`;
}

function legend({ series }: Chart): string {
  let x = WIDTH - 4 - series.reduce((all, { name }) => all + [...name].length * 9 + 26, 0);
  const items = series.map(({ name, draw }, index) => {
    const mark =
      draw === "columns"
        ? `<rect x="${x}" y="4" width="12" height="8" fill="${shade(index)}" stroke="#404040" stroke-width=".5"/>`
        : `<line x1="${x}" x2="${x + 12}" y1="8" y2="8" stroke="${shade(index)}" stroke-width="1.6"/>`;
    const item = `${mark}<text x="${x + 15}" y="12">${escapeHtml(name)}</text>`;
    x += [...name].length * 9 + 26;
    return item;
  });
  return `<g class="legend">${items.join("")}</g>`;
}

function shade(index: number): string {
  return chartShades[index % chartShades.length] ?? chartShades[0];
}

function fixed(place: number): string {
  return place.toFixed(1);
}
