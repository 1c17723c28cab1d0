import type { Target } from "@biaogan/plan";

type NumberedProgress = Exclude<Target["progress"], "milestone">;

/** How one kind of target is read. What has no meaning for it is left out: not applicable, never zero. */
export interface ProgressRule {
  /** Whether there is a 完成率 (value ÷ target). */
  readonly completion: boolean;
  /** Whether completion is held against time elapsed (较序时进度). */
  readonly lead: boolean;
  /** 剩余月均需完成: what is still to come of a `sum`, or the mean that the months left need for the window's `mean`. */
  readonly remaining: "sum" | "mean" | "none";
  /**
   * The distance in points that tells 滞后 from 严重滞后: completion from `time-elapsed`, completion from `the-whole`
   * (100%), or the value from the target in `points`.
   */
  readonly distance: "time-elapsed" | "the-whole" | "points";
  /** A target that is reached: `stays` done, or has to `hold` to its month and is on pace until then. */
  readonly reached: "stays" | "holds";
  /** Whether a partial figure that reaches the target has reached it: a sum only grows, a mean or share may fall. */
  readonly partialSuffices: boolean;
  /** Whether a partial figure that does not reach the target is read as a lag; a count of some of the sites is not. */
  readonly partialLags: boolean;
}

/**
 * How each kind of target is read, complete by type (field-practice, "Words"). A sum is read against time elapsed; a
 * mean, a share, a count and a floor against themselves; growth against the year's growth target, where a completion
 * rate would say nothing (a fall has none).
 */
export const progressRules = {
  accumulating: {
    completion: true,
    lead: true,
    remaining: "sum",
    distance: "time-elapsed",
    reached: "stays",
    partialSuffices: true,
    partialLags: true,
  },
  level: {
    completion: true,
    lead: false,
    remaining: "mean",
    distance: "the-whole",
    reached: "holds",
    partialSuffices: false,
    partialLags: true,
  },
  coverage: {
    completion: true,
    lead: false,
    remaining: "none",
    distance: "points",
    reached: "stays",
    partialSuffices: false,
    partialLags: true,
  },
  growth: {
    completion: false,
    lead: false,
    remaining: "none",
    distance: "points",
    reached: "holds",
    partialSuffices: false,
    partialLags: true,
  },
  floor: {
    completion: true,
    lead: false,
    remaining: "none",
    distance: "the-whole",
    reached: "holds",
    partialSuffices: false,
    partialLags: true,
  },
  count: {
    completion: true,
    lead: false,
    remaining: "none",
    distance: "the-whole",
    reached: "holds",
    partialSuffices: true,
    partialLags: false,
  },
} as const satisfies Record<NumberedProgress, ProgressRule>;
