import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { benchmarkCounty2021 as pack } from "../standard/index";
import { exampleRules, isNoticed } from "./check-examples";
import { mutantsOf } from "./mutants";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const { plan } = loaded;
const set = exampleRules(pack, plan);

describe("the rules' examples", () => {
  it("notice at least nine of ten formulas broken in one place: the score is printed", () => {
    const results = set.rules.flatMap((compiled) =>
      mutantsOf(compiled.expression).map(({ what, expression }) => {
        const { code } = compiled.rule;
        const rules = set.rules.map((one) => (one === compiled ? { ...one, expression } : one));
        return { code, what, noticed: isNoticed({ ...set, rules }, plan, compiled.rule) };
      }),
    );
    const noticed = results.filter((one) => one.noticed);
    const left = results.filter((one) => !one.noticed).map(({ code, what }) => `${code} ${what}`);
    console.log(`mutation score: ${noticed.length} of ${results.length}; not noticed: ${left.join("; ")}`);
    expect(results.length).toBeGreaterThan(300);
    expect(noticed.length * 10).toBeGreaterThanOrEqual(results.length * 9);
  });
  it("notice every check by name that is silenced", () => {
    const named = pack.rules.filter(({ meaning }) => "check" in meaning);
    const unnoticed = named.filter((rule) => {
      const { code } = rule;
      const silenced = { ...set, pack: { ...set.pack, rules: set.pack.rules.filter((one) => one.code !== code) } };
      const given = { ...pack, rules: pack.rules.filter((one) => one.code !== code) };
      return !isNoticed({ ...silenced, given }, plan, rule);
    });
    // One cell is read without the pack's rules: its example stands for the reader itself.
    expect(unnoticed.filter(({ kind }) => kind !== "cell").map(({ code }) => code)).toEqual([]);
  });
});
