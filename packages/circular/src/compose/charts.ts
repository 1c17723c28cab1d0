import { compare, type Figure, isKnown, type Measure, round } from "@biaogan/core";
import { figureOf } from "@biaogan/formula";
import type { Score } from "@biaogan/indicators";
import type { Chart, ChartPoint, ChartSeries } from "../chart";
import type { ChartTemplate } from "../chart-template";
import type { FigureBlock } from "../document";
import { type Setting, scoreOf } from "./setting";
import { printFigure, printScored, refer, type Words } from "./words";

/** A chart as its template says; none where no figure of it is known. */
export function composeChart(template: ChartTemplate, setting: Setting): FigureBlock | undefined {
  const drawn = drawnOf(template, setting);
  if (drawn === undefined || !drawn.chart.series[0]?.points.some(({ value }) => value !== undefined)) return undefined;
  const { chart, notes } = drawn;
  return { block: "figure", title: template.title, alternative: alternativeOf(template.title, chart), chart, notes };
}

function drawnOf(template: ChartTemplate, setting: Setting): Drawn | undefined {
  switch (template.chart) {
    case "progress":
      return charts.progress(template, setting);
    case "months":
      return charts.months(template, setting);
    case "institutions":
      return charts.institutions(template, setting);
  }
}

interface Drawn {
  readonly chart: Chart;
  readonly notes: readonly string[];
}

type Of<C extends ChartTemplate["chart"]> = Extract<ChartTemplate, { chart: C }>;

const charts = {
  progress: ({ indicators }: Of<"progress">, setting: Setting): Drawn | undefined => {
    const { result } = setting;
    const scores = result.scores.filter(
      (score) =>
        isKnown(score.aspects.completion) && (indicators === undefined || indicators.includes(score.indicator)),
    );
    if (scores.length === 0) return undefined;
    const elapsed = printFigure(result.elapsed, refer(result.month, "month", "completion", "%"));
    const line: ChartSeries = {
      name: "序时进度",
      draw: "line",
      points: scores.map(() => point(result.elapsed, elapsed)),
    };
    const completion: ChartSeries = {
      name: "完成率",
      draw: "columns",
      points: scores.map((score) =>
        point(score.aspects.completion, printScored(score, "completion", score.aspects.completion, result.month)),
      ),
    };
    return {
      chart: { measure: "%", categories: scores.map(({ title }) => shortTitle(title.zh)), series: [completion, line] },
      notes: [],
    };
  },
  months: ({ indicator }: Of<"months">, setting: Setting): Drawn | undefined => {
    const score = scoreOf(setting, indicator);
    const months = monthsOf(indicator, setting);
    if (!score || months.length === 0) return undefined;
    const points = months.map(({ month, figure }) => point(figure, printScored(score, "month", figure, month)));
    return {
      chart: {
        measure: measureOf(months[0]?.figure),
        categories: months.map(({ month }) => `${month.slice(5).replace(/^0/, "")}月`),
        series: [{ name: "当月", draw: "columns", points }],
      },
      notes: [],
    };
  },
  institutions: ({ indicator, most }: Of<"institutions">, setting: Setting): Drawn | undefined => {
    const score = scoreOf(setting, indicator);
    if (!score) return undefined;
    const parts = byValue(score.contributions).slice(0, most);
    const name = (code: string): string =>
      setting.result.institutions.find((one) => one.code === code)?.shortName ?? code;
    const points = parts.map(({ institution, value }) =>
      point(value, printScored(score, "value", value, setting.result.month, institution)),
    );
    const left = score.contributions.length - parts.length;
    return {
      chart: {
        measure: measureOf(parts[0]?.value),
        categories: parts.map(({ institution }) => name(institution)),
        series: [{ name: score.title.zh, draw: "columns", points }],
      },
      notes: left > 0 ? [`按由高到低列前${parts.length}家，其余${left}家见附表。`] : [],
    };
  },
} as const;

/** Known parts, the greatest first; the roster's order among equals. */
function byValue(contributions: Score["contributions"]): Score["contributions"] {
  return contributions
    .filter(({ value }) => isKnown(value))
    .toSorted((a, b) => (isKnown(a.value) && isKnown(b.value) ? compare(b.value.known, a.value.known) : 0));
}

/** The months that an indicator's arithmetic adds up or averages, each with its figure. */
function monthsOf(
  indicator: string,
  { result }: Setting,
): readonly { readonly month: string; readonly figure: Figure }[] {
  const children = result.figures[indicator]?.county.trace.children ?? [];
  const months = children.flatMap((child) => {
    const figure = figureOf(child);
    return child.month === undefined || figure === undefined ? [] : [{ month: child.month, figure }];
  });
  return new Set(months.map(({ month }) => month)).size === children.length ? months : [];
}

/** A mark with what is printed of it; the mark is as high as what is printed. */
function point(figure: Figure, words: Words): ChartPoint {
  const text = words.map((word) => ("text" in word ? word.text : "")).join("");
  if (!isKnown(figure)) return { text };
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const [bound] = words;
  return {
    value: round(figure.known, decimals),
    text,
    ...(bound && "figure" in bound ? { figure: bound.figure } : {}),
  };
}

function measureOf(figure: Figure | undefined): Measure | "" {
  return figure?.measure ?? "";
}

/** A title without what stands in brackets: it has to fit under a column. */
function shortTitle(title: string): string {
  return title.replace(/（[^）]*）/g, "");
}

/** What a chart shows, mark by mark, for who does not see it. */
function alternativeOf(title: string, { categories, series }: Chart): string {
  const said = series.map(({ name, points }) => {
    const level = points.every(({ text }) => text === points[0]?.text);
    if (level && points.length > 1) return `${name}${points[0]?.text ?? ""}`;
    return `${name}${categories.map((category, at) => `${category}${points[at]?.text ?? ""}`).join("，")}`;
  });
  return `${title}：${said.join("；")}。`;
}
