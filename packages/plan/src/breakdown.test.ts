import { compare, exact, total } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakDown } from "./breakdown";

const weights = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 });

describe("breakDown laws", () => {
  it("conserves the total, whole numbers only, whatever the order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), weights, (target, list) => {
        const parts = list.map((weight, i) => ({ institution: `B${String(i).padStart(2, "0")}`, weight: exact(weight) }));
        const result = breakDown(exact(target), parts);
        expect(total(result.map(({ allotted }) => allotted))).toBe(exact(target));
        const turned = breakDown(exact(target), [...parts].reverse());
        for (const one of result) expect(turned.find(({ institution }) => institution === one.institution)).toEqual(one);
      }),
    );
  });
  it("keeps floors and caps", () => {
    const result = breakDown("100", [
      { institution: "B01", weight: "90", cap: "50" },
      { institution: "B02", weight: "5", floor: "20" },
      { institution: "B03", weight: "5" },
    ]);
    expect(result.map(({ allotted }) => allotted)).toEqual(["50", "20", "30"]);
    expect(result.every(({ allotted, institution }) => institution !== "B01" || compare(allotted, "50") <= 0)).toBe(true);
  });
});
