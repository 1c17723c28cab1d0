import type { Exact } from "@biaogan/core";
import type { CountyPlan, ResolvedTarget } from "./county-plan";
import type { Institution } from "./institution";

/** A target as it falls to one institution, and why it does. */
export interface InstitutionTarget {
  readonly target: ResolvedTarget["target"];
  /** `breakdown`: its own number · `class`: holds for each of its class · `point`, `rooms`: it reports for them. */
  readonly because: "breakdown" | "class" | "point" | "rooms";
  readonly value: Exact | undefined;
}

/**
 * The targets that fall to an institution (四（二）: every bank refines its own goals): those broken down to it, those
 * that hold for each of its class, those of the points and rooms it reports.
 * @example institutionTargets(plan, B04) // T05 (class), T11 and T14 (points)
 */
export function institutionTargets(plan: CountyPlan, institution: Institution): readonly InstitutionTarget[] {
  return plan.targets.flatMap((resolved) => {
    const because = reasonOf(plan, resolved, institution);
    if (because === undefined) return [];
    const own = plan.county.breakdown[resolved.target.id]?.[institution.code];
    return [{ target: resolved.target, because, value: because === "breakdown" ? own : resolved.value }];
  });
}

function reasonOf(
  { county }: CountyPlan,
  { target }: ResolvedTarget,
  { code, class: ownClass }: Institution,
): InstitutionTarget["because"] | undefined {
  if (county.breakdown[target.id]?.[code] !== undefined) return "breakdown";
  if (target.progress === "coverage" && target.forEach === ownClass) return "class";
  if (target.progress === "floor" && county.rooms.some(({ reportedBy }) => reportedBy === code)) return "rooms";
  const point = "point" in target ? target.point : undefined;
  return county.points.some((one) => one.point === point && one.reportedBy === code) ? "point" : undefined;
}
