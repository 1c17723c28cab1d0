import { assert, bigInt, constantFrom, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  compare,
  dividedBy,
  type Exact,
  exact,
  exactSchema,
  isExact,
  isZero,
  minus,
  negate,
  plus,
  quotientOf,
  times,
  total,
} from "./exact";
import { MisuseError } from "./misuse";

/** Decimals of up to four places and fractions that never end. */
const numbers = tuple(
  bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  constantFrom("1", "10", "10000", "3", "7", "366"),
).map(([over, under]): Exact => dividedBy(exact(over), under));
const nonZero = numbers.filter((one) => !isZero(one));

describe("exact accepts", () => {
  it("integers, decimals and fractions, in their shortest form", () => {
    expect(exact("12.50")).toBe("12.5");
    expect(exact("+007")).toBe("7");
    expect(exact("-0.00")).toBe("0");
    expect(exact("6/4")).toBe("1.5");
    expect(exact("14/3")).toBe("14/3");
    expect(exact(12n)).toBe("12");
    expect(exact(-0)).toBe("0");
  });
  it("numbers far beyond a double", () => {
    expect(plus("12345678901234567890.01", "0.02")).toBe("12345678901234567890.03");
    expect(plus("0.1", "0.2")).toBe("0.3");
  });
});

describe("exact refuses", () => {
  it.each(["", "1e3", "1,234", "１", "1/0", "NaN", ".", "1."])("%j, which is not plainly a number", (written) => {
    if (written === "1.") return expect(exact(written)).toBe("1");
    expect(() => exact(written)).toThrow(MisuseError);
    expect(isExact(written)).toBe(false);
  });
  it("a binary float, whose digits are not those that were written", () => {
    expect(() => exact(0.1)).toThrow(MisuseError);
    expect(() => exact(2 ** 53)).toThrow(MisuseError);
  });
  it("division by zero", () => {
    expect(() => dividedBy("1", "0")).toThrow(MisuseError);
  });
});

describe("laws", () => {
  it("every result is an exact number in its one form", () => {
    assert(
      property(numbers, nonZero, (a, b) => {
        for (const one of [plus(a, b), minus(a, b), times(a, b), dividedBy(a, b), negate(a), absolute(a)]) {
          expect(exactSchema.safeParse(one).success).toBe(true);
          expect(exact(one)).toBe(one);
        }
      }),
    );
  });
  it("addition and multiplication are commutative, associative and distributive", () => {
    assert(
      property(numbers, numbers, numbers, (a, b, c) => {
        expect(plus(a, b)).toBe(plus(b, a));
        expect(times(a, b)).toBe(times(b, a));
        expect(plus(plus(a, b), c)).toBe(plus(a, plus(b, c)));
        expect(times(a, plus(b, c))).toBe(plus(times(a, b), times(a, c)));
      }),
    );
  });
  it("what is taken away is put back, what is divided is multiplied back", () => {
    assert(
      property(numbers, nonZero, (a, b) => {
        expect(plus(minus(a, b), b)).toBe(a);
        expect(times(dividedBy(a, b), b)).toBe(a);
      }),
    );
  });
  it("order goes with the difference, and the quotient is reduced", () => {
    assert(
      property(numbers, numbers, (a, b) => {
        const difference = minus(a, b);
        expect(compare(a, b)).toBe(isZero(difference) ? 0 : difference.startsWith("-") ? -1 : 1);
        const [over, under] = quotientOf(a);
        expect(under).toBeGreaterThan(0n);
        expect(dividedBy(exact(over), exact(under))).toBe(a);
      }),
    );
  });
  it("a total does not depend on the order", () => {
    expect(total([])).toBe("0");
    expect(total(["1/3", "2/3", "0.5"])).toBe(total(["0.5", "2/3", "1/3"]));
  });
});
