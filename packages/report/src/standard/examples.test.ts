import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { exampleRules, wrongExamples } from "../example/check-examples";
import { benchmarkCounty2021 as pack } from "./index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const set = exampleRules(pack, plan);

describe("every rule's own examples", () => {
  it.each(pack.rules.map((rule) => [rule.code, rule] as const))(
    "%s passes the one and fails the other",
    (_code, rule) => {
      expect(wrongExamples(set, plan, rule)).toEqual([]);
    },
  );
  it("cover all six kinds with at least fifty rules", () => {
    expect(pack.rules.length).toBeGreaterThanOrEqual(50);
    expect(new Set(pack.rules.map(({ kind }) => kind)).size).toBe(6);
  });
});
