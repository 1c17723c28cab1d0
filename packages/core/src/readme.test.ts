import { readFileSync } from "node:fs";
import { readmeExamples } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as core from "./index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example] = readmeExamples(readme, { "@biaogan/core": core });

describe("the README accepts", () => {
  it("its example, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(10);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
});
