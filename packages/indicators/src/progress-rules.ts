import {
  compare,
  dividedBy,
  type Exact,
  exact,
  type Figure,
  isKnown,
  type Measure,
  minus,
  monthOfYear,
  times,
} from "@biaogan/core";
import { monthsRemaining, type ResolvedTarget, type Target, timeElapsed } from "@biaogan/plan";
import type { Standing } from "./month-result";

/** From where a lag is 严重滞后; a county may set its own. */
export interface StandingPolicy {
  /** Points behind 序时进度. */
  readonly farBehindPoints: Exact;
  /** Completion, in %, under which a level, coverage, floor or count is far behind. */
  readonly farBehindCompletion: Exact;
}

export const defaultStandingPolicy: StandingPolicy = { farBehindPoints: "10", farBehindCompletion: "90" };

/** 完成率, 较序时进度, 剩余月均需完成 and the standing of a target in a month. */
export interface Progress {
  readonly completion: Figure;
  readonly lead: Figure;
  readonly remaining: Figure;
  readonly standing: Standing;
}

export interface ProgressInput {
  readonly resolved: ResolvedTarget;
  readonly value: Figure;
  readonly month: string;
  /** Whether anybody that has to reach the target alone does not. */
  readonly someBelow: boolean;
  readonly policy: StandingPolicy;
}

type Rule = (input: ProgressInput, value: Exact, target: Exact) => Progress;

/**
 * How each kind of target is read, complete by type (field-practice, "Words"): a sum against time elapsed, a level, a
 * coverage, a floor and a count against themselves, growth against the growth target.
 */
const rules = {
  accumulating: ({ resolved, month, policy }, value, target) => {
    const completion = percent(value, target);
    const lead = minus(completion, timeElapsed(month));
    const left = monthsRemaining(month);
    const missing = minus(target, value);
    const reached = compare(missing, "0") <= 0;
    const remaining: Figure =
      left === 0
        ? { notApplicable: true, measure: resolved.target.measure }
        : { known: reached ? "0" : dividedBy(missing, exact(left)), measure: resolved.target.measure };
    const standing = reached ? "done" : standingByLead(lead, policy);
    return { completion: known(completion, "%"), lead: known(lead, "个百分点"), remaining, standing };
  },
  level: (input, value, target) => {
    const { month, resolved } = input;
    const window = resolved.target.window === "second-half" ? 6 : 12;
    const due = resolved.target.window === "second-half" ? monthOfYear(month) - 6 : monthOfYear(month);
    const left = window - due;
    const wanted = minus(times(target, exact(window)), times(value, exact(due)));
    const remaining: Figure =
      left === 0
        ? { notApplicable: true, measure: resolved.target.measure }
        : { known: compare(wanted, "0") <= 0 ? "0" : dividedBy(wanted, exact(left)), measure: resolved.target.measure };
    return { ...againstItself(input, value, target, "on-pace"), remaining };
  },
  coverage: (input, value, target) => againstItself(input, value, target, "done"),
  floor: (input, value, target) => againstItself(input, value, target, "on-pace"),
  count: (input, value, target) => againstItself(input, value, target, "on-pace"),
  growth: (input, value, target) => {
    const gap = minus(value, target);
    const reached = compare(gap, "0") >= 0;
    const standing = reached ? atEnd(input, "on-pace") : standingByLead(gap, input.policy);
    return { completion: none("%"), lead: none("个百分点"), remaining: none(input.resolved.target.measure), standing };
  },
} as const satisfies Record<Exclude<Target["progress"], "milestone">, Rule>;

/** The progress of a target by the rule of its kind; no figure is 无数据, never zero. */
export function readProgress(input: ProgressInput): Progress {
  const { target, value: wanted } = input.resolved;
  const without = { completion: none("%"), lead: none("个百分点"), remaining: none(target.measure) };
  if (target.progress === "milestone") return { ...without, standing: milestoneStanding(input) };
  if (!isKnown(input.value) || wanted === undefined) {
    const reason = "missing" in input.value ? input.value.missing : "no-rows";
    return { ...without, completion: { missing: reason, measure: "%" }, standing: "no-data" };
  }
  return rules[target.progress](input, input.value.known, wanted);
}

function againstItself(input: ProgressInput, value: Exact, target: Exact, reachedStanding: Standing): Progress {
  const completion = percent(value, target);
  const reached = compare(value, target) >= 0 && !input.someBelow;
  const far = compare(completion, input.policy.farBehindCompletion) < 0;
  return {
    completion: known(completion, "%"),
    lead: none("个百分点"),
    remaining: none(input.resolved.target.measure),
    standing: reached ? atEnd(input, reachedStanding) : far ? "far-behind" : "behind",
  };
}

/** What has to hold through the whole year is done at its end only. */
function atEnd({ month, resolved }: ProgressInput, standing: Standing): Standing {
  return month >= resolved.target.by ? "done" : standing;
}

function standingByLead(lead: Exact, { farBehindPoints }: StandingPolicy): Standing {
  if (compare(lead, "0") >= 0) return "on-pace";
  return compare(lead, `-${farBehindPoints}`) < 0 ? "far-behind" : "behind";
}

/** A milestone under way is on pace until its month; one not begun lags from the middle of the year on. */
function milestoneStanding({ value, month, resolved }: ProgressInput): Standing {
  if (!isKnown(value)) return "no-data";
  if (value.known === "done") return "done";
  if (month >= resolved.target.by) return "far-behind";
  return value.known === "under-way" || compare(timeElapsed(month), "50") < 0 ? "on-pace" : "behind";
}

function percent(value: Exact, target: Exact): Exact {
  return compare(target, "0") === 0 ? "100" : times(dividedBy(value, target), "100");
}

function known(value: Exact, measure: Measure): Figure {
  return { known: value, measure };
}

function none(measure: Measure): Figure {
  return { notApplicable: true, measure };
}
