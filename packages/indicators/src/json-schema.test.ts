import { describe, expect, it } from "vitest";
import { jsonSchemas } from "./json-schema";
import { monthResultFromJson } from "./month-result-json";

describe("jsonSchemas accepts", () => {
  it("the month result and the indicator as JSON Schema 2020-12", () => {
    const { monthResult, indicator } = jsonSchemas();
    expect(monthResult).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
    expect(indicator).toHaveProperty("properties.formula");
  });
});

describe("monthResultFromJson refuses", () => {
  it("what is no month's result", () => {
    expect(() => monthResultFromJson({ schema: "biaogan/accepted-month@1" })).toThrow("Invalid input");
  });
});
