import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { monthRange, shiftMonth } from "./period";
import { isWorkingDay, moveDueDay } from "./working-days";

/** The official notices of 2018–2026 day by day; they lie beside the project, not in it. */
const notices = new URL("../../../../shared/data/cn_holidays_2018_2026.csv", import.meta.url);

describe("working days accept", () => {
  it("make-up working days and public holidays", () => {
    expect(isWorkingDay("2021-10-09")).toBe(true);
    expect(isWorkingDay("2021-10-07")).toBe(false);
    expect(isWorkingDay("2021-10-10")).toBe(false);
    expect(isWorkingDay("2021-10-11")).toBe(true);
  });
  it("the five conventions for a due day that is not worked", () => {
    expect(moveDueDay("2021-10-10", "not-moved")).toBe("2021-10-10");
    expect(moveDueDay("2021-10-10", "earlier")).toBe("2021-10-09");
    expect(moveDueDay("2021-10-10", "later")).toBe("2021-10-11");
    expect(moveDueDay("2021-10-10", "by-notice", "2021-10-12")).toBe("2021-10-12");
    expect(moveDueDay("2021-10-10", "by-notice")).toBeUndefined();
    expect(moveDueDay("2021-07-10", "later-for-holidays")).toBe("2021-07-10");
    expect(moveDueDay("2021-10-03", "later-for-holidays")).toBe("2021-10-08");
  });
  it("the due days of 2021 that were worked out by hand from the notices", () => {
    const tenths = monthRange("2021-02", "2022-01").map((month) => `${month}-10`);
    const moved = (convention: "earlier" | "later") =>
      tenths.flatMap((day) => (moveDueDay(day, convention) === day ? [] : [moveDueDay(day, convention)]));
    expect(moved("later")).toEqual(["2021-04-12", "2021-07-12", "2021-10-11"]);
    expect(moved("earlier")).toEqual(["2021-04-09", "2021-07-09", "2021-10-09"]);
  });
});

describe("working days refuse", () => {
  it("to guess a year without a notice", () => {
    expect(isWorkingDay("2099-05-05")).toBe("calendar-unknown");
    expect(moveDueDay("2099-10-10", "later")).toBeUndefined();
    expect(moveDueDay("2099-10-10", "not-moved")).toBe("2099-10-10");
  });
});

describe.skipIf(!existsSync(notices))(
  "the official notices (skipped where shared/data does not lie beside the project)",
  () => {
    it("agree with every day that they name", () => {
      const rows = readFileSync(notices, "utf8")
        .split("\n")
        .filter((line) => /^\d{4}-/.test(line))
        .map((line) => line.split(","));
      expect(rows.length).toBeGreaterThan(300);
      for (const [day = "", , worked] of rows) expect([day, isWorkingDay(day)]).toEqual([day, worked === "1"]);
    });
  },
);

describe("laws", () => {
  it("a moved day is worked, and lies on the side that the convention says", () => {
    for (const month of monthRange("2018-01", shiftMonth("2018-01", 95))) {
      for (const day of [`${month}-01`, `${month}-10`, `${month}-28`]) {
        const [earlier, later] = [moveDueDay(day, "earlier"), moveDueDay(day, "later")];
        if (earlier === undefined || later === undefined) continue;
        expect([isWorkingDay(earlier), isWorkingDay(later)]).toEqual([true, true]);
        expect(earlier <= day && day <= later).toBe(true);
      }
    }
  });
});
