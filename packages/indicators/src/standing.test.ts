import type { Figure } from "@biaogan/core";
import type { Target } from "@biaogan/plan";
import { describe, expect, it } from "vitest";
import { samplePlan } from "./fixtures/sample-plan";
import { readStanding, type StandingInput } from "./standing";

const plan = samplePlan();
const none: Figure = { notApplicable: true, measure: "%" };

function standing(indicator: string, value: string | undefined, more: Partial<StandingInput> = {}) {
  const resolved = plan.targets.find(({ target }) => target.indicator === indicator);
  if (!resolved) throw new Error(indicator);
  const { measure } = resolved.target;
  const figure: Figure = value === undefined ? { missing: "not-reported", measure } : { known: value, measure };
  const input = {
    resolved,
    month: "2021-09",
    value: figure,
    completion: none,
    lead: none,
    someBelow: false,
    whole: true,
  };
  return readStanding({ ...input, ...more });
}
const points = (known: string): Figure => ({ known, measure: "个百分点" });
const percent = (known: string): Figure => ({ known, measure: "%" });

describe("readStanding reports", () => {
  it("a sum against time elapsed, and done for good once it is reached", () => {
    expect(standing("K01", "9000", { lead: points("0") })).toBe("on-pace");
    expect(standing("K01", "8999", { lead: points("-0.01") })).toBe("behind");
    expect(standing("K01", "7800", { lead: points("-10") })).toBe("behind");
    expect(standing("K01", "7799", { lead: points("-10.01") })).toBe("far-behind");
    expect(standing("K01", "12000", { lead: points("25"), whole: false })).toBe("done");
  });

  it("a mean against the level itself: on pace until its month, done in it", () => {
    expect(standing("K02", "26000")).toBe("on-pace");
    expect(standing("K02", "26000", { month: "2021-12" })).toBe("done");
    expect(standing("K02", "25999", { completion: percent("99.9") })).toBe("behind");
    expect(standing("K02", "20000", { completion: percent("76.9") })).toBe("far-behind");
  });

  it("a share against its level in points, done where nothing is missing and nobody is below", () => {
    expect(standing("K05", "100")).toBe("done");
    expect(standing("K05", "100", { whole: false })).toBe("on-pace");
    expect(standing("K05", "100", { someBelow: true })).toBe("behind");
    expect(standing("K10", "40")).toBe("behind");
    expect(standing("K10", "39.9")).toBe("far-behind");
  });

  it("growth against the year's growth target", () => {
    expect(standing("K09", "30")).toBe("on-pace");
    expect(standing("K09", "30", { month: "2021-12" })).toBe("done");
    expect(standing("K09", "20")).toBe("behind");
    expect(standing("K09", "-5")).toBe("far-behind");
  });

  it("a floor and a count against themselves", () => {
    expect(standing("K16", "5")).toBe("on-pace");
    expect(standing("K16", "14/3", { someBelow: true, completion: percent("280/3") })).toBe("behind");
    expect(standing("K15", "10")).toBe("on-pace");
    expect(standing("K15", "10", { month: "2021-12", whole: false })).toBe("done");
    expect(standing("K15", "8", { completion: percent("80") })).toBe("far-behind");
    expect(standing("K15", "8", { completion: percent("80"), whole: false })).toBe("no-data");
  });

  it("a milestone: done, under way, not begun, in its month and overdue", () => {
    expect(standing("K13", "done")).toBe("done");
    expect(standing("K13", "under-way")).toBe("on-pace");
    expect(standing("K13", "not-started", { month: "2021-06" })).toBe("on-pace");
    expect(standing("K13", "not-started", { month: "2021-07" })).toBe("behind");
    expect(standing("K13", "under-way", { month: "2021-12" })).toBe("behind");
    expect(standing("K13", "not-started", { month: "2021-12" })).toBe("far-behind");
    const declared = plan.targets.find(({ target }) => target.indicator === "K13");
    const early: Target | undefined = declared && { ...declared.target, by: "2021-06" };
    const resolved = early && { target: early, value: undefined };
    expect(resolved && standing("K13", "under-way", { resolved })).toBe("far-behind");
  });

  it("no figure as 无数据, never as a lag", () => {
    for (const { target } of plan.targets) expect(standing(target.indicator, undefined)).toBe("no-data");
  });

  it("other thresholds where a county sets them", () => {
    const resolved = plan.targets.find(({ target }) => target.indicator === "K10");
    if (!resolved) throw new Error("K10");
    const input = {
      resolved,
      month: "2021-09",
      value: percent("39"),
      completion: none,
      lead: none,
      someBelow: false,
      whole: true,
    };
    expect(readStanding(input, { farBehindPoints: "15", beginBy: "50" })).toBe("behind");
  });
});
