import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { samplePlan } from "./fixtures/sample-plan";
import type { Indicator } from "./indicator";
import { loadAssessment } from "./load-assessment";
import { loadIndicators } from "./load-indicators";
import { assessment2021, standardIndicators } from "./standard/index";

const plan = samplePlan();
const pack = benchmarkCounty2021;
const [K01] = standardIndicators;
const own = (more: Partial<Indicator>): unknown => [{ ...K01, ...more }];
const saidOf = (declaration: unknown, base: readonly Indicator[] = standardIndicators): readonly string[] => {
  const loaded = loadIndicators(declaration, { plan, pack, base, file: "indicators.json" });
  return "findings" in loaded
    ? loaded.findings.map(({ code, place, message }) => `${code} ${place.cell} ${message.zh}`)
    : [];
};

describe("loadIndicators accepts", () => {
  it("the standard ones alone, and one of the county's in the place of its id", () => {
    expect(saidOf([])).toEqual([]);
    const loaded = loadIndicators(own({ version: "own" }), { plan, pack, base: standardIndicators });
    expect("indicators" in loaded && loaded.indicators.filter(({ id }) => id === "K01")).toMatchObject([
      { version: "own" },
    ]);
  });
});

describe("loadIndicators reports", () => {
  it("what is not of its shape, at its key", () => {
    expect(saidOf(own({ ranking: "best" as "value" }))).toMatchObject([
      expect.stringMatching(/^I-0101 \[0\]\.ranking /),
    ]);
  });
  it("a formula that does not read, with its character, and one that gives another measure", () => {
    expect(saidOf(own({ formula: "sum(progress.newUsers over institutions)" }))).toEqual([
      "I-0102 [0].formula K01 云闪付新增绑卡用户：第5字“progress.newUsers”：表中没有项目“progress.newUsers”",
    ]);
    expect(saidOf(own({ month: "sum(progress.terminals over institutions)" }))).toEqual([
      "I-0102 [0].month K01 云闪付新增绑卡用户：结果以台计，声明的是户",
    ]);
  });
  it("an id that stands twice for the same months, however far they reach", () => {
    expect(saidOf([K01, K01])).toEqual(["I-0103 [1].id K01 在同一时期声明了两次"]);
  });
  it("a target that nothing measures", () => {
    expect(saidOf([], standardIndicators.slice(1))).toEqual(["I-0104 K01 目标 T01 的指标 K01 没有声明"]);
  });
});

describe("loadAssessment", () => {
  const load = (more: object) => {
    const loaded = loadAssessment({ ...assessment2021, ...more }, { plan, indicators: standardIndicators });
    return "findings" in loaded ? loaded.findings.map(({ code, place }) => `${code} ${place.cell}`) : [];
  };
  it("accepts the shipped one", () => expect(load({})).toEqual([]));
  it("reports every wrong entry at its key", () => {
    const [first, second] = assessment2021.items;
    const items = [
      { ...first, of: { indicator: "K99", reads: "value" } },
      { ...second, scale: { zero: "5", full: "5" } },
    ];
    expect(load({ items })).toEqual(["I-0201 items[0].of", "I-0201 items[1].scale"]);
    expect(load({ items: [] })).toEqual(["I-0101 items"]);
  });
});
