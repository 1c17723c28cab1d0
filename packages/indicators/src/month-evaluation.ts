import { isInForce, MisuseError, type Month } from "@biaogan/core";
import type { Vocabulary } from "@biaogan/formula";
import { type CountyPlan, planAsOf, type ResolvedTarget, statisticalPeriod, timeElapsed } from "@biaogan/plan";
import { type AcceptedMonth, factsOf, type ReportPack, vocabularyOf } from "@biaogan/report";
import { assessMonth } from "./assess";
import type { Assessment } from "./assessment";
import { checkAssessment } from "./check-assessment";
import { type CompiledIndicator, compileIndicator } from "./compiled-indicator";
import type { Indicator } from "./indicator";
import type { MonthResult } from "./month-result";
import type { Memory } from "./observing";
import { defaultPolicies, type Policies } from "./policies";
import { type Scored, scoreIndicator } from "./score";
import { sitesOf } from "./sites";

/** What a county declares: its forms, its indicators, and how it assesses where it does. */
export interface Declared {
  readonly pack: ReportPack;
  readonly indicators: readonly Indicator[];
  readonly assessment?: Assessment;
}

export interface AggregateOptions {
  /** From where a target lags far, who is ranked, which sample is compared; see `defaultPolicies`. */
  readonly policies?: Partial<Policies>;
}

/** A month whose declarations are read and checked. */
export interface PreparedMonth {
  readonly plan: CountyPlan;
  readonly declared: Declared;
  readonly month: Month;
  readonly policies: Policies;
  readonly vocabulary: Vocabulary;
  readonly compiled: readonly { readonly resolved: ResolvedTarget; readonly indicator: CompiledIndicator }[];
}

/**
 * Takes the plan as it stood in the month and reads the declarations against it.
 * @throws MisuseError where the plan is not in force in the month, an indicator's formula does not check, a target has no
 *   indicator, or the assessment names what is not there.
 */
export function prepareMonth(
  plan: CountyPlan,
  declared: Declared,
  month: Month,
  { policies = {} }: AggregateOptions,
): PreparedMonth {
  if (!isInForce(plan.plan.inForce, month))
    throw new MisuseError("aggregateMonth", `the plan is not in force in ${month}`);
  const then = planAsOf(plan, month);
  const vocabulary = vocabularyOf(declared.pack, then);
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
  const [wrong] = declared.assessment ? checkAssessment(declared.assessment, then.targets, declared.indicators) : [];
  if (wrong) throw new MisuseError(`assessment ${declared.assessment?.id}`, `${wrong.key}: ${wrong.why.en}`);
  return { plan: then, declared, month, policies: { ...defaultPolicies, ...policies }, vocabulary, compiled };
}

/** How one indicator is scored: afresh, from memory, or not at all where nothing of it has changed. */
export interface Scoring {
  readonly memory?: (indicator: string) => Memory;
  readonly kept?: (indicator: string) => Scored | undefined;
}

/** Evaluates, compares, paces, shares out, ranks and assesses, and lays the month's result together. */
export function evaluateMonth(
  prepared: PreparedMonth,
  months: readonly AcceptedMonth[],
  { memory, kept }: Scoring = {},
): { readonly result: MonthResult; readonly scored: readonly Scored[] } {
  const { plan, declared, month, policies, vocabulary, compiled } = prepared;
  const current = months.find((one) => one.month === month);
  if (!current) throw new MisuseError("aggregateMonth", `${month} is not among the accepted months`);
  // 1. Observe
  const facts = factsOf(plan, declared.pack, months);
  const reading = { vocabulary, facts, counted: new WeakMap(), aggregated: new WeakMap() };
  // 2. Score each indicator
  const scored = compiled.map(({ indicator, resolved }) => {
    const { id } = indicator.indicator;
    const before = kept?.(id);
    if (before) return before;
    const own = { ...reading, ...(memory ? { memory: memory(id) } : {}) };
    return scoreIndicator(indicator, resolved, { plan, reading: own, month, policies });
  });
  // 3. Assess the institutions
  const { reports } = current;
  const assessable = { plan, month, scored, reports, ranking: policies.ranking };
  const assessment =
    declared.assessment && isInForce(declared.assessment.inForce, month)
      ? assessMonth(declared.assessment, assessable)
      : undefined;
  // 4. Lay together
  const result: MonthResult = {
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
    policies,
    sites: sitesOf(plan),
    reports,
    scores: scored.map(({ score }) => score),
    ...(assessment ? { assessment } : {}),
    figures: Object.fromEntries(scored.map(({ score, figures }) => [score.indicator, figures])),
  };
  return { result, scored };
}
