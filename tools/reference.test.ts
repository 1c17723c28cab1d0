import { readFileSync } from "node:fs";
import * as core from "@biaogan/core";
import * as formula from "@biaogan/formula";
import { describe, expect, it } from "vitest";
import { languageReference } from "./language-reference.mjs";

const kept = readFileSync(new URL("../docs/language.md", import.meta.url), "utf8");

describe("docs/language.md", () => {
  it("is what the declarations say (npm run reference)", () => {
    expect(languageReference(formula, core)).toBe(kept);
  });
  it("has every expansion with its examples, every node's policy and every refusal", () => {
    for (const [name, { examples }] of Object.entries(formula.expansions)) {
      expect(kept).toContain(`### ${name}\n`);
      for (const { formula: said, gives } of examples) expect(kept).toContain(`${said} ＝ ${gives}`);
    }
    for (const code of Object.keys(formula.faultTexts)) expect(kept).toContain(`| ${code} |`);
  });
});
