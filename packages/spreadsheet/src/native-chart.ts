import type { SheetChart } from "hucre/xlsx";
import type { ChartToWrite } from "./book";

const COLOUR = "4472A8";

/** A chart as hucre writes it: one quiet colour, figures at the bars, no legend where one series says it all. */
export function nativeChart({ kind, title, series, from, to }: ChartToWrite): SheetChart {
  return {
    type: kind === "bars" ? "bar" : "column",
    title,
    titleFontSize: 11,
    gapWidth: 60,
    legend: series.length > 1 ? "bottom" : false,
    series: series.map(({ name, values, categories }, index) => ({
      name,
      values,
      categories,
      ...(index === 0 ? { color: COLOUR } : {}),
    })),
    dataLabels: { showValue: true, position: "outEnd" },
    // The first row stands at the top, as in the table beside; a bar begins at nothing, or its length would lie.
    axes: { x: { reverse: kind === "bars" }, y: { scale: { min: 0 } } },
    anchor: {
      from: { row: from.row - 1, col: from.column - 1 },
      to: { row: to.row, col: to.column },
    },
  };
}
