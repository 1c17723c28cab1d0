import { type Figure, type Month, shiftMonth } from "@biaogan/core";
import type { Reading, Standpoint } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, type ResolvedTarget } from "@biaogan/plan";
import { readAllotments } from "./allotments";
import { compareWith } from "./comparison";
import type { CompiledIndicator } from "./compiled-indicator";
import { shareOut } from "./contributions";
import { completenessOf, explained, notApplicable } from "./evaluated";
import type { Indicator } from "./indicator";
import type { Aspect, ExplainedFigure, MonthResult, Score } from "./month-result";
import { goalOf, readPace } from "./pace";
import type { StandingPolicy } from "./progress-rules";
import { type RankedFigure, type RankingPolicy, rankInstitutions } from "./ranking";
import { belowTarget, excludedRows, milestoneFacts, standpointOf } from "./sites";
import { readStanding } from "./standing";

export interface ScoreSetting {
  readonly plan: CountyPlan;
  readonly reading: Reading;
  readonly month: Month;
  readonly standing: StandingPolicy;
  readonly ranking: RankingPolicy;
}

/** One indicator's figures with their traces, as the month result keeps them. */
type Figures = MonthResult["figures"][string];

/** Evaluates one indicator and its target: a numbered list of verbs. */
export function scoreIndicator(
  compiled: CompiledIndicator,
  resolved: ResolvedTarget,
  setting: ScoreSetting,
): { readonly score: Score; readonly figures: Figures } {
  const { indicator } = compiled;
  const { reading, month, plan } = setting;
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
  const yearOnYear = compareWith("yearOnYear", compiled, reading, at);
  const monthOnMonth = compareWith("monthOnMonth", compiled, reading, at);
  const change = compareWith("change", compiled, reading, at);
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
    setting.standing,
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
    goal: goalRead(target),
    ...(indicator.decimals === undefined ? {} : { decimals: indicator.decimals }),
    aspects: valuesOf(aspects),
    standing,
    completeness,
    comparedWithout: { yearOnYear: yearOnYear.without, monthOnMonth: monthOnMonth.without, change: change.without },
    ...milestoneFacts(resolved, reading, at),
    below,
    excluded: excludedRows(compiled, reading, plan, month),
    allotments: readAllotments(compiled, resolved, institutions, setting),
    contributions,
    ranking,
  };
  return { score, figures: { county, institutions, aspects: others } };
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
    monthOnMonth: aspects.monthOnMonth.value,
    change: aspects.change.value,
    completion: aspects.completion.value,
    lead: aspects.lead.value,
    distance: aspects.distance.value,
    remaining: aspects.remaining.value,
    target: aspects.target.value,
  };
}

type InstitutionFigures = Readonly<Record<string, ExplainedFigure>>;

/** The figures of the institutions that the indicator speaks of; who owes nothing of it is left out. */
function institutionFigures(
  { indicator, value, month: alone }: CompiledIndicator,
  { plan, reading }: ScoreSetting,
  month: Month,
  of: "value" | "month",
): InstitutionFigures {
  if (indicator.institutions === "none") return {};
  const expression = of === "value" ? value : alone;
  const figures = institutionsOf(plan, month).map(({ code: institution }) => {
    const at: Standpoint = { institution, month };
    return [institution, explained(expression, reading, at, indicator.measure)] as const;
  });
  return Object.fromEntries(figures.filter(([, figure]) => !("notApplicable" in figure.value)));
}

function contributionsOf(
  compiled: CompiledIndicator,
  setting: ScoreSetting,
  county: { readonly value: Figure; readonly change: Figure },
  values: InstitutionFigures,
): Score["contributions"] {
  const { institutions, measure } = compiled.indicator;
  if (institutions !== "parts") return [];
  const now = institutionFigures(compiled, setting, setting.month, "month");
  const before = institutionFigures(compiled, setting, shiftMonth(setting.month, -1), "month");
  const none: Figure = { missing: "no-base", measure };
  const parts = Object.entries(values).map(([institution, { value }]) => ({
    institution,
    value,
    month: now[institution]?.value ?? none,
    monthBefore: before[institution]?.value ?? none,
  }));
  return shareOut(county, parts);
}

/** Last month's places are those of last month's figures; a sum or mean over the year's months begins anew in January. */
function rankingOf(
  compiled: CompiledIndicator,
  setting: ScoreSetting,
  institutions: InstitutionFigures,
): Score["ranking"] {
  const { indicator } = compiled;
  if (indicator.ranking === "none") return [];
  const anew = indicator.month !== undefined && setting.month.endsWith("-01");
  const before = anew ? {} : institutionFigures(compiled, setting, shiftMonth(setting.month, -1), "value");
  const isRanked = ofClasses(indicator.rankedClasses, setting);
  const figures = (all: InstitutionFigures) => rankedFigures(all).filter(({ institution }) => isRanked(institution));
  return rankInstitutions(figures(institutions), figures(before), setting.ranking);
}

function ofClasses(classes: Indicator["rankedClasses"], { plan, month }: ScoreSetting): (code: string) => boolean {
  if (!classes) return () => true;
  const codes = new Set(institutionsOf(plan, month).flatMap((one) => (classes.includes(one.class) ? [one.code] : [])));
  return (code) => codes.has(code);
}

function rankedFigures(figures: InstitutionFigures): readonly RankedFigure[] {
  return Object.entries(figures).map(([institution, { value, trace }]) => {
    const base = trace.node === "ratio" ? trace.children[1]?.outcome : undefined;
    const { missing } = completenessOf(trace);
    return { institution, value, missing, ...(base === undefined || "truth" in base ? {} : { base }) };
  });
}
