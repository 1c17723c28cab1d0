import { readFileSync } from "node:fs";
import { readmeExamples } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as docx from "./docx/index";
import * as html from "./html/index";
import * as circular from "./index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const [example] = readmeExamples(readme, {
  "@biaogan/circular": circular,
  "@biaogan/circular/docx": { ...docx, renderDocx: (document: never) => Array.from(docx.renderDocx(document)) },
  "@biaogan/circular/html": html,
});

describe("the README accepts", () => {
  it("its example, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(6);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
  it("a row for each kind and format of document", () => {
    for (const one of [...circular.documentKindSchema.options, ...circular.documentFormatSchema.options])
      expect(readme).toContain(`\`${one}\``);
  });
});
