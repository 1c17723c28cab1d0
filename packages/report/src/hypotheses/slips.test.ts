import { dividedBy, exact, minus, times } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceFrom, rightFiguresOf } from "./slips";

const whole = fc.integer({ min: 10, max: 9_999_999 }).map((value) => exact(value));
const cents = fc.integer({ min: 101, max: 99_999_999 }).map((value) => dividedBy(exact(value), "100"));
const finds = (written: string, right: string, slip: string, decimals: number): boolean =>
  rightFiguresOf(written, decimals).some((one) => one.slip === slip && one.right === right);

describe("figures that a slip explains", () => {
  it.each([
    ["5201", "5021", "digits-transposed", 0],
    ["132313.28", "2313.28", "digit-glued", 2],
    ["30141", "301.41", "point-lost", 2],
    ["29000", "2.9", "times-10000", 2],
    ["1240", "12340", "digit-missing", 0],
    ["-45", "45", "sign-wrong", 0],
    ["12.3", "12.34", "digit-missing", 2],
  ] as const)("%s may have been %s: %s", (written, right, slip, decimals) => {
    expect(finds(written, right, slip, decimals)).toBe(true);
  });
  it("never have more decimals than the column prints, and never are the written figure", () => {
    fc.assert(
      fc.property(fc.oneof(whole, cents), fc.integer({ min: 0, max: 2 }), (written, decimals) => {
        for (const { right } of rightFiguresOf(written, decimals)) {
          expect(right).not.toBe(written);
          expect(right.split(".")[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        }
      }),
    );
  });
});

describe("laws", () => {
  it("what is multiplied by ten thousand is found again", () => {
    fc.assert(fc.property(cents, (right) => finds(times(right, "10000"), right, "times-10000", 2)));
  });
  it("a point that is left out is found again", () => {
    fc.assert(
      fc.property(cents, (right) => {
        const written = right.replace(".", "");
        return !right.includes(".") || finds(exact(written), right, "point-lost", 2) || written.startsWith("0");
      }),
    );
  });
  it("a digit that is left out is found again", () => {
    fc.assert(
      fc.property(whole, fc.nat(6), (right, at) => {
        const index = at % right.length;
        const written = right.slice(0, index) + right.slice(index + 1);
        return written.startsWith("0") || finds(written, right, "digit-missing", 0);
      }),
    );
  });
  it("two neighbours exchanged are found again", () => {
    fc.assert(
      fc.property(whole, fc.nat(6), (right, at) => {
        const index = at % (right.length - 1);
        const [a = "", b = ""] = [right[index], right[index + 1]];
        const written = right.slice(0, index) + b + a + right.slice(index + 2);
        return a === b || written.startsWith("0") || finds(written, right, "digits-transposed", 0);
      }),
    );
  });
});

describe("how far a figure lies from last month's", () => {
  it("is the same both ways, and nothing where there is no base", () => {
    expect(distanceFrom("100", "400")).toBe("4");
    expect(distanceFrom("400", "100")).toBe("4");
    expect(distanceFrom("0", "100")).toBeUndefined();
    expect(distanceFrom(undefined, "100")).toBeUndefined();
    expect(minus(distanceFrom("100", "100") ?? "0", "1")).toBe("0");
  });
});
