import { compare, type Finding, isKnown } from "@biaogan/core";
import type { CountyPlan } from "../county-plan";
import { planFinding } from "../plan-finding";

/** Targets without an indicator, a task or a base to grow from; tasks that nothing measures. */
export function lintMeasurable(plan: CountyPlan, indicators?: readonly string[]): readonly Finding[] {
  return [...undeclared(plan, indicators), ...baseless(plan), ...orphans(plan), ...unmeasuredTasks(plan)];
}

function undeclared({ plan }: CountyPlan, indicators?: readonly string[]): readonly Finding[] {
  return plan.targets.flatMap(({ id, indicator, clause }, i) =>
    indicators === undefined || indicators.includes(indicator)
      ? []
      : [planFinding("P-0204", { file: "plan", key: `targets[${i}].indicator` }, { id, indicator }, { clause })],
  );
}

function baseless({ plan, county }: CountyPlan): readonly Finding[] {
  const grows = new Set(
    county.bases.filter(({ figure }) => isKnown(figure) && compare(figure.known, "0") > 0).map(({ id }) => id),
  );
  return plan.targets.flatMap((target) =>
    target.progress === "growth"
      ? target.bases
          .filter((base) => !grows.has(base))
          .map((base) =>
            planFinding(
              "P-0205",
              { file: "county", key: `bases[${county.bases.findIndex(({ id }) => id === base)}].figure` },
              { id: target.id, base },
              { clause: target.clause },
            ),
          )
      : [],
  );
}

function orphans({ plan }: CountyPlan): readonly Finding[] {
  const inTasks = new Set(plan.tasks.flatMap((task) => task.targets));
  return plan.targets.flatMap(({ id, title, clause }, i) =>
    inTasks.has(id) ? [] : [planFinding("P-0201", { file: "plan", key: `targets[${i}]` }, { id, title }, { clause })],
  );
}

function unmeasuredTasks({ plan }: CountyPlan): readonly Finding[] {
  return plan.tasks.flatMap(({ clause, title, targets }, i) =>
    targets.length > 0
      ? []
      : [
          planFinding(
            "P-0206",
            { file: "plan", key: `tasks[${i}].targets` },
            { clause, title },
            { severity: "hint", clause },
          ),
        ],
  );
}
