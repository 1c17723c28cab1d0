import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLines } from "./json-lines";

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
