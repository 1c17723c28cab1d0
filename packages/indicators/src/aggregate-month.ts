import type { Month } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import type { AcceptedMonth } from "@biaogan/report";
import { type AggregateOptions, type Declared, evaluateMonth, prepareMonth } from "./month-evaluation";
import type { MonthResult } from "./month-result";

/**
 * What a month amounts to: every indicator of the plan with its target, progress, shares and ranks, every figure with
 * the arithmetic it came from, and the institutions' scores where an assessment is declared. Pure: the same months in
 * any order give the same result. The plan is read as it stood in the month.
 * @param declared the forms that were handed in, the indicators, and the assessment where there is one.
 * @param months the accepted months, history and the month itself; a month that is not among them is missing, not zero.
 * @throws MisuseError where the plan is not in force in the month, the month is not among the accepted ones, an
 *   indicator's formula does not check, a target has no indicator, or the assessment names what is not there.
 * @example aggregateMonth(plan, { pack: benchmarkCounty2021, indicators: standardIndicators }, months, "2021-09").figures.K05?.county.value
 */
export function aggregateMonth(
  plan: CountyPlan,
  declared: Declared,
  months: readonly AcceptedMonth[],
  month: Month,
  options: AggregateOptions = {},
): MonthResult {
  return evaluateMonth(prepareMonth(plan, declared, month, options), months).result;
}
