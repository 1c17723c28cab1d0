import { inForceSchema, MisuseError, textSchema } from "@biaogan/core";
import * as z from "zod";
import { scenarioPointSchema } from "./scenario";
import { targetSchema } from "./target";
import { roleSchema, taskSchema, type WorkPlan } from "./work-plan";

/**
 * A county's own plan as what it changes in another: what has the same id, code or clause is put in its place, what is
 * new is added, what is named under `drop` falls away (a dropped target leaves its task too).
 */
export const planExtensionSchema = z
  .strictObject({
    $schema: z.string().optional(),
    /** `benchmark-county@2021.1`: id and version of the plan that is changed. */
    extends: z.string().regex(/^[^@]+@[^@]+$/),
    id: z.string().min(1),
    version: z.string().min(1),
    inForce: inForceSchema.optional(),
    title: textSchema,
    goal: textSchema.optional(),
    drop: z
      .strictObject({ targets: z.array(z.string()).default([]), points: z.array(z.string()).default([]) })
      .prefault({}),
    targets: z.array(targetSchema).default([]),
    tasks: z.array(taskSchema).default([]),
    points: z.array(scenarioPointSchema).default([]),
    roles: z.array(roleSchema).default([]),
  })
  .readonly();
export type PlanExtension = z.input<typeof planExtensionSchema>;

/**
 * The plan that an extension makes of another; `loadPlan` checks it as any other.
 * @throws ZodError where the extension is none; MisuseError where it extends another plan or version.
 * @example extendPlan(workPlan2021, { extends: "benchmark-county@2021.1", id: "own", version: "1", title, drop: { targets: ["T08"] } })
 */
export function extendPlan(base: WorkPlan, extension: unknown): WorkPlan {
  const own = planExtensionSchema.parse(extension);
  if (own.extends !== `${base.id}@${base.version}`)
    throw new MisuseError("extendPlan", `${own.extends} is not ${base.id}@${base.version}`);
  const dropped = new Set(own.drop.targets);
  const kept = <T>(list: readonly T[], key: (one: T) => string, drop: readonly string[]): readonly T[] =>
    list.filter((one) => !drop.includes(key(one)));
  const tasks = laid(base.tasks, own.tasks, ({ clause }) => clause).map((task) => ({
    ...task,
    targets: task.targets.filter((id) => !dropped.has(id)),
  }));
  return {
    ...base,
    id: own.id,
    version: own.version,
    title: own.title,
    inForce: own.inForce ?? base.inForce,
    goal: own.goal ?? base.goal,
    roles: laid(base.roles, own.roles, ({ code }) => code),
    tasks,
    points: laid(
      kept(base.points, ({ code }) => code, own.drop.points),
      own.points,
      ({ code }) => code,
    ),
    targets: laid(
      kept(base.targets, ({ id }) => id, own.drop.targets),
      own.targets,
      ({ id }) => id,
    ),
  };
}

/** A list with another laid over it: the same key in its place, new keys at the end. */
function laid<T>(base: readonly T[], own: readonly T[], key: (one: T) => string): readonly T[] {
  const over = new Map(own.map((one) => [key(one), one]));
  const keys = new Set(base.map(key));
  return [...base.map((one) => over.get(key(one)) ?? one), ...own.filter((one) => !keys.has(key(one)))];
}
