import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isInForce } from "./declaration";
import { daySchema, monthOfYear, monthRange, monthSchema, monthsBetween, monthsOf, shiftMonth, yearOf } from "./period";

describe("periods accept", () => {
  it("shifts over the turn of a year", () => {
    expect(shiftMonth("2021-01", -1)).toBe("2020-12");
    expect(shiftMonth("2021-09", -12)).toBe("2020-09");
    expect(monthsBetween("2020-12", "2021-09")).toBe(9);
  });
  it("windows by the calendar, up to the month and no further", () => {
    expect(monthsOf("month", "2021-09")).toEqual(["2021-09"]);
    expect(monthsOf("year-to-date", "2021-03")).toEqual(["2021-01", "2021-02", "2021-03"]);
    expect(monthsOf("second-half", "2021-09")).toEqual(["2021-07", "2021-08", "2021-09"]);
    expect(monthsOf("second-half", "2021-06")).toEqual([]);
    expect(monthsOf("first-half", "2021-09")).toEqual(monthRange("2021-01", "2021-06"));
  });
  it("months in force, open at the end", () => {
    expect(isInForce({ from: "2021-01" }, "2030-01")).toBe(true);
    expect(isInForce({ from: "2021-01", until: "2021-12" }, "2022-01")).toBe(false);
    expect(isInForce({ from: "2021-02" }, "2021-01")).toBe(false);
  });
});

describe("periods refuse", () => {
  it.each(["2021-13", "2021-00", "2021-9", "202109", "2021-09-01"])("%s, which is no month", (text) => {
    expect(monthSchema.safeParse(text).success).toBe(false);
  });
  it("a day that the calendar does not have", () => {
    expect(daySchema.safeParse("2021-02-29").success).toBe(false);
    expect(daySchema.safeParse("2020-02-29").success).toBe(true);
  });
});

describe("laws", () => {
  it("a shift is undone by its opposite, and is counted in months", () => {
    assert(
      property(integer({ min: -600, max: 600 }), (by) => {
        const there = shiftMonth("2021-09", by);
        expect(shiftMonth(there, -by)).toBe("2021-09");
        expect(monthsBetween("2021-09", there)).toBe(by);
        expect((yearOf(there) - 2021) * 12 + monthOfYear(there) - 9).toBe(by);
      }),
    );
  });
});
