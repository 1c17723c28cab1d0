import type { Finding } from "@biaogan/core";
import type { CountyPlan } from "./county-plan";
import { lintCounting } from "./lint/counting";
import { lintDates } from "./lint/dates";
import { lintMeasurable } from "./lint/measurable";
import { lintPossible } from "./lint/possible";
import { lintRoster } from "./lint/roster-gaps";

/** What the lint may look at beside the plan. */
export interface LintPlanOptions {
  /** The ids of the indicators that are declared; without them, whether a target is measured is not asked. */
  readonly indicators?: readonly string[];
}

/**
 * What is doubtful in a plan that loads: targets that nothing measures, that no task asks for, that cannot be met or
 * contradict each other, figures counted twice, dates that cannot be, roles that nobody fills. Tasks without a target
 * are listed as hints.
 * @example lintPlan(plan, { indicators: ["K01"] }) // P-0204 for the fifteen others
 */
export function lintPlan(plan: CountyPlan, { indicators }: LintPlanOptions = {}): readonly Finding[] {
  return [
    ...lintMeasurable(plan, indicators),
    ...lintPossible(plan),
    ...lintCounting(plan),
    ...lintDates(plan),
    ...lintRoster(plan),
  ];
}
