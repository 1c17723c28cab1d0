import type { Chart } from "./chart";
import { chartShades } from "./chart-shades";

/**
 * The same chart as an ECharts option (plain data; ECharts 5 or 6), for a page that wants it to move: hover, zoom, save.
 * Values stay the text that is printed; ECharts reads them itself.
 * @example echarts.init(element).setOption(chartOption(figure.chart));
 */
export function chartOption({ measure, categories, series }: Chart): ChartOption {
  return {
    animation: false,
    color: [...chartShades],
    grid: { left: 8, right: 8, top: 40, bottom: 8, containLabel: true },
    legend: { show: series.length > 1, top: 0 },
    tooltip: { trigger: "axis" },
    xAxis: { type: "category", data: [...categories], axisLabel: { interval: 0, hideOverlap: false } },
    yAxis: { type: "value", name: measure === "" ? "" : `（${measure}）` },
    series: series.map(({ name, draw, points }) => ({
      name,
      type: draw === "line" ? "line" : "bar",
      data: points.map(({ value, text }) => ({ value: value ?? "-", name: text })),
      label: { show: draw === "columns" && series.length === 1, position: "top" },
    })),
  };
}

/** What {@link chartOption} gives: a part of ECharts' own option. */
export type ChartOption = {
  readonly animation: false;
  readonly color: string[];
  readonly grid: Readonly<Record<string, number | boolean>>;
  readonly legend: { readonly show: boolean; readonly top: number };
  readonly tooltip: { readonly trigger: "axis" };
  readonly xAxis: {
    readonly type: "category";
    readonly data: string[];
    readonly axisLabel: { readonly interval: 0; readonly hideOverlap: false };
  };
  readonly yAxis: { readonly type: "value"; readonly name: string };
  readonly series: {
    readonly name: string;
    readonly type: "line" | "bar";
    readonly data: { readonly value: string; readonly name: string }[];
    readonly label: { readonly show: boolean; readonly position: "top" };
  }[];
};
