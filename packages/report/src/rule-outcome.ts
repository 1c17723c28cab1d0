import { findingSchema, textSchema } from "@biaogan/core";
import * as z from "zod";

/** The outcome of one rule on one submission: how often it was met, broken, not applicable, or could not be checked. */
export const ruleOutcomeSchema = z
  .object({
    code: z.string(),
    passed: z.number().int(),
    failed: z.number().int(),
    notApplicable: z.number().int(),
    /** 缺数未核 */
    missing: z.number().int(),
    /** 规则出错: the rule itself could not be evaluated. */
    broken: z.number().int(),
    /** Why it could not. */
    fault: textSchema.optional(),
  })
  .readonly();
export type RuleOutcome = z.infer<typeof ruleOutcomeSchema>;

/**
 * A rule that its figures meet only by what their printed precision, or the rule's own tolerance, allows: the difference is
 * shown where it is allowed, too.
 */
export const toleratedSchema = findingSchema
  .unwrap()
  .omit({ severity: true, mend: true, hypotheses: true, consequenceOf: true, explanation: true })
  .readonly();
export type Tolerated = z.infer<typeof toleratedSchema>;
