import type { Exact, Month } from "@biaogan/core";
import type { County } from "./county";
import { countyIn } from "./institution-life";
import type { Schedule } from "./schedule";
import type { Target } from "./target";
import type { WorkPlan } from "./work-plan";

/** A target with its number: the plan's own, or the county's where the plan leaves XX. A milestone has none. */
export interface ResolvedTarget {
  readonly target: Target;
  readonly value: Exact | undefined;
}

/** A work plan filled in by a county, checked: plain data that everything after builds on. */
export interface CountyPlan {
  readonly plan: WorkPlan;
  readonly county: County;
  readonly targets: readonly ResolvedTarget[];
  readonly schedule: Schedule;
}

/** The county's numbers as they stand at some time of the year. */
export interface CountyNumbers {
  readonly targets: County["targets"];
  readonly breakdown: County["breakdown"];
}

/**
 * The plan as it stood in a month: the amendments dated up to then are in its targets and its breakdown, institutions bear
 * the names of then, and what fell to a merged one falls to its successor. `loadPlan` answers with the plan as first
 * signed; a month is judged by `planAsOf(plan, month)`.
 * @example planAsOf(plan, "2021-08") // with an amendment of T01 from 2021-07: its new number
 */
export function planAsOf(plan: CountyPlan, month: Month): CountyPlan {
  const { county } = plan;
  const { targets, breakdown } = county.amendments
    .filter(({ from }) => from <= month)
    .reduce<CountyNumbers>(amend, county);
  const then = countyIn({ ...county, targets, breakdown }, month);
  return { ...plan, county: then, targets: resolveTargets(plan.plan, targets) };
}

/** Puts an amendment's numbers over those before it. */
export function amend(before: CountyNumbers, { targets, breakdown }: CountyNumbers): CountyNumbers {
  return { targets: { ...before.targets, ...targets }, breakdown: { ...before.breakdown, ...breakdown } };
}

/** Every target of the plan with its number, where the county's numbers are these. */
export function resolveTargets(plan: WorkPlan, numbers: County["targets"]): readonly ResolvedTarget[] {
  return plan.targets.map((target) => ({ target, value: targetNumber(target, numbers) }));
}

/** A target's number; undefined for a milestone, and for an open target that the county leaves open. */
export function targetNumber(target: Target, numbers: County["targets"]): Exact | undefined {
  if (target.progress === "milestone") return undefined;
  return target.value === "open" ? numbers[target.id] : target.value;
}
