import { readFileSync } from "node:fs";
import { readmeExamples } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as docx from "./docx/index";
import { score, smallPlan, smallResult } from "./fixtures/small-result";
import * as circular from "./index";
import * as standard from "./standard/index";

const guide = readFileSync(new URL("../../../docs/documents.md", import.meta.url), "utf8");
const aspects = { value: "8422户", yearToDate: "8422户", completion: "70.18%", lead: "-4.82个百分点" };
const [example] = readmeExamples(guide, {
  "@biaogan/circular": circular,
  "@biaogan/circular/docx": docx,
  "@biaogan/circular/standard": standard,
  "./plan": { default: smallPlan() },
  "./month-result": { default: smallResult([score("K01", "云闪付新增绑卡用户", aspects)]) },
});

describe("the guide to the documents", () => {
  it("accepts its example of reading back, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(2);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
  it("names every slot that a template may write", () => {
    const { score: scores, ...others } = circular.slotNames;
    for (const name of scores) expect(guide).toContain(`\`K01.${name}\``);
    for (const name of Object.values(others).flat()) expect(guide).toContain(`\`${name}\``);
  });
});
