import { type Day, type Month, moveDueDay, shiftMonth } from "@biaogan/core";
import type { CountyPlan } from "./load";
import type { Schedule } from "./schedule";
import { dayOf } from "./statistical-period";

/** When reports on a month are due (四（四）: 每月底前). */
export function reportDue(plan: CountyPlan, month: Month): Day {
  return dueDay(plan.schedule.reportDue, month);
}

/** When the circular on a month is due (四（四）: 次月10日前). */
export function circularDue(plan: CountyPlan, month: Month): Day {
  return dueDay(plan.schedule.circularDue, month);
}

/** The due day, moved by its convention; where the year's working days are not known it stays. */
export function dueDay(due: Schedule["reportDue"], month: Month): Day {
  const day = dayOf(shiftMonth(month, due.monthsAfter), due.day);
  return moveDueDay(day, due.convention) ?? day;
}
