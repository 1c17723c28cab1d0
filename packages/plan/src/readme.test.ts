import { readFileSync } from "node:fs";
import { readmeExamples, sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as plan from "./index";
import * as standard from "./standard/index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = readmeExamples(readme, {
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": standard,
  "./county.json": { default: sampleCounty },
});

describe("the README accepts", () => {
  it("three examples", () => {
    expect(examples).toHaveLength(3);
  });
  it.each(examples.map(({ run }, index) => [index + 1, run] as const))(
    "example %i, with the results it states",
    async (_, run) => {
      const pairs = await run();
      expect(pairs.length).toBeGreaterThan(0);
      for (const [value, stated] of pairs) expect(value).toEqual(stated);
    },
  );
});
