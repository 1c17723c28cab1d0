import { readFileSync } from "node:fs";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as plan from "./index";
import * as standard from "./standard/index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const modules = {
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": standard,
  "./county.json": { default: sampleCounty },
};

/** An example as a program: its imports are taken from here, and each `value; // result` becomes a pair to compare. */
function runExample(code: string): readonly (readonly [value: unknown, stated: unknown])[] {
  const body = code
    .replace(/^import (\{.*\}) from (".*");$/gm, "const $1 = modules[$2];")
    .replace(/^import (\w+) from (".*");$/gm, "const $1 = modules[$2].default;")
    .replace(/^(?!const )(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
  return new Function("modules", `const pairs = [];\n${body}\nreturn pairs;`)(modules);
}

describe("the README accepts", () => {
  it("three examples", () => {
    expect(examples).toHaveLength(3);
  });
  it.each(examples.map((code, index) => [index + 1, code] as const))(
    "example %i, with the results it states",
    (_, code) => {
      const pairs = runExample(code);
      expect(pairs.length).toBeGreaterThan(0);
      for (const [value, stated] of pairs) expect(value).toEqual(stated);
    },
  );
});
