import { readFileSync } from "node:fs";
import { readmeExamples } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as spreadsheet from "./index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const reading = readmeExamples(readme, { "@biaogan/spreadsheet": spreadsheet })[1];

describe("the README accepts", () => {
  it("its example of reading, with the results it states", async () => {
    const pairs = (await reading?.run()) ?? [];
    expect(pairs).toHaveLength(4);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
});
