import { isInForce, MisuseError, type Month } from "@biaogan/core";
import { type CountyPlan, planAsOf, statisticalPeriod, timeElapsed } from "@biaogan/plan";
import { type AcceptedMonth, factsOf, type ReportPack, vocabularyOf } from "@biaogan/report";
import { compileIndicator } from "./compiled-indicator";
import type { Indicator } from "./indicator";
import type { MonthResult } from "./month-result";
import { defaultStandingPolicy, type StandingPolicy } from "./progress-rules";
import { defaultRankingPolicy, type RankingPolicy } from "./ranking";
import { scoreIndicator } from "./score";
import { sitesOf } from "./sites";

export interface AggregateOptions {
  /** From where a target lags far; 10 points where left out. */
  readonly standing?: StandingPolicy;
  /** Which figures are ranked; all that are whole where left out. */
  readonly ranking?: RankingPolicy;
}

/**
 * What a month amounts to: every indicator of the plan with its target, progress, shares and ranks, every figure with
 * the arithmetic it came from. Pure: the same months in any order give the same result. The plan is read as it stood in
 * the month.
 * @param declared the forms that were handed in, and the indicators.
 * @param months the accepted months, history and the month itself; a month that is not among them is missing, not zero.
 * @throws MisuseError where the plan is not in force in the month, the month is not among the accepted ones, an
 *   indicator's formula does not check, or a target has no indicator.
 * @example aggregateMonth(plan, { pack: benchmarkCounty2021, indicators: standardIndicators }, months, "2021-09").figures.K05?.county.value
 */
export function aggregateMonth(
  plan: CountyPlan,
  declared: { readonly pack: ReportPack; readonly indicators: readonly Indicator[] },
  months: readonly AcceptedMonth[],
  month: Month,
  { standing = defaultStandingPolicy, ranking = defaultRankingPolicy }: AggregateOptions = {},
): MonthResult {
  // 1. Take the plan as it stood, and the month
  if (!isInForce(plan.plan.inForce, month))
    throw new MisuseError("aggregateMonth", `the plan is not in force in ${month}`);
  const current = months.find((one) => one.month === month);
  if (!current) throw new MisuseError("aggregateMonth", `${month} is not among the accepted months`);
  const then = planAsOf(plan, month);
  // 2. Observe
  const vocabulary = vocabularyOf(declared.pack, then);
  const reading = { vocabulary, facts: factsOf(then, declared.pack, months), counted: new WeakMap() };
  // 3. Read the declarations
  const compiled = then.targets.map((resolved) => {
    const indicator = declared.indicators.find(
      (one) => one.id === resolved.target.indicator && isInForce(one.inForce, month),
    );
    if (!indicator)
      throw new MisuseError(
        "aggregateMonth",
        `target ${resolved.target.id} has no indicator ${resolved.target.indicator}`,
      );
    return { resolved, indicator: compileIndicator(indicator, vocabulary) };
  });
  // 4. Evaluate, compare, pace, share out and rank each
  const setting = { plan: then, reading, month, standing, ranking };
  const scored = compiled.map(({ indicator, resolved }) => scoreIndicator(indicator, resolved, setting));
  // 5. Lay together
  return {
    schema: "biaogan/month-result@1",
    plan: { id: then.plan.id, version: then.plan.version, title: then.plan.title },
    county: then.county.name,
    month,
    period: statisticalPeriod(then, month),
    elapsed: { known: timeElapsed(month), measure: "%" },
    institutions: then.county.institutions.map(({ code, name, shortName, class: kind }) => ({
      code,
      name,
      shortName,
      class: kind,
    })),
    sites: sitesOf(then),
    reports: current.reports,
    scores: scored.map(({ score }) => score),
    figures: Object.fromEntries(scored.map(({ score, figures }) => [score.indicator, figures])),
  };
}
