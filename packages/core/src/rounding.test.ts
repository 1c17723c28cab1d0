import { assert, bigInt, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { absolute, compare, dividedBy, exact, minus, times } from "./exact";
import { round } from "./rounding";

describe("round accepts", () => {
  it("halves away from zero by 四舍五入, to even by GB/T 8170", () => {
    expect([round("2.5", 0), round("-2.5", 0), round("0.125", 2)]).toEqual(["3", "-3", "0.13"]);
    expect([round("2.5", 0, "half-even"), round("3.5", 0, "half-even")]).toEqual(["2", "4"]);
    expect([round("0.125", 2, "half-even"), round("0.375", 2, "half-even")]).toEqual(["0.12", "0.38"]);
  });
  it("fractions that never end, and keeps trailing zeros", () => {
    expect([round("14/3", 2), round("70.1", 2), round("100", 2)]).toEqual(["4.67", "70.10", "100.00"]);
  });
  it("a negative that comes to nothing as zero without a sign", () => {
    expect(round("-0.001", 2)).toBe("0.00");
  });
  it("a fraction a hair from a tie on its own side", () => {
    const hair = `1${"0".repeat(40)}`;
    expect(round(dividedBy(exact(`5${"0".repeat(39)}`), hair), 0)).toBe("1");
    expect(round(dividedBy(exact(`4${"9".repeat(39)}`), hair), 0)).toBe("0");
    expect(round(minus("0.5", dividedBy("1", `3${"0".repeat(60)}`)), 0)).toBe("0");
  });
});

describe("laws", () => {
  it("a rounded figure lies within half of its last place, and rounding again changes nothing", () => {
    assert(
      property(
        bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
        integer({ min: 1, max: 10_000 }),
        integer({ min: 0, max: 6 }),
        constantFrom("half-up" as const, "half-even" as const),
        (over, under, decimals, rounding) => {
          const value = dividedBy(exact(over), exact(under));
          const rounded = round(value, decimals, rounding);
          const place = dividedBy("1", exact(10n ** BigInt(decimals)));
          expect(compare(times("2", absolute(minus(value, exact(rounded)))), place)).toBeLessThanOrEqual(0);
          expect(round(exact(rounded), decimals, rounding)).toBe(rounded);
        },
      ),
    );
  });
});
