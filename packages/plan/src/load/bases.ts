import { type Finding, isExact, isKnown } from "@biaogan/core";
import type { County } from "../county";
import { planFinding } from "../plan-finding";
import type { WorkPlan } from "../work-plan";

/** Every base of a growth target is in the county's file, and what is known of it is a number. */
export function checkBases(plan: WorkPlan, { bases }: County): readonly Finding[] {
  const stated = new Set(bases.map(({ id }) => id));
  const absent = plan.targets.flatMap((target) =>
    target.progress === "growth"
      ? target.bases
          .filter((base) => !stated.has(base))
          .map((base) =>
            planFinding("P-0103", { file: "county", key: "bases" }, { id: target.id, base }, { clause: target.clause }),
          )
      : [],
  );
  const unreadable = bases.flatMap(({ id, figure }, i) =>
    isKnown(figure) && !isExact(figure.known)
      ? [
          planFinding(
            "P-0111",
            { file: "county", key: `bases[${i}].figure.known` },
            { base: id, written: figure.known },
          ),
        ]
      : [],
  );
  return [...absent, ...unreadable];
}
