import { completenessOf, printFormula } from "@biaogan/formula";
import type { ResolvedTarget } from "@biaogan/plan";
import { readAllotments } from "./allotments";
import { type Comparison, compareWith } from "./comparison";
import type { CompiledIndicator } from "./compiled-indicator";
import { explained, notApplicable } from "./evaluated";
import { contributionsOf, institutionFigures, rankingOf } from "./institution-figures";
import type { Aspect, ComparedAspect, ExplainedFigure, MonthResult, Score } from "./month-result";
import type { Observing } from "./observing";
import { goalOf, readPace } from "./pace";
import type { ScoreSetting } from "./score-setting";
import { belowTarget, excludedRows, milestoneFacts, standpointOf } from "./sites";
import { readStanding } from "./standing";

/** One indicator's figures with their traces, as the month result keeps them. */
type Figures = MonthResult["figures"][string];

/** An indicator of the month: what it amounts to, and every figure with its trace. */
export interface Scored {
  readonly score: Score;
  readonly figures: Figures;
}

/** Evaluates one indicator and its target: a numbered list of verbs. */
export function scoreIndicator(compiled: CompiledIndicator, resolved: ResolvedTarget, setting: ScoreSetting): Scored {
  const { indicator } = compiled;
  const { reading, month, plan, policies } = setting;
  const { target } = resolved;
  const at = standpointOf(compiled, resolved, plan, month);
  const own = (of: CompiledIndicator["value"]): ExplainedFigure => explained(of, reading, at, indicator.measure);
  // 1. Evaluate the county
  const county = own(compiled.value);
  const alone = own(compiled.month);
  const year = compiled.yearToDate ? own(compiled.yearToDate) : notApplicable(indicator.measure);
  const completeness = completenessOf(county.trace);
  // 2. Evaluate the institutions
  const institutions = institutionFigures(compiled, setting, month, "value");
  // 3. Compare with last year and last month
  const rosterMoved = plan.county.institutions.some(({ opened, closed }) => opened ?? closed);
  const compared = (aspect: ComparedAspect) =>
    compareWith(aspect, compiled, reading, at, { rosterMoved, sample: policies.sample });
  const yearOnYear = compared("yearOnYear");
  const monthYearOnYear = compared("monthYearOnYear");
  const monthOnMonth = compared("monthOnMonth");
  const change = compared("change");
  // 4. Pace and standing, by the rule of the target's kind
  const pace = readPace(compiled.value, goalOf(target), target, reading, at);
  const below = belowTarget(resolved, county.trace, institutions, plan, month);
  const standing = readStanding(
    {
      resolved,
      month,
      value: county.value,
      completion: pace.completion.value,
      lead: pace.lead.value,
      someBelow: below.length > 0,
      whole: completeness.missing.length === 0,
    },
    policies.standing,
  );
  // 5. Share out and rank
  const contributions = contributionsOf(
    compiled,
    setting,
    { value: county.value, change: change.figure.value },
    institutions,
  );
  const ranking = rankingOf(compiled, setting, institutions);
  // 6. Lay together
  const aspects = {
    value: county,
    month: alone,
    yearToDate: year,
    yearOnYear: yearOnYear.figure,
    monthYearOnYear: monthYearOnYear.figure,
    monthOnMonth: monthOnMonth.figure,
    change: change.figure,
    ...pace,
  } as const satisfies Record<Aspect, ExplainedFigure>;
  const { value: _, ...others } = aspects;
  const score: Score = {
    indicator: indicator.id,
    target: target.id,
    clause: target.clause,
    field: target.field,
    title: indicator.title,
    formula: { text: indicator.formula, reads: readsOf(compiled, reading) },
    goal: goalRead(target),
    ...(indicator.decimals === undefined ? {} : { decimals: indicator.decimals }),
    aspects: valuesOf(aspects),
    standing,
    completeness,
    samples: samplesOf({ yearOnYear, monthYearOnYear, monthOnMonth, change }),
    ...milestoneFacts(resolved, reading, at),
    below,
    excluded: excludedRows(compiled, reading, plan, month),
    allotments: readAllotments(compiled, resolved, institutions, setting),
    contributions,
    ranking,
  };
  return { score, figures: { county, institutions, aspects: others } };
}

function readsOf({ value }: CompiledIndicator, { vocabulary }: Observing): Score["formula"]["reads"] {
  return { zh: printFormula(value, vocabulary, "zh"), en: printFormula(value, vocabulary, "en") };
}

function samplesOf(comparisons: Readonly<Record<ComparedAspect, Comparison>>): Score["samples"] {
  return Object.fromEntries(
    Object.entries(comparisons).flatMap(([aspect, { sampled }]) => (sampled ? [[aspect, sampled]] : [])),
  );
}

function goalRead(target: ResolvedTarget["target"]): Score["goal"] {
  const { progress, comparator } = target;
  const each = "forEach" in target && target.forEach !== undefined ? { forEach: target.forEach } : {};
  return { progress, comparator, ...each };
}

function valuesOf(aspects: Readonly<Record<Aspect, ExplainedFigure>>): Score["aspects"] {
  return {
    value: aspects.value.value,
    month: aspects.month.value,
    yearToDate: aspects.yearToDate.value,
    yearOnYear: aspects.yearOnYear.value,
    monthYearOnYear: aspects.monthYearOnYear.value,
    monthOnMonth: aspects.monthOnMonth.value,
    change: aspects.change.value,
    completion: aspects.completion.value,
    lead: aspects.lead.value,
    distance: aspects.distance.value,
    remaining: aspects.remaining.value,
    target: aspects.target.value,
  };
}
