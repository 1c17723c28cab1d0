import { type Finding, isInForce, type Month, monthRange } from "@biaogan/core";
import type { CountyPlan } from "../county-plan";
import { dueDay } from "../due-days";
import { planFinding } from "../plan-finding";
import type { Target } from "../target";

/** The last month of each window that a target may have: before it, the target cannot be judged. */
const windowEnds = { month: "01", year: "12", "second-half": "12" } as const satisfies Record<Target["window"], string>;

/** Targets due at a time that cannot be, and months whose due days are not known yet. */
export function lintDates(county: CountyPlan): readonly Finding[] {
  return [...impossibleDates(county), ...unknownDueDays(county)];
}

function impossibleDates({ plan }: CountyPlan): readonly Finding[] {
  return plan.targets.flatMap(({ id, by, window, clause }, i) =>
    isInForce(plan.inForce, by) && `${plan.year}-${windowEnds[window]}` <= by
      ? []
      : [planFinding("P-0210", { file: "plan", key: `targets[${i}].by` }, { id, by }, { clause })],
  );
}

function unknownDueDays({ county, schedule }: CountyPlan): readonly Finding[] {
  const { from, until } = county.inForce;
  const months = monthRange(from, until ?? `${from.slice(0, 4)}-12`);
  return (["reportDue", "circularDue"] as const).flatMap((which) => {
    const unknown: readonly Month[] = months.filter((month) => dueDay(schedule[which], month) === undefined);
    const place = { file: "county", key: `schedule.${which}` } as const;
    return unknown.length > 0 ? [planFinding("P-0214", place, { months: unknown }, { severity: "warning" })] : [];
  });
}
