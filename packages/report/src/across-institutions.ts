import { tablesOf } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import type { AcceptedMonth } from "./accepted";
import { inOrder } from "./checks/finding-of";
import type { RuleSet } from "./checks/rule-set";
import { runRule } from "./checks/run-rule";
import { type AcrossBench, type CameOf, countedOf, explainedAcross } from "./explained-across";
import { bindExplanations } from "./explanations";
import { factsOf } from "./facts-of";
import { byDetail } from "./findings/by-detail";
import type { DetailFindings, DetailOptions } from "./findings/detail-findings";
import { findingList, partsOf } from "./findings/finding-list";
import { explainFindings } from "./hypotheses/explain-findings";
import { withMistypedCode } from "./hypotheses/mistyped-codes";
import type { MonthContext } from "./month-check";
import { countPending, isAccepted, type Verdict } from "./submission";

/**
 * Runs the rules across institutions, once all submissions of the month are checked. They are asked of the revisions that
 * count; an explanation of any revision answers them as long as the figures are those that it spoke of.
 */
export function acrossInstitutions(
  came: readonly CameOf[],
  set: RuleSet,
  plan: CountyPlan,
  context: MonthContext,
): readonly Verdict[] {
  const { pack, rules: everyRule } = set;
  const { month, decisions } = context;
  const rules = everyRule.filter(({ rule }) => rule.kind === "across-institutions");
  const verdicts = came.flatMap(({ revisions }) => countedOf(revisions)?.verdict ?? []);
  const reading = readingOf(verdicts, set, plan, context);
  const indexed = reading.indexed;
  const bench: AcrossBench = {
    tables: new Map(
      rules.map(({ rule, row, expression }) => [rule.code, [...tablesOf(expression), ...(row ? [row] : [])]]),
    ),
    findings: (then, institution, codes) => {
      const asked = rules.filter(({ rule }) => codes.has(rule.code));
      const before = { ...readingOf(then, set, plan, context), indexed };
      return asked.flatMap((rule) => {
        const { findings, rows } = runRule(rule, before, institution, month);
        return [...findings, ...Array.from({ length: rows?.length ?? 0 }, (_, at) => rows?.finding(at) ?? [])].flat();
      });
    },
  };
  return came.flatMap((own) => {
    const verdict = countedOf(own.revisions)?.verdict;
    if (!verdict) return [];
    const { institution, submission } = verdict;
    const runs = rules.map((rule) => runRule(rule, reading, institution, month));
    const before = partsOf(verdict.findings);
    const { explanations, before: explained } = explainedAcross(own, came, bench);
    const binding = { institution, before: explained, ...(decisions ? { decisions } : {}) };
    const { plain, details } = byDetail(
      runs.flatMap(({ rows }) => rows ?? []),
      withOwn(before.details, bench, {
        explanations,
        context: binding,
        withCause: withMistypedCode({ institution, month, reading, rules: everyRule }),
      }),
      before.details,
    );
    const more = [...runs.flatMap(({ findings }) => findings), ...plain];
    const { findings } = bindExplanations(more, explanations, binding);
    const sorted = inOrder([...before.plain, ...findings]);
    const told = more.length === 0 ? sorted : explainFindings(sorted, { pack, reading, rules: everyRule, submission });
    const allFindings = findingList(told, details);
    return [
      {
        ...verdict,
        findings: allFindings,
        outcomes: [...verdict.outcomes, ...runs.map(({ outcome }) => outcome)],
        tolerated: inOrder([...verdict.tolerated, ...runs.flatMap(({ tolerated }) => tolerated)]),
        accepted: isAccepted(allFindings),
        pending: countPending(allFindings),
      },
    ];
  });
}

/** A large detail's findings of other rules stay bound as they were. */
function withOwn(details: readonly DetailFindings[], { tables }: AcrossBench, options: DetailOptions): DetailOptions {
  const [own] = details;
  if (!own) return options;
  const { explanations, context } = own.options;
  return {
    ...options,
    explanations: [...options.explanations, ...explanations.filter(({ rule }) => !tables.has(rule))],
    context: { ...options.context, before: [...(options.context.before ?? []), ...(context.before ?? [])] },
  };
}

/** What formulas read where these verdicts count. */
function readingOf(
  verdicts: readonly Verdict[],
  { pack, vocabulary }: RuleSet,
  plan: CountyPlan,
  { month, history }: MonthContext,
) {
  const all: AcceptedMonth = {
    schema: "biaogan/accepted-month@1",
    month,
    submissions: verdicts.map(({ submission }) => submission),
    reports: [],
  };
  const facts = factsOf(plan, pack, [...history.filter((one) => one.month !== month), all]);
  return { facts, vocabulary, indexed: new WeakMap() };
}
