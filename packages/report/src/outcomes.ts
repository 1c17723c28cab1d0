import type { RuleOutcome } from "./rule-outcome";

/** The five outcomes of a rule, in the order they are shown. */
export const outcomeKinds = ["passed", "failed", "notApplicable", "missing", "broken"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/**
 * The outcomes of many submissions, added up rule by rule in the order of the rules: 通过, 不符, 不适用, 缺数未核, 规则出错.
 * @example addOutcomes(checked.verdicts.map(({ outcomes }) => outcomes))[0]
 */
export function addOutcomes(lists: readonly (readonly RuleOutcome[])[]): readonly RuleOutcome[] {
  const sums = new Map<string, RuleOutcome>();
  for (const one of lists.flat()) {
    const before = sums.get(one.code);
    if (!before) {
      sums.set(one.code, one);
      continue;
    }
    const added = Object.fromEntries(outcomeKinds.map((kind) => [kind, before[kind] + one[kind]]));
    const fault = before.fault ?? one.fault;
    sums.set(one.code, { ...before, ...added, ...(fault ? { fault } : {}) });
  }
  return [...sums.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

/** All rules together. */
export function totalOutcome(outcomes: readonly RuleOutcome[]): Readonly<Record<OutcomeKind, number>> {
  const sum = (kind: OutcomeKind): number => outcomes.reduce((all, one) => all + one[kind], 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    notApplicable: sum("notApplicable"),
    missing: sum("missing"),
    broken: sum("broken"),
  };
}
