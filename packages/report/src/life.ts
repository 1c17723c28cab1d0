import { MisuseError, textSchema } from "@biaogan/core";
import * as z from "zod";

/** What becomes of what an institution hands in: 已收 → 退回 / 通过 / 带说明通过 → 重报 → 采用 → 已通报. */
export const lifeStateSchema = z.enum([
  "received", // 已收
  "returned", // 退回
  "passed", // 通过
  "passed-explained", // 带说明通过
  "sent-again", // 重报
  "adopted", // 采用
  "circulated", // 已通报
]);
export type LifeState = z.infer<typeof lifeStateSchema>;

/** One step: the state, the revision it speaks of, why, and when; without a time where nobody told one. */
export const lifeStepSchema = z
  .strictObject({
    state: lifeStateSchema,
    revision: z.number().int().nonnegative(),
    /** Local time or day; the caller's, since the library has no clock. */
    at: z.string().optional(),
    reason: textSchema.optional(),
  })
  .readonly();
export type LifeStep = z.infer<typeof lifeStepSchema>;

/** The states that may come after each; `undefined` stands for nothing yet. An adopted revision passed once. */
const followers = {
  received: ["returned", "passed", "passed-explained"],
  returned: ["sent-again", "adopted"],
  passed: ["sent-again", "adopted"],
  "passed-explained": ["sent-again", "adopted"],
  "sent-again": ["returned", "passed", "passed-explained"],
  adopted: ["sent-again", "circulated"],
  circulated: ["sent-again"],
} as const satisfies Record<LifeState, readonly LifeState[]>;

/** The life of one institution's report for a month, step by step; one with an illegal step does not parse. */
export const lifeSchema = z
  .array(lifeStepSchema)
  .readonly()
  .superRefine((steps, issues) => {
    steps.forEach((step, index) => {
      const fault = faultOf(steps.slice(0, index), step);
      if (fault) issues.addIssue({ code: "custom", path: [index], message: fault });
    });
  });

/**
 * The states that a report may come to next.
 * @example nextStates([{ state: "received", revision: 0 }]) // ["returned", "passed", "passed-explained"]
 */
export function nextStates(life: readonly LifeStep[]): readonly LifeState[] {
  const last = life.at(-1);
  if (!last) return ["received"];
  const { state } = last;
  // What was returned is adopted only by an earlier revision that passed.
  return followers[state].filter((next) => state !== "returned" || next !== "adopted" || life.some(hasPassed));
}

/**
 * A life with one more step.
 * @throws MisuseError where the step is none that may follow: another state, revision or an earlier time.
 * @example takeStep([], { state: "received", revision: 0, at: "2021-09-28T10:00:00" })
 */
export function takeStep(life: readonly LifeStep[], step: LifeStep): readonly LifeStep[] {
  const fault = faultOf(life, step);
  if (fault) throw new MisuseError("takeStep", fault);
  return [...life, step];
}

/** Why a step cannot follow; undefined where it can. */
function faultOf(before: readonly LifeStep[], step: LifeStep): string | undefined {
  const last = before.at(-1);
  const from = last?.state ?? "nothing";
  if (!nextStates(before).includes(step.state)) return `${step.state} does not follow ${from}`;
  if (!isRevisionOf(before, step)) return `${step.state} does not follow ${from} for revision ${step.revision}`;
  const told = before.findLast(({ at }) => at !== undefined)?.at;
  if (told !== undefined && step.at !== undefined && step.at < told.slice(0, step.at.length))
    return `${step.state} at ${step.at} is before ${told}`;
  return undefined;
}

function isRevisionOf(before: readonly LifeStep[], { state, revision }: LifeStep): boolean {
  const last = before.at(-1);
  if (state === "received") return revision === 0;
  if (state === "sent-again") return revision === Math.max(...before.map((one) => one.revision)) + 1;
  if (state === "adopted") return before.some((one) => hasPassed(one) && one.revision === revision);
  return last?.revision === revision;
}

function hasPassed({ state }: LifeStep): boolean {
  return state === "passed" || state === "passed-explained";
}
