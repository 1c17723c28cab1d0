import { MisuseError, type Month } from "@biaogan/core";
import { type CountyPlan, statisticalPeriod, timeElapsed } from "@biaogan/plan";
import { type AcceptedMonth, factsOf, type ReportPack, vocabularyOf } from "@biaogan/report";
import { compileIndicator } from "./compiled-indicator";
import type { Indicator } from "./indicator";
import type { MonthResult } from "./month-result";
import { defaultStandingPolicy, type StandingPolicy } from "./progress-rules";
import { scoreIndicator } from "./score";

export interface AggregateOptions {
  readonly policy?: StandingPolicy;
}

/**
 * What a month amounts to: every indicator of the plan with its target, progress, shares and ranks, every figure with
 * the arithmetic it came from. Pure: the same months in any order give the same result.
 * @param months the accepted months, history and the month itself; a month that is not among them is missing, not zero.
 * @throws MisuseError where an indicator's formula does not check, or the month is not among the accepted ones.
 * @example aggregateMonth(plan, { pack: benchmarkCounty2021, indicators: standardIndicators }, months, "2021-09").figures.K05?.county.value
 */
export function aggregateMonth(
  plan: CountyPlan,
  declared: { readonly pack: ReportPack; readonly indicators: readonly Indicator[] },
  months: readonly AcceptedMonth[],
  month: Month,
  options: AggregateOptions = {},
): MonthResult {
  // 1. Observe
  const current = months.find((one) => one.month === month);
  if (!current) throw new MisuseError("aggregateMonth", `${month} is not among the accepted months`);
  const vocabulary = vocabularyOf(declared.pack, plan);
  const reading = { vocabulary, facts: factsOf(plan, declared.pack, months) };
  // 2. Read the declarations
  const compiled = declared.indicators.map((indicator) => compileIndicator(indicator, vocabulary));
  // 3. Evaluate, compare, pace, share out, rank
  const scored = plan.targets.flatMap((resolved) => {
    const indicator = compiled.find((one) => one.indicator.id === resolved.target.indicator);
    if (!indicator) return [];
    const setting = { plan, reading, month, policy: options.policy ?? defaultStandingPolicy };
    return [scoreIndicator(indicator, resolved, setting)];
  });
  // 4. Lay together
  return {
    schema: "biaogan/month-result@1",
    plan: { id: plan.plan.id, version: plan.plan.version, title: plan.plan.title },
    county: plan.county.name,
    month,
    period: statisticalPeriod(plan, month),
    elapsed: { known: timeElapsed(month), measure: "%" },
    institutions: plan.county.institutions.map(({ code, name, shortName, class: kind }) => ({
      code,
      name,
      shortName,
      class: kind,
    })),
    reports: current.reports,
    scores: scored.map(({ score }) => score),
    figures: Object.fromEntries(scored.map(({ score, figures }) => [score.indicator, figures])),
  };
}
