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
const declared = new Map(pack.rules.map((rule) => [rule.code, rule]));

/** A thousand mutants, each on its rule's examples: plenty of time where the machine is busy. */
const PATIENCE = 240_000;

/** Mutants that no figures tell from the rule, with the reason. */
const equivalent: readonly (readonly [reason: string, mutants: readonly string[]])[] = [
  [
    "-100% is the least: x ÷ base and x × base are below zero for the same x, as the base is above",
    ["R-MP-0506 / → *", "R-MP-0508 / → *", "R-PT-0506 / → *", "R-PT-0507 / → *"],
  ],
  [
    "where the usual spread is the least itself, either gives it",
    ["R-MP-0510", "R-MP-0511", "R-RR-0502"].flatMap((code) => [`${code} > → >=`, `${code} > → >=`]),
  ],
  [
    "a figure printed with two decimals reaches half a hundredth to each side, and its end never meets a bound of two decimals",
    [
      ...["R-PT-0504 >= → >", "R-PT-0504 <= → <", "R-PT-0504 >= → >", "R-PT-0505 > → >="],
      ...["R-PT-0507 >= → >", "R-PT-0507 <= → <", "R-PT-0507 <= → <", "R-PT-0507 >= → >"],
      ...["R-PT-0507 <= → <", "R-PT-0507 >= → >"],
    ],
  ],
  ["a row stands in this month's list or in last month's", ["R-RR-0501 part 2 left out"]],
];

describe("the rules' examples", () => {
  it(
    "notice every formula broken in one place that means something else then: the score is printed",
    () => {
      const results = set.rules.flatMap((compiled) =>
        mutantsOf(compiled.expression).map(({ what, expression }) => {
          const { code } = compiled.rule;
          const rules = set.rules.map((one) => (one === compiled ? { ...one, expression } : one));
          const rule = declared.get(code);
          return { code, what, noticed: rule !== undefined && isNoticed({ ...set, rules }, plan, rule) };
        }),
      );
      const noticed = results.filter((one) => one.noticed);
      const left = results.filter((one) => !one.noticed).map(({ code, what }) => `${code} ${what}`);
      const known = equivalent.flatMap(([, mutants]) => mutants);
      console.log(`mutation score: ${noticed.length} of ${results.length}, and ${known.length} that mean the same`);
      expect(results.length).toBeGreaterThan(900);
      expect(left.sort()).toEqual([...known].sort());
    },
    PATIENCE,
  );
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
