import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { describe, expect, it } from "vitest";
import { chartOption } from "./chart-option";
import { placeOn, scaleOf } from "./chart-scale";
import { sampleFigure } from "./fixtures/sample-document";

const { chart } = sampleFigure;

describe("a chart as an ECharts option", () => {
  it("is drawn by ECharts without a browser: months, names of series, the printed values", () => {
    use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);
    const drawn = init(null, null, { renderer: "svg", ssr: true, width: 590, height: 310 });
    drawn.setOption(chartOption(chart));
    const svg = drawn.renderToSVGString();
    drawn.dispose();
    for (const word of ["1月", "9月", "新增绑卡用户", "序时所需", "（户）"]) expect(svg).toContain(word);
    expect(svg).not.toContain("NaN");
  });
  it("keeps the printed text of each value, and a gap where there is none", () => {
    const [columns] = chartOption(chart).series;
    expect(columns?.data.map(({ value }) => value)).toEqual([
      "812",
      "655",
      "1021",
      "990",
      "1102",
      "874",
      "931",
      "-",
      "908",
    ]);
  });
});

describe("the axis of a chart", () => {
  const axis = (...values: readonly string[]) =>
    scaleOf({
      measure: "",
      categories: values.map((_, at) => String(at)),
      series: [{ name: "甲", draw: "columns", points: values.map((value) => ({ value, text: value })) }],
    });
  it("holds zero and every value, in steps of 1, 2 or 5", () => {
    expect(axis("812", "1102").ticks).toEqual(["0", "500", "1000", "1500"]);
    expect(axis("-12.5", "34.01").ticks).toEqual(["-20", "-10", "0", "10", "20", "30", "40"]);
    expect(axis("0.03").ticks).toEqual(["0", "0.01", "0.02", "0.03"]);
    expect(axis("0").ticks).toEqual(["0", "1"]);
  });
  it("places a value exactly", () => {
    expect(placeOn(axis("75", "100"), "75", 200)).toBe("150.0");
    expect(placeOn(axis("-10", "10"), "0", 100)).toBe("50.0");
  });
});
