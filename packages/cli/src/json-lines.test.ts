import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLines } from "./json-lines";

it("a long list is given element by element, however deep it stands", () => {
  const row = (at: number) => (at % 3 === 0 ? { at, of: [] } : at % 3 === 1 ? [at, undefined] : null);
  const value = {
    month: "2021-09",
    revisions: [{ none: undefined, added: Array.from({ length: 1_200 }, (_, at) => row(at)) }],
  };
  const lines = [...jsonLines(value, 1)];
  expect(lines.length).toBeGreaterThan(1_200);
  expect(lines.join("\n")).toBe(JSON.stringify(value, undefined, 1));
});

describe("laws", () => {
  it("line by line it is the text that JSON.stringify gives", () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.array(fc.jsonValue()), fc.string());
    fc.assert(
      fc.property(fc.dictionary(fc.string(), value), fc.integer({ min: 1, max: 3 }), (object, indent) => {
        expect([...jsonLines(object, indent)].join("\n")).toBe(JSON.stringify(object, undefined, indent));
      }),
      { numRuns: 300 },
    );
  });
});
