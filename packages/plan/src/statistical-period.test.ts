import { type MonthWindow, monthRange } from "@biaogan/core";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { daysOf, loadPlan, monthsRemaining, statisticalPeriod, timeElapsed } from "./index";
import { workPlan2021 } from "./standard/index";

const planOf = (cutOffDay: number | "last") => {
  const loaded = loadPlan(workPlan2021, { ...sampleCounty, schedule: { cutOffDay } });
  assert("plan" in loaded);
  return loaded.plan;
};

describe("the statistical period accepts", () => {
  it.each([
    [25, "2021-09", "2021-08-26", "2021-09-25"],
    [25, "2021-01", "2020-12-26", "2021-01-25"],
    [25, "2021-03", "2021-02-26", "2021-03-25"],
    [28, "2021-03", "2021-03-01", "2021-03-28"],
    ["last", "2021-02", "2021-02-01", "2021-02-28"],
    ["last", "2020-02", "2020-02-01", "2020-02-29"],
  ] as const)("cut-off %s: %s runs from %s to %s", (cutOff, month, from, to) => {
    expect(statisticalPeriod(planOf(cutOff), month)).toEqual({ from, to });
  });

  it.each<readonly [number | "last", MonthWindow, string, number]>([
    [25, "month", "2021-09", 31],
    [25, "month", "2021-03", 28],
    [25, "year-to-date", "2021-09", 274],
    ["last", "year-to-date", "2021-09", 273],
    ["last", "second-half", "2021-09", 92],
    ["last", "second-half", "2021-06", 0],
    ["last", "first-half", "2021-09", 181],
    ["last", "year-to-date", "2020-12", 366],
  ])("cut-off %s: the %s at %s has %i days", (cutOff, window, month, days) => {
    expect(daysOf(planOf(cutOff), window, month)).toBe(days);
  });
});

describe("time elapsed accepts", () => {
  it.each([
    ["2021-08", "year", "200/3"],
    ["2021-11", "year", "275/3"],
    ["2021-12", "year", "100"],
    ["2021-06", "second-half", "0"],
    ["2021-09", "second-half", "50"],
    ["2021-12", "second-half", "100"],
    ["2021-09", "first-half", "100"],
    ["2021-09", "month", "100"],
  ] as const)("%s of the %s: %s", (month, window, elapsed) => {
    expect(timeElapsed(month, window)).toBe(elapsed);
  });
  it("the months still to come", () => {
    expect([monthsRemaining("2021-09"), monthsRemaining("2021-12"), monthsRemaining("2021-01")]).toEqual([3, 0, 11]);
    expect([monthsRemaining("2021-03", "second-half"), monthsRemaining("2021-09", "second-half")]).toEqual([6, 3]);
  });
});

describe("the statistical period's laws", () => {
  it("periods follow each other without a gap, and add to the year", () => {
    for (const cutOff of [1, 10, 25, 28, "last"] as const) {
      const plan = planOf(cutOff);
      const months = monthRange("2021-01", "2021-12");
      expect(daysOf(plan, "year", "2021-12")).toBe(365);
      expect(months.reduce((sum, month) => sum + daysOf(plan, "month", month), 0)).toBe(365);
    }
  });
});
