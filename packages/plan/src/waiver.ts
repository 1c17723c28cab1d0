import { type Month, monthSchema } from "@biaogan/core";
import * as z from "zod";
import type { CountyPlan } from "./county-plan";

/** 豁免: an institution need not report for some months, for a reason that is on record. */
export const waiverSchema = z
  .strictObject({
    institution: z.string(),
    /** The first and the last month it holds for: no waiver without an end. */
    from: monthSchema,
    until: monthSchema,
    reason: z.string().min(1),
    /** The paper that grants it. */
    document: z.string().optional(),
  })
  .readonly();
export type Waiver = z.infer<typeof waiverSchema>;

/**
 * The waiver that an institution has for a month.
 * @example waiverOf(plan, "B03", "2021-09")?.reason // "系统迁移"
 */
export function waiverOf({ county }: CountyPlan, institution: string, month: Month): Waiver | undefined {
  return county.waivers.find((one) => one.institution === institution && one.from <= month && month <= one.until);
}
