import { compare, exact, type Finding } from "@biaogan/core";
import type { CountyPlan, ResolvedTarget } from "../county-plan";
import { planFinding } from "../plan-finding";

/** Targets that cannot be met: more than everything, more rooms than there are, or one against another. */
export function lintPossible({ targets, county }: CountyPlan): readonly Finding[] {
  return [
    ...targets.flatMap((one, i) => overEverything(one, i)),
    ...targets.flatMap((one, i) => overRooms(one, i, county.rooms.length)),
    ...contradictions(targets),
  ];
}

function overEverything({ target, value }: ResolvedTarget, i: number): readonly Finding[] {
  if (target.progress !== "coverage" || value === undefined || compare(value, "100") <= 0) return [];
  const { id, clause } = target;
  return [planFinding("P-0202", { file: "plan", key: `targets[${i}].value` }, { id, value }, { clause })];
}

function overRooms({ target, value }: ResolvedTarget, i: number, rooms: number): readonly Finding[] {
  const needed = target.progress === "count" ? value : target.progress === "floor" ? "1" : undefined;
  if (needed === undefined || compare(needed, exact(rooms)) <= 0) return [];
  const { id, clause } = target;
  return [
    planFinding("P-0207", { file: "plan", key: `targets[${i}].value` }, { id, value: needed, rooms }, { clause }),
  ];
}

/** Two targets of one indicator and window of which one at most can be met. */
function contradictions(targets: readonly ResolvedTarget[]): readonly Finding[] {
  return targets.flatMap((one, i) =>
    targets
      .slice(0, i)
      .filter((other) => contradict(one, other))
      .map((other) =>
        planFinding(
          "P-0211",
          { file: "plan", key: `targets[${i}].value` },
          { ids: [other.target.id, one.target.id], values: [other.value ?? "", one.value ?? ""] },
          { clause: one.target.clause },
        ),
      ),
  );
}

function contradict(a: ResolvedTarget, b: ResolvedTarget): boolean {
  if (a.value === undefined || b.value === undefined) return false;
  if (a.target.indicator !== b.target.indicator || a.target.window !== b.target.window) return false;
  const order = compare(a.value, b.value);
  const [aEqual, bEqual] = [a.target.comparator === "equal", b.target.comparator === "equal"];
  return (aEqual && order < 0) || (bEqual && order > 0);
}
