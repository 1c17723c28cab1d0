import { constantDeclarationSchema } from "@biaogan/formula";
import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { jsonSchemas, loadPlan, planConstants } from "./index";
import { workPlan2021 } from "./standard/index";

const loaded = loadPlan(workPlan2021, { ...sampleCounty, activeFrom: 3 });
assert("plan" in loaded);
const constants = planConstants(loaded.plan);

describe("planConstants accepts", () => {
  it("bases, the targets that have a number, and the threshold, each as the vocabulary takes it", () => {
    expect(Object.keys(constants)).toEqual([
      ...["base.busTransactions", "base.busDays"],
      ...["T01", "T02", "T04", "T05", "T06", "T07", "T09", "T10", "T11", "T12", "T15", "T16"].map(
        (id) => `target.${id}`,
      ),
      "threshold.activeFrom",
    ]);
    for (const one of Object.values(constants)) expect(constantDeclarationSchema.parse(one)).toEqual(one);
  });
  it("their numbers in their measures", () => {
    expect(constants["base.busTransactions"]?.figure).toEqual({ known: "730000", measure: "笔" });
    expect(constants["target.T01"]).toMatchObject({ kind: "flow", figure: { known: "12000", measure: "户" } });
    expect(constants["threshold.activeFrom"]?.figure).toEqual({ known: "3", measure: "笔" });
  });
});

describe("jsonSchemas accepts", () => {
  it("plain JSON Schema, in which what has a default may be left out and nothing unknown is let in", () => {
    const { county, workPlan } = jsonSchemas();
    expect(JSON.parse(JSON.stringify({ county, workPlan }))).toEqual({ county, workPlan });
    expect(county).toMatchObject({ type: "object", additionalProperties: false });
    expect(county).toHaveProperty("required", expect.not.arrayContaining(["breakdown", "amendments", "activeFrom"]));
    expect(workPlan).toHaveProperty("required", expect.arrayContaining(["targets", "tasks", "schedule"]));
  });
});
