import type { Finding } from "@biaogan/core";
import type { CountyPlan } from "../county-plan";
import { planFinding } from "../plan-finding";
import type { Target } from "../target";
import type { Task } from "../work-plan";

/** What is counted twice, and targets that are not what their task says. */
export function lintCounting({ plan: { targets, tasks } }: CountyPlan): readonly Finding[] {
  return [
    ...measuredTwice(targets),
    ...targets.flatMap((target, i) => {
      const asking = tasks.filter((task) => task.targets.includes(target.id));
      return [...askedTwice(target, i, asking), ...asking.flatMap((task) => disagreement(target, i, task))];
    }),
  ];
}

function measuredTwice(targets: readonly Target[]): readonly Finding[] {
  const indicators = [...new Set(targets.map(({ indicator }) => indicator))];
  return indicators.flatMap((indicator) => {
    const ids = targets.filter((one) => one.indicator === indicator).map(({ id }) => id);
    const last = targets.findLastIndex((one) => one.indicator === indicator);
    if (ids.length < 2) return [];
    return [planFinding("P-0203", { file: "plan", key: `targets[${last}].indicator` }, { indicator, ids })];
  });
}

function askedTwice({ id, clause }: Target, i: number, asking: readonly Task[]): readonly Finding[] {
  if (asking.length < 2) return [];
  const clauses = asking.map((task) => task.clause);
  return [planFinding("P-0208", { file: "plan", key: `targets[${i}]` }, { id, clauses }, { clause })];
}

function disagreement(target: Target, i: number, task: Task): readonly Finding[] {
  const same =
    target.clause === task.clause &&
    target.field === task.field &&
    sameNames(target.lead, task.lead) &&
    sameNames(target.cooperating, task.cooperating);
  if (same) return [];
  return [
    planFinding(
      "P-0209",
      { file: "plan", key: `targets[${i}]` },
      { id: target.id, clause: task.clause },
      { severity: "warning", clause: target.clause },
    ),
  ];
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name) => b.includes(name));
}
