import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ApartRows, apartAt, withoutApart } from "./apart-rows";

const said = fc.array(fc.constantFrom(undefined, "dash", "not-applicable", "unreadable", "12.345"), { maxLength: 12 });

function apartOf(rows: readonly (string | undefined)[]): ApartRows {
  const encoder = new TextEncoder();
  const apart = [...rows.entries()].flatMap(([index, says]) => (says === undefined ? [] : [{ index, says }]));
  const starts = Uint32Array.from({ length: apart.length + 1 }, (_, at) =>
    apart.slice(0, at).reduce((sum, { says }) => sum + says.length, 0),
  );
  const bytes = encoder.encode(apart.map(({ says }) => says).join(""));
  return { rowIndexes: Uint32Array.from(apart, ({ index }) => index), bytes, starts };
}

describe("rows that stand apart", () => {
  it("law: each row says what was put there, every other nothing", () => {
    fc.assert(
      fc.property(said, (rows) => {
        const apart = apartOf(rows);
        expect(rows.map((_, row) => apartAt(apart, row))).toEqual(rows);
      }),
    );
  });
  it("law: without a row they are what they would have been had it never come", () => {
    fc.assert(
      fc.property(said, fc.nat(12), (rows, row) => {
        const others = rows.filter((_, index) => index !== row);
        const apart = withoutApart(apartOf(rows), row);
        expect(others.map((_, index) => apartAt(apart, index))).toEqual(others);
      }),
    );
  });
});
