import {
  compare,
  dividedBy,
  type Exact,
  exact,
  type Figure,
  isKnown,
  type Month,
  minus,
  monthsBetween,
  times,
} from "@biaogan/core";
import type { ResolvedTarget, Target } from "@biaogan/plan";
import { defaultPolicies, type StandingPolicy } from "./policies";
import { type ProgressRule, progressRules } from "./progress-rules";
import type { Standing } from "./standing-schema";

/** What a standing is read from. */
export interface StandingInput {
  readonly resolved: ResolvedTarget;
  readonly month: Month;
  readonly value: Figure;
  readonly completion: Figure;
  readonly lead: Figure;
  /** Somebody that has to reach the target alone does not. */
  readonly someBelow: boolean;
  /** Nobody's part of the figure is missing. */
  readonly whole: boolean;
}

/**
 * 已完成, 达到序时, 滞后, 严重滞后 or 无数据, by the rule of the target's kind. What is not known is 无数据, never a lag.
 * @example readStanding({ resolved: T01, month: "2021-09", value: { known: "8412", measure: "户" }, … }) // "behind"
 */
export function readStanding(input: StandingInput, policy: StandingPolicy = defaultPolicies.standing): Standing {
  const { resolved, value, month } = input;
  const { target, value: wanted } = resolved;
  if (!isKnown(value)) return "no-data";
  if (target.progress === "milestone") return milestoneStanding(value.known, target, month, policy);
  if (wanted === undefined) return "no-data";
  const rule: ProgressRule = progressRules[target.progress];
  if (compare(value.known, wanted) >= 0 && !input.someBelow) return reachedStanding(rule, input);
  if (!input.whole && !rule.partialLags) return "no-data";
  const distance = distances[rule.distance](input, value.known, wanted);
  if (distance === undefined) return "no-data";
  if (rule.distance === "time-elapsed" && compare(distance, "0") >= 0) return "on-pace";
  return compare(distance, `-${policy.farBehindPoints}`) < 0 ? "far-behind" : "behind";
}

const distances = {
  "time-elapsed": ({ lead }) => (isKnown(lead) ? lead.known : undefined),
  "the-whole": ({ completion }) => (isKnown(completion) ? minus(completion.known, "100") : undefined),
  points: (_, value, wanted) => minus(value, wanted),
} as const satisfies Record<
  ProgressRule["distance"],
  (input: StandingInput, value: Exact, wanted: Exact) => Exact | undefined
>;

/** Reached by all that is known: done where it stays so and nothing is missing, else on pace until its month. */
function reachedStanding(rule: ProgressRule, { whole, month, resolved }: StandingInput): Standing {
  const sure = whole || rule.partialSuffices;
  return sure && (rule.reached === "stays" || month >= resolved.target.by) ? "done" : "on-pace";
}

/**
 * A milestone under way is on pace until its month, lags in it and is overdue after it; one not begun lags from the
 * time by which it should have been begun, and far in its month.
 */
function milestoneStanding(state: string, { by }: Target, month: Month, { beginBy }: StandingPolicy): Standing {
  if (state === "done") return "done";
  if (month > by) return "far-behind";
  if (month === by) return state === "under-way" ? "behind" : "far-behind";
  return state === "under-way" || compare(shareOfTime(month, by), beginBy) <= 0 ? "on-pace" : "behind";
}

/** How much of the time from January to a milestone's month has gone, in %. */
function shareOfTime(month: Month, by: Month): Exact {
  const january = `${by.slice(0, 4)}-01`;
  return times(dividedBy(exact(monthsBetween(january, month) + 1), exact(monthsBetween(january, by) + 1)), "100");
}
