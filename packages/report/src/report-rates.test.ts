import { total } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportRates, reportStateSchema } from "./index";

describe("accepts", () => {
  it("a month: counts, who owes, and thirds that add to 100", () => {
    const rates = reportRates([{ state: "on-time" }, { state: "late" }, { state: "waived" }]);
    expect(rates).toMatchObject({ total: 3, owed: 2, counts: { "on-time": 1, late: 1, waived: 1, missing: 0 } });
    expect(rates.shares).toMatchObject({ "on-time": "33.34", late: "33.33", waived: "33.33", missing: "0" });
  });
  it("no institution at all: nothing is shared out", () => {
    expect(total(Object.values(reportRates([]).shares))).toBe("0");
  });
});

describe("laws", () => {
  it("the six states add to the roster, and their shares to 100", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...reportStateSchema.options), { minLength: 1, maxLength: 40 }),
        (states) => {
          const { counts, shares, total: all } = reportRates(states.map((state) => ({ state })));
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(all);
          expect(total(Object.values(shares))).toBe("100");
        },
      ),
    );
  });
});
