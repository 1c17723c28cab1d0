import { compare, exact, MisuseError, total } from "@biaogan/core";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { type Allotment, type BreakDownOptions, breakDown, type Part } from "./breakdown";

const allot = (whole: string, parts: readonly Part[], options?: BreakDownOptions): readonly Allotment[] => {
  const result = breakDown(whole, parts, options);
  assert("allotments" in result);
  return result.allotments;
};
const numbers = (list: readonly Allotment[]) => list.map(({ allotted }) => allotted);
const part = (institution: string, weight: string, bounds: Omit<Part, "institution" | "weight"> = {}): Part => ({
  institution,
  weight,
  ...bounds,
});

describe("breakDown accepts", () => {
  it("weights alone, with the proof of each number", () => {
    expect(allot("10", [part("B01", "1"), part("B02", "2")])).toEqual([
      { institution: "B01", weight: "1", bound: "weight", exact: "10/3", remainder: "0", allotted: "3" },
      { institution: "B02", weight: "2", bound: "weight", exact: "20/3", remainder: "1", allotted: "7" },
    ]);
  });
  it("ties in the roster's order, by code without a roster", () => {
    const three = [part("B03", "1"), part("B01", "1"), part("B02", "1")];
    expect(numbers(allot("4", three))).toEqual(["1", "2", "1"]);
    expect(numbers(allot("4", three, { roster: ["B02", "B03", "B01"] }))).toEqual(["1", "1", "2"]);
  });
  it("the remainder to the largest weights, where that rule is named", () => {
    const parts = [part("B01", "5"), part("B02", "3"), part("B03", "3")];
    expect(numbers(allot("12", parts))).toEqual(["6", "3", "3"]);
    expect(numbers(allot("13", parts, { remainder: "largest-weight" }))).toEqual(["6", "4", "3"]);
    expect(numbers(allot("5", parts, { remainder: "largest-weight" }))).toEqual(["3", "1", "1"]);
    expect(numbers(allot("5", parts))).toEqual(["2", "2", "1"]);
  });
  it("equal weights the same, though a cap elsewhere is over and a floor is met by it", () => {
    const parts = [part("B01", "90", { cap: "50" }), part("B02", "5", { floor: "20" }), part("B03", "5")];
    expect(allot("100", parts).map(({ allotted, bound }) => [allotted, bound])).toEqual([
      ["50", "cap"],
      ["25", "weight"],
      ["25", "weight"],
    ]);
  });
  it("holds and weights of zero", () => {
    const parts = [
      part("B01", "1", { hold: "7" }),
      part("B02", "0"),
      part("B03", "0", { floor: "2" }),
      part("B04", "1"),
    ];
    expect(allot("20", parts).map(({ allotted, bound }) => `${allotted} ${bound}`)).toEqual([
      ...["7 hold", "0 weight", "2 floor", "11 weight"],
    ]);
  });
  it("nothing among nobody", () => {
    expect(allot("0", [])).toEqual([]);
  });
});

describe("breakDown reports", () => {
  it.each<readonly [string, string, readonly Part[], string]>([
    ["floors over the total", "10", [part("B01", "1", { floor: "6" }), part("B02", "1", { floor: "5" })], "P-0301"],
    ["holds over the total", "10", [part("B01", "1", { hold: "11" })], "P-0301"],
    ["caps under the total", "10", [part("B01", "1", { cap: "4" }), part("B02", "1", { cap: "5" })], "P-0302"],
    ["weights of zero only", "10", [part("B01", "0"), part("B02", "0")], "P-0302"],
    ["nobody", "10", [], "P-0302"],
  ])("%s", (_, whole, parts, code) => {
    const result = breakDown(whole, parts, { target: "T01" });
    assert("findings" in result);
    expect(result.findings.map((one) => `${one.code} ${one.place.cell}`)).toEqual([`${code} breakdown.T01`]);
  });
});

describe("breakDown refuses", () => {
  it.each<readonly [string, string, readonly Part[]]>([
    ["a total that is not whole", "1.5", [part("B01", "1")]],
    ["a negative total", "-1", [part("B01", "1")]],
    ["a negative weight", "1", [part("B01", "-1")]],
    ["a floor that is not whole", "1", [part("B01", "1", { floor: "0.5" })]],
    ["a floor over its cap", "5", [part("B01", "1", { floor: "3", cap: "2" })]],
    ["an institution named twice", "5", [part("B01", "1"), part("B01", "1")]],
  ])("%s", (_, whole, parts) => {
    expect(() => breakDown(whole, parts)).toThrow(MisuseError);
  });
});

/** Parts with some floors, caps and holds, and a total that they can hold. */
const cases = fc
  .array(
    fc.record({
      weight: fc.integer({ min: 0, max: 999 }),
      floor: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      room: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
      held: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .chain((list) => {
    const parts = list.map(({ weight, floor, room, held }, i) =>
      part(`B${String(i).padStart(2, "0")}`, exact(weight), {
        ...(floor === undefined ? {} : { floor: exact(floor) }),
        ...(room === undefined ? {} : { cap: exact((floor ?? 0) + room) }),
        ...(held && room !== undefined ? { hold: exact((floor ?? 0) + room) } : {}),
      }),
    );
    return fc.record({ parts: fc.constant(parts), whole: fc.integer({ min: 0, max: 2000 }).map(exact) });
  });

describe("breakDown laws", () => {
  it("the parts add to the total, are whole and stay within their bounds; or a finding says why not", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom("largest-remainder", "largest-weight"), ({ whole, parts }, remainder) => {
        const result = breakDown(whole, parts, { remainder });
        if ("findings" in result) {
          expect(result.findings).toHaveLength(1);
          return;
        }
        expect(total(numbers(result.allotments))).toBe(whole);
        for (const [i, { allotted }] of result.allotments.entries()) {
          const { floor = "0", cap = allotted, hold = allotted } = parts[i] ?? {};
          expect(allotted).toMatch(/^\d+$/);
          expect(compare(floor, allotted) <= 0 && compare(allotted, cap) <= 0 && allotted === hold).toBe(true);
        }
      }),
    );
  });
  it("the order of the parts changes nothing", () => {
    fc.assert(
      fc.property(
        cases.chain(({ whole, parts }) =>
          fc.record({ whole: fc.constant(whole), parts: fc.constant(parts), turned: shuffled(parts) }),
        ),
        ({ whole, parts, turned }) => {
          const [straight, other] = [breakDown(whole, parts), breakDown(whole, turned)];
          if ("findings" in straight || "findings" in other) {
            expect(other).toEqual(straight);
            return;
          }
          const byCode = (a: Allotment, b: Allotment) => (a.institution < b.institution ? -1 : 1);
          expect([...other.allotments].sort(byCode)).toEqual([...straight.allotments].sort(byCode));
        },
      ),
    );
  });
  it("of two that no bound holds, the heavier never gets less", () => {
    fc.assert(
      fc.property(cases, ({ whole, parts }) => {
        const result = breakDown(whole, parts);
        if ("findings" in result) return;
        const free = result.allotments.filter(({ bound, weight }) => bound === "weight" && weight !== "0");
        for (const a of free) {
          for (const b of free)
            if (compare(a.weight, b.weight) > 0) expect(compare(a.allotted, b.allotted)).not.toBe(-1);
        }
      }),
    );
  });
});

function shuffled(parts: readonly Part[]) {
  return fc.shuffledSubarray([...parts], { minLength: parts.length });
}
