import { readFileSync } from "node:fs";
import * as core from "@biaogan/core";
import * as formula from "@biaogan/formula";
import * as indicators from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import * as plan from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import * as report from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { indicatorPage } from "./indicator-page.mjs";
import { languageReference } from "./language-reference.mjs";
import { standardHandbook } from "./standard-handbook.mjs";

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

describe("docs/handbook.md", () => {
  it("is what the standard forms and rules say (npm run reference)", () => {
    const handbook = readFileSync(new URL("../docs/handbook.md", import.meta.url), "utf8");
    expect(standardHandbook({ ...report, ...plan, benchmarkCounty2021, workPlan2021 })).toBe(handbook);
  });
});

describe("docs/indicators.md", () => {
  it("is what the standard indicators and their targets say (npm run reference)", () => {
    const page = readFileSync(new URL("../docs/indicators.md", import.meta.url), "utf8");
    expect(indicatorPage({ ...indicators, standardIndicators, workPlan2021 })).toBe(page);
  });
});
