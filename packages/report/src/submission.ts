import { type Finding, findingSchema, monthSchema, placeSchema } from "@biaogan/core";
import * as z from "zod";
import { type AcceptedMonth, acceptedSubmissionSchema } from "./accepted";
import type { ReadDetail } from "./columns/detail-reader";
import type { ExplanationDecision } from "./explanations";
import { countFindings } from "./findings/count-findings";
import type { Stage } from "./rule";
import { ruleOutcomeSchema, toleratedSchema } from "./rule-outcome";

/** A 情况说明 as filed, bound to a rule by its code and to an item by its label. */
export const explanationSchema = z
  .object({ rule: z.string(), item: z.string(), words: z.string(), place: placeSchema })
  .readonly();
export type Explanation = z.infer<typeof explanationSchema>;

/** What the head of one sheet says. */
export const headSchema = z
  .object({
    file: z.string(),
    sheet: z.string(),
    form: z.string(),
    fields: z.record(z.string(), z.object({ value: z.string(), place: placeSchema }).readonly()).readonly(),
  })
  .readonly();
export type Head = z.infer<typeof headSchema>;

/**
 * What the check of one submission gives. `accepted` is false exactly where a finding is an error: an error is mended,
 * never explained. A warning without an explanation leaves the submission accepted and *pending* (待说明): it counts in the
 * indicators and is named until the 情况说明 comes. The `submission` is there even when refused, so that one can look at it.
 */
export const verdictSchema = z
  .object({
    accepted: z.boolean(),
    institution: z.string(),
    month: monthSchema,
    revision: z.number().int().nonnegative(),
    /**
     * In a fixed order: file, sheet, row, column, code. Where a detail has more than a thousand, they are kept as numbers and
     * an element becomes an object when it is read: count them with `countFindings`, walk them with `for`, and give
     * `plainCheck` of the verdict to whatever copies it.
     */
    findings: z.array(findingSchema).readonly(),
    outcomes: z.array(ruleOutcomeSchema).readonly(),
    /** Differences inside what is allowed, in the order of the findings. */
    tolerated: z.array(toleratedSchema).readonly(),
    submission: acceptedSubmissionSchema,
    explanations: z.array(explanationSchema).readonly(),
    heads: z.array(headSchema).readonly(),
    /** Warnings without an explanation that holds. */
    pending: z.number().int(),
  })
  .readonly();
export type Verdict = z.infer<typeof verdictSchema>;

/** What is known beside the files. */
export interface SubmissionContext {
  /** Who sends it; read from the head where left out. */
  readonly institution?: string;
  readonly month: string;
  /** 填报 filling · 报送 sending (where left out) · 汇总 summing: how strong each rule is. */
  readonly stage?: Stage;
  readonly receivedAt?: string;
  readonly history?: readonly AcceptedMonth[];
  /** Merchant and terminal details read from streams (`detailReader`), beside the workbooks. */
  readonly details?: readonly ReadDetail[];
  /** What was found in the revision before: its explanations hold where the figures are the same. */
  readonly before?: readonly Finding[];
  /** What the office decided on explanations. */
  readonly decisions?: readonly ExplanationDecision[];
  /** The tables of earlier revisions that this one leaves as they were. */
  readonly standing?: z.infer<typeof acceptedSubmissionSchema>;
}

/** Whether a submission is accepted with these findings. */
export function isAccepted(findings: readonly Finding[]): boolean {
  return countFindings(findings).error === 0;
}

/** Whether a warning is settled by a 情况说明 that holds. */
export function isExplained({ severity, explanation }: Finding): boolean {
  return severity === "warning" && explanation?.state === "accepted";
}

/** Warnings that no 情况说明 settles. */
export function countPending(findings: readonly Finding[]): number {
  const { warning, explained } = countFindings(findings);
  return warning - explained;
}
