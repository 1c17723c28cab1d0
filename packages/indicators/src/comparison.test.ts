import { describe, expect, it } from "vitest";
import { aggregateSmall, scoreOf } from "./fixtures/aggregate-small";
import type { SmallMonths } from "./fixtures/small-months";

const users = (months: Readonly<Record<string, Readonly<Record<string, string>>>>): SmallMonths =>
  Object.fromEntries(
    Object.entries(months).map(([month, who]) => [
      month,
      Object.fromEntries(
        Object.entries(who).map(([code, newlyBoundUsers]) => [code, { progress: [{ newlyBoundUsers }] }]),
      ),
    ]),
  );
const K01 = (months: Parameters<typeof users>[0], month: string) =>
  scoreOf(aggregateSmall(users(months), month), "K01");

/** Every institution that owes a progress report. */
const all = (value: string) =>
  Object.fromEntries(["B01", "B02", "B03", "B04", "B05", "B06", "B07", "P01", "P02"].map((code) => [code, value]));

describe("comparisons accept", () => {
  it("the year to date against the same months of last year, and the month against the month before", () => {
    const months = { "2020-01": all("4"), "2020-02": all("6"), "2021-01": all("5"), "2021-02": all("6") };
    const { aspects, comparedWithout } = K01(months, "2021-02");
    expect(aspects.yearOnYear).toEqual({ known: "10", measure: "%" });
    expect(aspects.monthOnMonth).toEqual({ known: "20", measure: "%" });
    expect(aspects.change).toEqual({ known: "9", measure: "户" });
    expect(comparedWithout).toEqual({ yearOnYear: [], monthOnMonth: [], change: [] });
  });

  it("the same institutions on both sides: who lacks a part on one is left out of both and named", () => {
    const { B07: _, ...withoutB07 } = all("12");
    const { aspects, comparedWithout } = K01({ "2021-01": all("10"), "2021-02": withoutB07 }, "2021-02");
    expect(aspects.month).toEqual({ known: "96", measure: "户" });
    expect(aspects.monthOnMonth).toEqual({ known: "20", measure: "%" });
    expect(aspects.change).toEqual({ known: "16", measure: "户" });
    expect(comparedWithout.monthOnMonth).toEqual(["B07"]);
  });

  it("a ratio's change in percentage points", () => {
    const taxis = (month: string, accepting: string): SmallMonths => ({
      [month]: { B05: { points: [{ point: "taxi", total: "80", accepting }] } },
    });
    const { aspects } = scoreOf(
      aggregateSmall({ ...taxis("2021-01", "20"), ...taxis("2021-02", "30") }, "2021-02"),
      "K10",
    );
    expect(aspects.change).toEqual({ known: "12.5", measure: "个百分点" });
    expect(aspects.monthOnMonth).toEqual({ known: "12.5", measure: "个百分点" });
    expect(aspects.yearOnYear).toEqual({ missing: "no-base", measure: "个百分点" });
  });
});

describe("comparisons report", () => {
  it("no base in the first month, without history and where a month of last year is not there", () => {
    expect(K01({ "2021-01": all("5") }, "2021-01").aspects).toMatchObject({
      yearOnYear: { missing: "no-base", measure: "%" },
      monthOnMonth: { missing: "no-base", measure: "%" },
      change: { missing: "no-base", measure: "户" },
    });
    const partOfLastYear = { "2020-02": all("4"), "2021-01": all("5"), "2021-02": all("6") };
    expect(K01(partOfLastYear, "2021-02").aspects.yearOnYear).toEqual({ missing: "incomplete", measure: "%" });
  });

  it("a base of zero as such, never as 0% or a rate without bound", () => {
    expect(K01({ "2021-01": all("0"), "2021-02": all("3") }, "2021-02").aspects.monthOnMonth).toEqual({
      missing: "base-zero",
      measure: "%",
    });
  });

  it("the month's own reason where nobody reported it", () => {
    expect(K01({ "2021-01": all("5") }, "2021-02").aspects.monthOnMonth).toEqual({
      missing: "not-reported",
      measure: "%",
    });
  });

  it("nothing where a comparison has no meaning", () => {
    expect(scoreOf(aggregateSmall({}, "2021-09"), "K13").aspects.yearOnYear).toEqual({
      notApplicable: true,
      measure: "%",
    });
  });
});
