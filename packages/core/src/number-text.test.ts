import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedBy, type Exact, exact, round, times } from "./index";
import { numberText } from "./number-text";

describe("numberText accepts", () => {
  it.each([
    ["0.30000000000000004", "0.3"],
    ["1E+3", "1000"],
    ["1.5e-7", "0.00000015"],
    ["-0.10", "-0.1"],
    ["123456789012345678", "123456789012345678"],
    ["1234567890123456.7", "1234567890123460"],
    ["9.9999999999999999", "10"],
    ["999999999999999.9", "1000000000000000"],
    ["70.10", "70.1"],
    [".5", "0.5"],
    ["+3", "3"],
    ["-0", "0"],
    ["007", "7"],
    ["1.2345678901234567e29", "123456789012346000000000000000"],
  ])("%s as %s", (written, shown) => {
    expect(numberText(written)).toBe(shown);
  });
});

describe("numberText refuses", () => {
  it.each(["", ".", "abc", "1e", "1,000", "1e9999", "--1", "NaN", "Infinity"])("%s", (written) => {
    expect(numberText(written)).toBeUndefined();
  });
});

/** The coefficient with one digit before its point, rounded once, times its power of ten. */
function inFifteenDigits(scientific: string): Exact {
  const [coefficient = "0", power = "0"] = scientific.split("e");
  const rounded = exact(round(exact(coefficient), 14));
  const scale = exact(10n ** BigInt(Math.abs(Number(power))));
  return Number(power) < 0 ? dividedBy(rounded, scale) : times(rounded, scale);
}

describe("numberText laws", () => {
  it("what a program writes of a double shows its 15 digits, as decimal arithmetic rounds them", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (double) => {
        const written = double.toExponential();
        expect(numberText(written)).toBe(inFifteenDigits(written));
      }),
    );
  });
  it("shown again it stays", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (double) => {
        const shown = numberText(String(double));
        expect(shown).toBeDefined();
        expect(numberText(shown ?? "")).toBe(shown);
      }),
    );
  });
});
