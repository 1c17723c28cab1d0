import { type Day, type Month, moveDueDay, shiftMonth } from "@biaogan/core";
import type { CountyPlan } from "./county-plan";
import type { DueDay } from "./schedule";
import { dayOf } from "./statistical-period";

/**
 * When reports on a month are due (四（四）: 每月底前); undefined where its convention needs a calendar that is not known.
 * @example reportDue(plan, "2021-09") // "2021-09-30"
 */
export function reportDue(plan: CountyPlan, month: Month): Day | undefined {
  return dueDay(plan.schedule.reportDue, month);
}

/**
 * When the circular on a month is due (四（四）: 次月10日前); undefined as for {@link reportDue}.
 * @example circularDue(plan, "2021-09") // moved earlier: "2021-10-09", a Saturday that is worked
 */
export function circularDue(plan: CountyPlan, month: Month): Day | undefined {
  return dueDay(plan.schedule.circularDue, month);
}

/**
 * A due day of a reported month, moved by its convention. Undefined where the year's working days are not announced
 * and the convention asks for them, or where the office has set no day: no guess stands in for either.
 */
export function dueDay(due: DueDay, month: Month): Day | undefined {
  return moveDueDay(dayOf(shiftMonth(month, due.monthsAfter), due.day), due.convention, due.notices?.[month]);
}
