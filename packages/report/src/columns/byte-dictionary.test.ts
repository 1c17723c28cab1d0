import fc from "fast-check";
import { expect, it } from "vitest";
import { byteDictionary } from "./byte-dictionary";

it("byte strings of any length have one entry each, wherever in the bytes they stand", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "b", "0"), maxLength: 20 });
  fc.assert(
    fc.property(fc.array(field, { minLength: 1, maxLength: 40 }), (fields) => {
      const bytes = new TextEncoder().encode(fields.join(""));
      const ends = Uint32Array.from(fields, (_, at) => fields.slice(0, at + 1).join("").length);
      const starts = Uint32Array.from(ends, (end, at) => end - (fields[at]?.length ?? 0));
      const entries = new Uint32Array(fields.length);
      byteDictionary(2).entries({ bytes, starts, ends }, fields.length, entries);
      const order = ["", ...new Set(fields.filter((one) => one !== ""))];
      expect([...entries]).toEqual(fields.map((one) => order.indexOf(one)));
    }),
  );
});
