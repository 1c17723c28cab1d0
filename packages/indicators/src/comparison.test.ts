import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import type { SmallMonths } from "./example/small-months";
import { aggregateSmall, scoreOf } from "./fixtures/aggregate-small";
import { samplePlan } from "./fixtures/sample-plan";

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
    const { aspects, samples } = K01(months, "2021-02");
    expect(aspects.yearOnYear).toEqual({ known: "10", measure: "%" });
    expect(aspects.monthYearOnYear).toEqual({ known: "0", measure: "%" });
    expect(aspects.monthOnMonth).toEqual({ known: "20", measure: "%" });
    expect(aspects.change).toEqual({ known: "9", measure: "户" });
    const { full, matched, without } = samples.monthOnMonth ?? {};
    expect([full, matched, without]).toEqual([aspects.monthOnMonth, aspects.monthOnMonth, []]);
  });

  it("the same institutions on both sides: who lacks a part on one is left out of both and named", () => {
    const { B07: _, ...withoutB07 } = all("12");
    const { aspects, samples } = K01({ "2021-01": all("10"), "2021-02": withoutB07 }, "2021-02");
    expect(aspects.month).toEqual({ known: "96", measure: "户" });
    expect(aspects.monthOnMonth).toEqual({ known: "20", measure: "%" });
    expect(aspects.change).toEqual({ known: "16", measure: "户" });
    expect(samples.monthOnMonth?.without).toEqual(["B07"]);
  });

  it("the mean of the year against the mean of last year's months, and the month by itself", () => {
    const active = (value: string) => ({ U01: { platform: [{ activeUsers: value }] } });
    const { aspects } = scoreOf(
      aggregateSmall(
        { "2020-01": active("100"), "2020-02": active("200"), "2021-01": active("120"), "2021-02": active("210") },
        "2021-02",
      ),
      "K02",
    );
    expect([aspects.monthYearOnYear, aspects.yearOnYear]).toEqual([
      { known: "5", measure: "%" },
      { known: "10", measure: "%" },
    ]);
  });

  it("both samples where an institution came: the full one counts it, the matched one leaves it out of both sides", () => {
    const opened = (from: string) =>
      samplePlan({
        institutions: sampleCounty.institutions.map((one) => (one.code === "B07" ? { ...one, opened: from } : one)),
      });
    const { B07: _, ...before } = all("10");
    const months = users({ "2021-01": before, "2021-02": { ...all("12"), B07: "40" } });
    const score = (sample: "full" | "matched") =>
      scoreOf(aggregateSmall(months, "2021-02", { plan: opened("2021-02"), policies: { sample } }), "K01");
    const sampled = {
      full: { known: "70", measure: "%" },
      matched: { known: "20", measure: "%" },
      without: [],
      came: ["B07"],
      went: [],
    };
    expect(score("full").samples.monthOnMonth).toEqual({ ...sampled, shown: "full" });
    expect(score("matched").samples.monthOnMonth).toEqual({ ...sampled, shown: "matched" });
    expect(score("full").aspects.monthOnMonth).toEqual(sampled.full);
    expect(score("matched").aspects.monthOnMonth).toEqual(sampled.matched);
  });

  it("who closed as gone, in the full sample a fall", () => {
    const plan = samplePlan({
      institutions: sampleCounty.institutions.map((one) => (one.code === "B07" ? { ...one, closed: "2021-01" } : one)),
    });
    const { B07: _, ...after } = all("10");
    const { samples } = scoreOf(
      aggregateSmall(users({ "2021-01": all("10"), "2021-02": after }), "2021-02", { plan }),
      "K01",
    );
    expect(samples.change).toMatchObject({ full: { known: "-10" }, matched: { known: "0" }, came: [], went: ["B07"] });
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
    expect(K01(partOfLastYear, "2021-02").aspects.yearOnYear).toEqual({
      missing: "incomplete",
      measure: "%",
    });
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
