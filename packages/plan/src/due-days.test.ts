import { type DueConvention, shiftMonth } from "@biaogan/core";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { circularDue, dueDay, loadPlan, reportDue } from "./index";
import { workPlan2021 } from "./standard/index";

/**
 * Derived from the holiday notices, apart from this code: data/deadlines_2020_2022.csv, columns period, month_end,
 * last_workday_of_month, next_month_10th, tenth_shift_forward, tenth_shift_backward.
 */
const DEADLINES = [
  ["2021-01", "2021-01-31", "2021-01-29", "2021-02-10", "2021-02-10", "2021-02-10"],
  ["2021-02", "2021-02-28", "2021-02-26", "2021-03-10", "2021-03-10", "2021-03-10"],
  ["2021-03", "2021-03-31", "2021-03-31", "2021-04-10", "2021-04-12", "2021-04-09"],
  ["2021-04", "2021-04-30", "2021-04-30", "2021-05-10", "2021-05-10", "2021-05-10"],
  ["2021-05", "2021-05-31", "2021-05-31", "2021-06-10", "2021-06-10", "2021-06-10"],
  ["2021-06", "2021-06-30", "2021-06-30", "2021-07-10", "2021-07-12", "2021-07-09"],
  ["2021-07", "2021-07-31", "2021-07-30", "2021-08-10", "2021-08-10", "2021-08-10"],
  ["2021-08", "2021-08-31", "2021-08-31", "2021-09-10", "2021-09-10", "2021-09-10"],
  ["2021-09", "2021-09-30", "2021-09-30", "2021-10-10", "2021-10-11", "2021-10-09"],
  ["2021-10", "2021-10-31", "2021-10-29", "2021-11-10", "2021-11-10", "2021-11-10"],
  ["2021-11", "2021-11-30", "2021-11-30", "2021-12-10", "2021-12-10", "2021-12-10"],
  ["2021-12", "2021-12-31", "2021-12-31", "2022-01-10", "2022-01-10", "2022-01-10"],
] as const;

const lastDay = (convention: DueConvention) => ({ monthsAfter: 0, day: "last", convention }) as const;
const tenth = (convention: DueConvention) => ({ monthsAfter: 1, day: 10, convention }) as const;

describe("due days accept", () => {
  it.each(DEADLINES)(
    "%s: the month's end %s, its last working day %s, the 10th %s, later %s, earlier %s",
    (month, ...days) => {
      expect([
        dueDay(lastDay("not-moved"), month),
        dueDay(lastDay("earlier"), month),
        dueDay(tenth("not-moved"), month),
        dueDay(tenth("later"), month),
        dueDay(tenth("earlier"), month),
      ]).toEqual(days);
    },
  );

  it("a plain Sunday left alone where only holidays move a day, and a holiday moved", () => {
    expect(dueDay(tenth("later-for-holidays"), "2021-09")).toBe("2021-10-10");
    expect(dueDay({ ...tenth("later-for-holidays"), day: 3 }, "2021-09")).toBe("2021-10-08");
  });

  it("the day that the office set", () => {
    expect(dueDay({ ...tenth("by-notice"), notices: { "2021-09": "2021-10-12" } }, "2021-09")).toBe("2021-10-12");
  });

  it("the county's schedule", () => {
    const loaded = loadPlan(workPlan2021, sampleCounty);
    assert("plan" in loaded);
    for (const [month, monthEnd, , , , tenthEarlier] of DEADLINES) {
      expect(reportDue(loaded.plan, month)).toBe(monthEnd);
      expect(circularDue(loaded.plan, month)).toBe(tenthEarlier);
    }
  });
});

describe("due days report", () => {
  it("no day where the year's calendar is not announced, and never a guess", () => {
    for (const month of ["2090-03", "1999-03"]) {
      expect(dueDay(tenth("later"), month)).toBeUndefined();
      expect(dueDay(tenth("earlier"), month)).toBeUndefined();
      expect(dueDay(tenth("not-moved"), month)).toBe(`${shiftMonth(month, 1)}-10`);
    }
  });
  it("no day where the office has set none", () => {
    expect(dueDay(tenth("by-notice"), "2021-09")).toBeUndefined();
    expect(dueDay({ ...tenth("by-notice"), notices: { "2021-08": "2021-09-10" } }, "2021-09")).toBeUndefined();
  });
});
