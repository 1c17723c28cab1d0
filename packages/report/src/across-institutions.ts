import type { CountyPlan } from "@biaogan/plan";
import type { AcceptedMonth } from "./accepted";
import { inOrder } from "./checks/finding-of";
import type { RuleSet } from "./checks/rule-set";
import { runRule } from "./checks/run-rule";
import { bindExplanations } from "./explanations";
import { factsOf } from "./facts-of";
import { byDetail } from "./findings/by-detail";
import { findingList, partsOf } from "./findings/finding-list";
import { explainFindings } from "./hypotheses/explain-findings";
import { withMistypedCode } from "./hypotheses/mistyped-codes";
import type { MonthContext } from "./month-check";
import { countPending, type Explanation, isAccepted, type Verdict } from "./submission";

/**
 * Runs the rules across institutions, once all submissions of the month are checked. They are asked of the revision that
 * counts alone, so an explanation that any revision brought answers them.
 */
export function acrossInstitutions(
  counted: readonly { readonly verdict: Verdict; readonly explanations: readonly Explanation[] }[],
  { pack, vocabulary, rules: everyRule }: RuleSet,
  plan: CountyPlan,
  { month, history, decisions }: MonthContext,
): readonly Verdict[] {
  const verdicts = counted.map(({ verdict }) => verdict);
  const all: AcceptedMonth = {
    schema: "biaogan/accepted-month@1",
    month,
    submissions: verdicts.map(({ submission }) => submission),
    reports: [],
  };
  const reading = {
    facts: factsOf(plan, pack, [...history.filter((one) => one.month !== month), all]),
    vocabulary,
    indexed: new WeakMap(),
  };
  const rules = everyRule.filter(({ rule }) => rule.kind === "across-institutions");
  return counted.map(({ verdict, explanations }) => {
    const runs = rules.map((rule) => runRule(rule, reading, verdict.institution, month));
    const { institution, submission } = verdict;
    const before = partsOf(verdict.findings);
    const context = { institution, ...(decisions ? { decisions } : {}) };
    const { plain, details } = byDetail(
      runs.flatMap(({ rows }) => rows ?? []),
      { explanations, context, withCause: withMistypedCode({ institution, month, reading, rules: everyRule }) },
      before.details,
    );
    const more = [...runs.flatMap(({ findings }) => findings), ...plain];
    const { findings } = bindExplanations(more, explanations, context);
    const sorted = inOrder([...before.plain, ...findings]);
    const explained =
      more.length === 0 ? sorted : explainFindings(sorted, { pack, reading, rules: everyRule, submission });
    const allFindings = findingList(explained, details);
    return {
      ...verdict,
      findings: allFindings,
      outcomes: [...verdict.outcomes, ...runs.map(({ outcome }) => outcome)],
      tolerated: inOrder([...verdict.tolerated, ...runs.flatMap(({ tolerated }) => tolerated)]),
      accepted: isAccepted(allFindings),
      pending: countPending(allFindings),
    };
  });
}
