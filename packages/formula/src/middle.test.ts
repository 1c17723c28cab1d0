import { compare, dividedBy, exact, times } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianOf, spreadOf } from "./middle";

const numbers = fc.array(
  fc.integer({ min: 1, max: 10 ** 9 }).map((value) => exact(value)),
  { minLength: 1, maxLength: 9 },
);
const known = (values: readonly string[]): string => {
  const spread = spreadOf(values);
  return "known" in spread ? spread.known : "none";
};

describe("accepts", () => {
  it("the exact mean of the middle two, thirds and all", () => {
    expect(medianOf(["1", "1/3", "5", "2"])).toBe("1.5");
    expect(medianOf(["10", "9"])).toBe("9.5");
    expect(medianOf(["3", "1", "2"])).toBe("2");
  });
  it("no factor where a number is zero or negative", () => {
    expect(spreadOf(["1", "0"])).toEqual({ missing: "base-zero", measure: "ratio" });
    expect(spreadOf(["-1", "2"])).toEqual({ missing: "base-negative", measure: "ratio" });
  });
});

describe("laws", () => {
  it("no more than half of the numbers lie below the median, and no more than half above", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const middle = medianOf(values);
        for (const side of [-1, 1])
          expect(values.filter((value) => compare(value, middle) === side).length * 2).toBeLessThanOrEqual(
            values.length,
          );
      }),
    );
  });
  it("the spread is at least 1, and the same in another measure", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        expect(compare(known(values), "1")).toBeGreaterThanOrEqual(0);
        expect(known(values.map((value) => dividedBy(value, "10000")))).toBe(known(values));
      }),
    );
  });
  it("one of three moved anywhere moves the median no further than the next", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 12 }), (value, zeros) => {
        const wild = times(exact(value), `1${"0".repeat(zeros)}`);
        expect(compare(medianOf(["2", "3", wild]), "3")).toBeLessThanOrEqual(0);
      }),
    );
  });
});
