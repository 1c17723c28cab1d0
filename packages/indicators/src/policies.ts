import { exactSchema } from "@biaogan/core";
import * as z from "zod";

/** From where a target lags far (严重滞后); a county may set its own. */
export const standingPolicySchema = z
  .object({
    /** Points behind where it should be, above which a lag is 严重滞后. */
    farBehindPoints: exactSchema,
    /** Share of the time to its month, in %, from which a milestone that is not begun lags. */
    beginBy: exactSchema,
  })
  .readonly();
export type StandingPolicy = z.infer<typeof standingPolicySchema>;

/** Who is ranked, and how. Who lacks a part of its figure is named and not ranked, whatever the policy. */
export const rankingPolicySchema = z
  .object({
    /** `skip`: 1, 2, 2, 4 (并列的占位); `dense`: 1, 2, 2, 3 (并列的不占位). */
    ties: z.enum(["skip", "dense"]),
    /** A ratio over fewer than so many (one terminal of one) is shown and not ranked. */
    leastBase: exactSchema,
  })
  .readonly();
export type RankingPolicy = z.infer<typeof rankingPolicySchema>;

/**
 * Which sample a comparison shows where institutions came or went: `full` counts them as the county's growth or fall,
 * `matched` leaves them out of both sides. Who lacks a report is left out of both sides in any case: a report that did
 * not come is no fall.
 */
export const samplePolicySchema = z.enum(["full", "matched"]);
export type SamplePolicy = z.infer<typeof samplePolicySchema>;

/** The rules that a month's result is made by; the result carries them. */
export const policiesSchema = z
  .object({ standing: standingPolicySchema, ranking: rankingPolicySchema, sample: samplePolicySchema })
  .readonly();
export type Policies = z.infer<typeof policiesSchema>;

/**
 * 严重滞后 from more than 10 points behind, a milestone begun in the first half of its time; ties share a place and the
 * next is left out, every ratio with a base is ranked; comparisons in the full sample.
 */
export const defaultPolicies: Policies = {
  standing: { farBehindPoints: "10", beginBy: "50" },
  ranking: { ties: "skip", leastBase: "1" },
  sample: "full",
};
