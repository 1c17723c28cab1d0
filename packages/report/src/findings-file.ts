import { findingSchema } from "@biaogan/core";
import { z } from "zod";
import { type MonthCheck, revisionSchema } from "./month-check";

/** The month's findings as a file for other programs: `findings.json`. */
export const findingsFileSchema = z
  .object({
    schema: z.literal("biaogan/findings@1"),
    month: z.string(),
    findings: z.array(findingSchema).readonly(),
    revisions: z.array(revisionSchema).readonly(),
  })
  .readonly();
export type FindingsFile = z.infer<typeof findingsFileSchema>;

/**
 * What a month's check found, as its file holds it.
 * @example JSON.stringify(findingsFile(checkMonth(pack, plan, receipts, { month, history })))
 */
export function findingsFile({ month, findings, revisions }: MonthCheck): FindingsFile {
  return { schema: "biaogan/findings@1", month, findings, revisions };
}
