import { MisuseError } from "@biaogan/core";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { checkSubmission } from "./check-submission";
import { exampleWorkbook } from "./example/example-workbook";
import { checkPrepared, type PreparedCheck, prepareCheck } from "./prepared-check";
import type { Rule } from "./rule";
import { benchmarkCounty2021 as pack } from "./standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("no plan");
const { plan } = loaded;

/** As a page gets it. */
const prepared: PreparedCheck = JSON.parse(JSON.stringify(prepareCheck(pack, plan)));

describe("what was prepared", () => {
  it("is plain data: as JSON it comes back as it was", () => {
    expect(prepared).toEqual(prepareCheck(pack, plan));
  });
  it("checks as the declarations do: same findings, outcomes and figures, in the examples' months and at every stage", () => {
    const examples = pack.rules.flatMap(sheetExamples);
    expect(examples.length).toBeGreaterThan(60);
    for (const [index, { sheets, institution = "B02", month = "2021-09" }] of examples.entries()) {
      const workbooks = [exampleWorkbook(sheets)];
      const stage = (["filling", "sending", "summing"] as const)[index % 3];
      const context = { institution, month, ...(stage ? { stage } : {}) };
      expect(checkPrepared(prepared, workbooks, context)).toEqual(checkSubmission(pack, plan, workbooks, context));
    }
  });
  it("is refused where a formula cannot be read, and by a page of another version", () => {
    const [first, ...others] = pack.rules.filter(({ meaning }) => "formula" in meaning);
    if (!first) throw new Error("no rule");
    const broken: Rule = { ...first, meaning: { formula: "rooms.nothing > 0", scope: "submission" } };
    expect(() => prepareCheck({ ...pack, rules: [broken, ...others] }, plan)).toThrow(MisuseError);
    const other = { ...prepared, schema: "biaogan/prepared-check@2" } as unknown as PreparedCheck;
    expect(() => checkPrepared(other, [], { institution: "B02", month: "2021-09" })).toThrow(MisuseError);
  });
});

function sheetExamples({ examples: { passes, fails } }: Rule) {
  return [passes, fails].flatMap((one) => ("sheets" in one && !one.wholeMonth ? [one] : []));
}
