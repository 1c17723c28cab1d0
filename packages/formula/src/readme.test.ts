import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom } from "./fixtures/example-county";
import * as formula from "./index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example = ""] = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
const facts = factsFrom(`
  B01 2020-01 progress newUsers=100
  B01 2020-02 progress newUsers=100
  B01 2021-01 progress newUsers=120
  B01 2021-02 progress newUsers=150`);
const modules = { "@biaogan/formula": formula, "./county": { facts, vocabulary: exampleVocabulary } };

/** The example as a program: its imports are taken from here, and each `value; // result` becomes a pair to compare. */
function runExample(code: string): readonly (readonly [value: unknown, stated: unknown])[] {
  const body = code
    .replace(/^import (\{[^}]*\}) from (".*");$/gm, "const $1 = modules[$2];")
    .replace(/^(?!const )(.+); \/\/ (.+)$/gm, "pairs.push([$1, $2]);");
  return new Function("modules", `const pairs = [];\n${body}\nreturn pairs;`)(modules);
}

describe("the README accepts", () => {
  it("its example, with the results it states", () => {
    const pairs = runExample(example);
    expect(pairs).toHaveLength(7);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
  it("every name it lists", () => {
    const [, table = ""] = readme.split("## 有什么");
    for (const [, name = ""] of table.matchAll(/`(\w+)`/g)) expect(formula).toHaveProperty(name);
  });
});
