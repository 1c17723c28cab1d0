import { compare, dividedBy, type Exact, type Figure, isKnown, minus, times } from "@biaogan/core";
import { type CountyPlan, institutionsOf } from "@biaogan/plan";
import type { ReportStatus } from "@biaogan/report";
import type { Assessed, AssessedInstitution, AssessedItem } from "./assessed";
import type { Assessment, AssessmentItem, ItemSource, Scale } from "./assessment";
import { adjustmentOf, takesEffect } from "./assessment-conditions";
import { explainTotal, type ScoredItem } from "./assessment-trace";
import type { Allotment, ExplainedFigure } from "./month-result";
import { points } from "./points";
import type { RankingPolicy } from "./policies";
import { rankInstitutions } from "./ranking";
import type { Scored } from "./score";

/** What an assessment reads: the month's indicators and reports. */
export interface Assessable {
  readonly plan: CountyPlan;
  readonly month: string;
  readonly scored: readonly Scored[];
  readonly reports: readonly ReportStatus[];
  readonly ranking: RankingPolicy;
}

/**
 * Assesses every institution of the classes that the declaration names: weighted items, plus and minus items, the whole
 * held between floor and cap, and vetoes over it. An item that has no meaning for an institution is left out and the
 * other weights stand for the whole. The sum is explained by its trace.
 * @example assessMonth(assessment2021, { plan, month: "2021-09", scored, reports, ranking }).institutions[0]?.total // { known: "92.5", measure: "分" }
 */
export function assessMonth(declared: Assessment, month: Assessable): Assessed {
  const members = institutionsOf(month.plan, month.month).filter((one) => declared.classes.includes(one.class));
  const assessed = members.map(({ code }) => assessInstitution(declared, code, month));
  const places = rankInstitutions(
    assessed.map(({ institution, total: value }) => ({ institution, value, missing: [] })),
    [],
    month.ranking,
  );
  const { id, version, title, clause } = declared;
  return {
    id,
    version,
    title,
    clause,
    institutions: places.flatMap(({ institution, rank, tied }) => {
      const own = assessed.find((one) => one.institution === institution);
      return own && rank !== undefined ? [{ ...own, rank, tied }] : [];
    }),
  };
}

function assessInstitution(
  declared: Assessment,
  institution: string,
  month: Assessable,
): Omit<AssessedInstitution, "rank" | "tied"> {
  // 1. Score each item
  const items = declared.items.map((item) => scoreItem(item, institution, month));
  // 2. Plus and minus items, and vetoes that take effect
  const adjustments = declared.adjustments.flatMap((one) => adjustmentOf(one, institution, month) ?? []);
  const vetoes = declared.vetoes
    .filter(({ when }) => takesEffect(when, institution, month))
    .map(({ id, title, ceiling }) => ({ id, title, ceiling: points(ceiling) }));
  // 3. Add up, hold between floor and cap, then under the least ceiling
  const trace = explainTotal({ items, adjustments, vetoes, declared });
  const known = "known" in trace.outcome ? trace.outcome.known : "0";
  const grade = declared.grades.find(({ from }) => compare(known, from) >= 0)?.title;
  return {
    institution,
    total: points(known),
    ...(grade === undefined ? {} : { grade }),
    items: items.map(({ assessed }) => assessed),
    adjustments,
    vetoes,
    trace,
  };
}

function scoreItem(item: AssessmentItem, institution: string, month: Assessable): ScoredItem {
  const { figure, ...source } = readSource(item.of, institution, month);
  const { id, title, weight } = item;
  const assessed = (rate: Exact | undefined): AssessedItem => ({
    id,
    title,
    weight,
    figure,
    points: rate === undefined ? { notApplicable: true, measure: "分" } : points(times(weight, dividedBy(rate, "100"))),
  });
  if (isKnown(figure)) {
    const rate = scaled(figure.known, item.scale);
    return { assessed: assessed(rate), rate, ...source };
  }
  const rate = "missing" in figure && item.missing === "zero" ? "0" : undefined;
  return { assessed: assessed(rate), rate, ...source };
}

/** The share of the weight in %: a straight line through `zero` and `full`, held between floor and cap. */
function scaled(value: Exact, { zero, full, floor, cap }: Scale): Exact {
  const rate = times(dividedBy(minus(value, zero), minus(full, zero)), "100");
  if (compare(rate, floor) < 0) return floor;
  return compare(rate, cap) > 0 ? cap : rate;
}

function readSource(
  source: ItemSource,
  institution: string,
  { scored, reports }: Assessable,
): { readonly figure: Figure; readonly trace?: ExplainedFigure["trace"] } {
  if ("report" in source) {
    const report = reports.find((one) => one.institution === institution);
    if (!report) return { figure: { notApplicable: true, measure: "%" } };
    const holds = source.report === "on-time" ? report.state === "on-time" : report.accepted;
    return { figure: { known: holds ? "100" : "0", measure: "%" } };
  }
  const one = scored.find(({ score }) => score.indicator === source.indicator);
  const own = one?.figures.institutions[institution];
  const allotment = one?.score.allotments.find((part) => part.institution === institution);
  const readings = { value: own?.value, completion: allotment?.completion, pace: allotment && paceOf(allotment) };
  const figure = readings[source.reads];
  return {
    figure: figure ?? { notApplicable: true, measure: "%" },
    ...(own && figure ? { trace: own.trace } : {}),
  };
}

/** Completion over time elapsed: completion less the lead is the time that has gone. */
function paceOf({ completion, lead }: Allotment): Figure {
  if (!isKnown(completion) || !isKnown(lead)) return completion;
  const elapsed = minus(completion.known, lead.known);
  return { known: times(dividedBy(completion.known, elapsed), "100"), measure: "%" };
}
