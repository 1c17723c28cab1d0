import { compare, type Finding, text } from "@biaogan/core";
import type { CountyPlan } from "./load";
import { planFinding } from "./plan-finding";

/** What is doubtful in a plan that loads: targets without a task, impossible coverage, an indicator used twice. */
export function lintPlan({ plan, targets }: CountyPlan): readonly Finding[] {
  const inTasks = new Set(plan.tasks.flatMap((task) => task.targets));
  const indicators = plan.targets.map(({ indicator }) => indicator);
  return [
    ...plan.targets
      .filter(({ id }) => !inTasks.has(id))
      .map(({ id }) => planFinding("P-0201", "plan", id, text(`目标 ${id} 不属于任何任务`, `target ${id} belongs to no task`))),
    ...targets
      .filter(({ target, value }) => target.progress === "coverage" && value !== undefined && compare(value, "100") > 0)
      .map(({ target }) => planFinding("P-0202", "plan", target.id, text(`目标 ${target.id} 超过 100%`, `target ${target.id} is over 100%`))),
    ...[...new Set(indicators.filter((one, index) => indicators.indexOf(one) !== index))].map((one) =>
      planFinding("P-0203", "plan", one, text(`指标 ${one} 对应多个目标`, `indicator ${one} measures several targets`)),
    ),
  ];
}
