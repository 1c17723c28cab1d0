import { describe, expect, it } from "vitest";
import { figure, score, settingOf, smallResult } from "../fixtures/small-result";
import { composeChart } from "./charts";

const part = (institution: string, value: string) => ({
  institution,
  value: figure(value),
  share: figure("—"),
  change: figure("—"),
  changeShare: figure("—"),
});
const scores = [
  score(
    "K01",
    "云闪付新增绑卡用户",
    { completion: "70.18%" },
    { contributions: [part("B03", "701户"), part("B01", "1610户"), part("B07", "no-base")] },
  ),
  score("K16", "月均笔数（最低站点）", { completion: "86.666%" }),
  score("K03", "农贸市场", {}),
];

describe("a chart of the month", () => {
  it("of progress: a column for each target with a completion rate, 序时 as a line, all bound", () => {
    const drawn = composeChart({ chart: "progress", title: "完成率" }, settingOf(smallResult(scores)));
    expect(drawn?.chart.categories).toEqual(["云闪付新增绑卡用户", "月均笔数"]);
    expect(drawn?.chart.series[0]?.points.map(({ value, text }) => [value, text])).toEqual([
      ["70.18", "70.18%"],
      ["86.67", "86.67%"],
    ]);
    expect(drawn?.chart.series[0]?.points[0]?.figure).toMatchObject({ indicator: "K01", aspect: "completion" });
    expect(drawn?.chart.series[1]).toMatchObject({ name: "序时进度", draw: "line" });
    expect(drawn?.alternative).toBe("完成率：完成率云闪付新增绑卡用户70.18%，月均笔数86.67%；序时进度75.00%。");
  });
  it("of institutions: the greatest first, by short name, who has no figure left out", () => {
    const template = { chart: "institutions", title: "各机构", indicator: "K01", most: 1 } as const;
    const drawn = composeChart(template, settingOf(smallResult(scores)));
    expect(drawn?.chart.categories).toEqual(["工行"]);
    expect(drawn?.chart.series[0]?.points[0]).toMatchObject({
      value: "1610",
      text: "1,610户",
      figure: { institution: "B01" },
    });
    expect(drawn?.notes).toEqual(["按由高到低列前1家，其余2家见附表。"]);
  });
  it("of months: as the arithmetic adds them up", () => {
    const month = (at: string, value: string) => ({ node: "sum", month: at, outcome: figure(value), children: [] });
    const trace = {
      node: "yearToDate",
      outcome: figure("25户"),
      children: [month("2021-08", "12户"), month("2021-09", "13户")],
    };
    const figures = { K01: { county: { value: figure("25户"), trace }, institutions: {}, aspects: {} } };
    const drawn = composeChart(
      { chart: "months", title: "各月", indicator: "K01" },
      settingOf(smallResult(scores, { figures })),
    );
    expect(drawn?.chart).toMatchObject({ measure: "户", categories: ["8月", "9月"] });
    expect(drawn?.chart.series[0]?.points.map(({ value, figure: bound }) => [value, bound?.month])).toEqual([
      ["12", "2021-08"],
      ["13", "2021-09"],
    ]);
  });
  it("does not appear where nothing of it is known", () => {
    const nothing = settingOf(smallResult([score("K03", "农贸市场", {})]));
    for (const chart of ["months", "institutions"] as const)
      expect(composeChart({ chart, title: "无", indicator: "K03", most: 16 }, nothing)).toBeUndefined();
    expect(composeChart({ chart: "progress", title: "无" }, nothing)).toBeUndefined();
  });
});
