import { compare, type Exact, type Finding, measures, quotientOf } from "@biaogan/core";
import type { County } from "../county";
import { targetNumber } from "../county-plan";
import { planFinding } from "../plan-finding";
import type { Target } from "../target";
import type { WorkPlan } from "../work-plan";

/** Every open target has its number in the county's file. */
export function checkOpenTargets(plan: WorkPlan, county: County): readonly Finding[] {
  return plan.targets
    .filter((target) => isOpenTarget(target) && targetNumber(target, county.targets) === undefined)
    .map(({ id, title, clause }) =>
      planFinding("P-0102", { file: "county", key: `targets.${id}` }, { id, title }, { clause }),
    );
}

/** Every number of a county's list of targets is asked for by the plan, and can be one. */
export function checkTargetNumbers(plan: WorkPlan, numbers: County["targets"], at: string): readonly Finding[] {
  return Object.entries(numbers).flatMap(([id, value]) => {
    const place = { file: "county", key: `${at}${id}` } as const;
    const target = plan.targets.find((one) => one.id === id);
    if (!target || !isOpenTarget(target)) {
      return [planFinding("P-0109", place, { id, fixed: target !== undefined && target.progress !== "milestone" })];
    }
    const { measure, clause } = target;
    if (compare(value, "0") > 0 && (measures[measure].decimals > 0 || isWhole(value))) return [];
    return [planFinding("P-0110", place, { id, value, measure }, { clause })];
  });
}

/** Whether a number has no fraction. */
export function isWhole(value: Exact): boolean {
  return quotientOf(value)[1] === 1n;
}

function isOpenTarget(target: Target): boolean {
  return target.progress !== "milestone" && target.value === "open";
}
