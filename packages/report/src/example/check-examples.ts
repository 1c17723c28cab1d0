import type { CountyPlan } from "@biaogan/plan";
import { type RuleSet, ruleSetOf } from "../checks/rule-set";
import type { ReportPack } from "../pack";
import type { Example, Rule } from "../rule";
import { type ExampleOutcome, runExample } from "./run-example";

/** An example that does not do what its rule says of it. */
export interface WrongExample {
  readonly code: string;
  /** Which side it stands on, and which one of it, counted from 0. */
  readonly side: "passes" | "fails" | "silent";
  readonly index: number;
  readonly outcome: ExampleOutcome;
}

export interface CheckExamplesOptions {
  /** The rules that are asked; all where left out. The standard rules' examples speak of the sample county's roster. */
  readonly codes?: readonly string[];
}

/**
 * Runs every example of every rule: one that should pass, fail or say nothing and does not is given back. A
 * county that adds a rule as data sees here whether the rule says what it means.
 * @example checkExamples(benchmarkCounty2021, plan) // []
 * @example checkExamples(ownPack, ownPlan, { codes: ["R-XX-0301"] }) // []
 */
export function checkExamples(
  pack: ReportPack,
  plan: CountyPlan,
  { codes }: CheckExamplesOptions = {},
): readonly WrongExample[] {
  const set = exampleRules(pack, plan);
  return pack.rules
    .filter(({ code }) => codes?.includes(code) ?? true)
    .flatMap((rule) => wrongExamples(set, plan, rule));
}

/** The rules as examples run them: at the office, where every rule speaks. */
export function exampleRules(pack: ReportPack, plan: CountyPlan): RuleSet {
  return ruleSetOf(pack, plan, "2021-09", "summing");
}

/** Whether the examples of a rule notice that it does not do what it says; the first that does is enough. */
export function isNoticed(set: RuleSet, plan: CountyPlan, rule: Rule): boolean {
  return sidesOf(rule).some(({ wanted, list }) =>
    list.some((example) => runExample(set, plan, rule, example) !== wanted),
  );
}

/** The examples of one rule that do not do what they should. */
export function wrongExamples(set: RuleSet, plan: CountyPlan, rule: Rule): readonly WrongExample[] {
  return sidesOf(rule).flatMap(({ side, wanted, list }) =>
    list.flatMap((example, index) => {
      const outcome = runExample(set, plan, rule, example);
      return outcome === wanted ? [] : [{ code: rule.code, side, index, outcome }];
    }),
  );
}

interface Side {
  readonly side: WrongExample["side"];
  readonly wanted: ExampleOutcome;
  readonly list: readonly Example[];
}

function sidesOf({ examples: { passes, fails, more } }: Rule): readonly Side[] {
  return [
    { side: "passes", wanted: "met", list: [passes, ...(more?.passes ?? [])] },
    { side: "fails", wanted: "broken", list: [fails, ...(more?.fails ?? [])] },
    { side: "silent", wanted: "silent", list: more?.silent ?? [] },
  ];
}
