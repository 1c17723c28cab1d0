import { describe, expect, it } from "vitest";
import * as z from "zod";
import { parseShape } from "./parse-shape";

const schema = z.strictObject({
  id: z.string(),
  list: z.array(z.union([z.strictObject({ a: z.number() }), z.string()])),
});

describe("parseShape", () => {
  it("gives the data where it is of the shape", () => {
    expect(parseShape(schema, { id: "x", list: ["y"] })).toEqual({ data: { id: "x", list: ["y"] } });
  });
  it("names each key that is not, in both languages, and unknown keys one by one", () => {
    const parsed = parseShape(schema, { id: 1, list: [], more: 1, most: 2 });
    expect(parsed).toMatchObject({
      faults: [
        { key: "id", why: { zh: expect.stringContaining("string"), en: expect.stringContaining("expected string") } },
        { key: "more", unknown: true },
        { key: "most", unknown: true },
      ],
    });
  });
  it("of several shapes, complains by the nearest", () => {
    expect(parseShape(schema, { id: "x", list: [{ a: "1" }] })).toMatchObject({ faults: [{ key: "list[0].a" }] });
  });
});
