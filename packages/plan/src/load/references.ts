import type { Finding } from "@biaogan/core";
import { planFinding } from "../plan-finding";
import type { WorkPlan } from "../work-plan";
import { findTwice, type NamedAt } from "./uniqueness";

/** The key under which an entry of a plan's list stands in the file that declares it. */
export type KeyOf = (list: "targets" | "points" | "roles" | "products" | "tasks", index: number) => string;

/** What a plan names must be in it, once: roles, points and targets. */
export function checkPlan(plan: WorkPlan, keyOf: KeyOf): readonly Finding[] {
  return [...checkCodes(plan, keyOf), ...checkReferences(plan, keyOf), ...checkYear(plan)];
}

function checkCodes({ targets, points, roles, products, tasks }: WorkPlan, keyOf: KeyOf): readonly Finding[] {
  const named: readonly (readonly NamedAt[])[] = [
    targets.map(({ id }, i) => ({ name: id, at: `${keyOf("targets", i)}.id` })),
    points.map(({ code }, i) => ({ name: code, at: `${keyOf("points", i)}.code` })),
    roles.map(({ code }, i) => ({ name: code, at: `${keyOf("roles", i)}.code` })),
    products.map(({ code }, i) => ({ name: code, at: `${keyOf("products", i)}.code` })),
    tasks.map(({ clause }, i) => ({ name: clause, at: `${keyOf("tasks", i)}.clause` })),
  ];
  return named.flatMap((list) => findTwice("plan", list));
}

function checkReferences(plan: WorkPlan, keyOf: KeyOf): readonly Finding[] {
  const roles = new Set(plan.roles.map(({ code }) => code));
  const points = new Set(plan.points.map(({ code }) => code));
  const targets = new Set(plan.targets.map(({ id }) => id));
  return [
    ...plan.targets.flatMap((target, i) => [
      ...unknownOf(target.lead, roles, `${keyOf("targets", i)}.lead`),
      ...unknownOf(target.cooperating, roles, `${keyOf("targets", i)}.cooperating`),
      ...unknownOf(
        "point" in target && target.point !== undefined ? [target.point] : [],
        points,
        `${keyOf("targets", i)}.point`,
      ),
    ]),
    ...plan.tasks.flatMap((task, i) => [
      ...unknownOf(task.lead, roles, `${keyOf("tasks", i)}.lead`),
      ...unknownOf(task.cooperating, roles, `${keyOf("tasks", i)}.cooperating`),
      ...unknownOf(task.targets, targets, `${keyOf("tasks", i)}.targets`),
    ]),
  ];
}

function unknownOf(named: readonly string[], known: ReadonlySet<string>, at: string): readonly Finding[] {
  return named
    .filter((name) => !known.has(name))
    .map((name) => planFinding("P-0115", { file: "plan", key: at }, { at, name }));
}

function checkYear({ inForce: { from, until = from }, year }: WorkPlan): readonly Finding[] {
  if (from <= until && from >= `${year}-01` && until <= `${year}-12`) return [];
  return [planFinding("P-0116", { file: "plan", key: "inForce" }, { from, until })];
}
