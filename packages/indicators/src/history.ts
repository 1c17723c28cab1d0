import type { CountyPlan } from "@biaogan/plan";
import { planAsOf } from "@biaogan/plan";
import { type AcceptedMonth, vocabularyOf, withoutDetails } from "@biaogan/report";
import { readIndicator } from "./compiled-indicator";
import type { Declared } from "./month-evaluation";

/**
 * An accepted month as a county's history keeps it: what every declared rule and indicator needs of it when later months
 * are held against it, and no row of a detail. An indicator that is declared afterwards finds no counts of such a month:
 * its comparison is missing, not wrong.
 * @example acceptedMonthToJson(monthForHistory(plan, declared, checked.accepted)) // what `history/2021-09.json` holds
 */
export function monthForHistory(plan: CountyPlan, declared: Declared, month: AcceptedMonth): AcceptedMonth {
  const then = planAsOf(plan, month.month);
  const vocabulary = vocabularyOf(declared.pack, then);
  const formulas = declared.indicators.flatMap((indicator) => {
    const read = readIndicator(indicator, vocabulary);
    if ("faults" in read) return [];
    const { value, month: alone, yearToDate, excluded } = read.compiled;
    return [value, alone, yearToDate, excluded].flatMap((one) => one ?? []);
  });
  return withoutDetails(month, then, declared.pack, formulas);
}
