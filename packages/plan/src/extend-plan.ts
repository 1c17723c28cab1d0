import { inForceSchema, textSchema } from "@biaogan/core";
import * as z from "zod";
import type { KeyOf } from "./load/references";
import { type Parsed, parseFile } from "./load/shape";
import { planFinding } from "./plan-finding";
import { scenarioPointSchema } from "./scenario";
import { targetSchema } from "./target";
import { roleSchema, taskSchema, type WorkPlan } from "./work-plan";

/**
 * A county's own plan as what it changes in another: what has the same id, code or clause is put in its place, what is
 * new is added, what is named under `drop` falls away (a dropped target leaves its task too).
 */
export const planExtensionSchema = z
  .strictObject({
    /** For editors that check the file against the JSON Schema. */
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

/** A plan, and where each entry of it is declared. */
export interface DeclaredPlan {
  readonly plan: WorkPlan;
  readonly keyOf: KeyOf;
}

/**
 * The plan that an extension makes of another. What is of the other is found under `extends`, `extends.targets[8]`; what
 * is the extension's own where it stands in its file.
 */
export function extendPlan(base: WorkPlan, extension: unknown): Parsed<DeclaredPlan> {
  const parsed = parseFile(planExtensionSchema, extension, "plan");
  if ("findings" in parsed) return parsed;
  const own = parsed.data;
  const findings = [
    ...(own.extends === `${base.id}@${base.version}`
      ? []
      : [
          planFinding(
            "P-0118",
            { file: "plan", key: "extends" },
            { given: own.extends, wanted: `${base.id}@${base.version}` },
          ),
        ]),
    ...strangers(
      "targets",
      own.drop.targets,
      base.targets.map(({ id }) => id),
    ),
    ...strangers(
      "points",
      own.drop.points,
      base.points.map(({ code }) => code),
    ),
  ];
  if (findings.length > 0) return { findings };
  const plan = layOver(base, own);
  return {
    data: {
      plan,
      keyOf: (list, index) => {
        const entry = plan[list][index];
        const at = list === "products" ? -1 : (own[list] as readonly unknown[]).indexOf(entry);
        return at >= 0 ? `${list}[${at}]` : `extends.${list}[${index}]`;
      },
    },
  };
}

function strangers(list: "targets" | "points", dropped: readonly string[], known: readonly string[]) {
  return dropped.flatMap((name, index) =>
    known.includes(name) ? [] : [planFinding("P-0119", { file: "plan", key: `drop.${list}[${index}]` }, { name })],
  );
}

function layOver(base: WorkPlan, own: z.output<typeof planExtensionSchema>): WorkPlan {
  const dropped = new Set(own.drop.targets);
  const kept = <T>(list: readonly T[], key: (one: T) => string, drop: readonly string[]): readonly T[] =>
    list.filter((one) => !drop.includes(key(one)));
  const tasks = base.tasks.map((task) => ({ ...task, targets: task.targets.filter((id) => !dropped.has(id)) }));
  return {
    ...base,
    id: own.id,
    version: own.version,
    title: own.title,
    inForce: own.inForce ?? base.inForce,
    goal: own.goal ?? base.goal,
    roles: laid(base.roles, own.roles, ({ code }) => code),
    tasks: laid(tasks, own.tasks, ({ clause }) => clause),
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
