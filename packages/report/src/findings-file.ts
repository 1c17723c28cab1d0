import { findingSchema } from "@biaogan/core";
import * as z from "zod";
import { reportStatusSchema } from "./accepted";
import { type MonthCheck, revisionSchema } from "./month-check";
import { addOutcomes } from "./outcomes";
import { ruleOutcomeSchema, toleratedSchema } from "./rule-outcome";

/** The month's findings as a file for other programs: `findings.json`. */
export const findingsFileSchema = z
  .object({
    schema: z.literal("biaogan/findings@1"),
    month: z.string(),
    findings: z.array(findingSchema).readonly(),
    /** For every rule, over all submissions: met, broken, not applicable, not possible for want of figures, out of order. */
    outcomes: z.array(ruleOutcomeSchema).readonly(),
    /** Differences inside what is allowed, institution by institution. */
    tolerated: z.array(toleratedSchema).readonly(),
    revisions: z.array(revisionSchema).readonly(),
    /** Every institution of the roster with the state of its report and what became of it. */
    reports: z.array(reportStatusSchema).readonly(),
  })
  .readonly();
export type FindingsFile = z.infer<typeof findingsFileSchema>;

/**
 * What a month's check found, as its file holds it.
 * @example JSON.stringify(findingsFile(checkMonth(pack, plan, receipts, { month, history })))
 */
export function findingsFile({ month, findings, revisions, reports, verdicts }: MonthCheck): FindingsFile {
  const outcomes = addOutcomes(verdicts.map((verdict) => verdict.outcomes));
  const tolerated = verdicts.flatMap((verdict) => verdict.tolerated);
  return { schema: "biaogan/findings@1", month, findings, outcomes, tolerated, revisions, reports };
}
