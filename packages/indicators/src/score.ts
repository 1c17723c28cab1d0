import { compare, type Figure, isKnown, shiftMonth } from "@biaogan/core";
import type { Reading, Trace } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, type ResolvedTarget } from "@biaogan/plan";
import { completenessOf, explained, readAspects } from "./aspects";
import type { CompiledIndicator } from "./compiled-indicator";
import { type PartFigure, shareOut } from "./contributions";
import type { ExplainedFigure, MonthResult, Score } from "./month-result";
import { readProgress, type StandingPolicy } from "./progress-rules";
import { rankInstitutions } from "./ranking";

export interface ScoreSetting {
  readonly plan: CountyPlan;
  readonly reading: Reading;
  readonly month: string;
  readonly policy: StandingPolicy;
}

/** One indicator's figures with their traces, as the month result keeps them. */
type Figures = MonthResult["figures"][string];

/** Evaluates one indicator and its target: the county, each institution, progress, shares and ranks. */
export function scoreIndicator(
  compiled: CompiledIndicator,
  resolved: ResolvedTarget,
  setting: ScoreSetting,
): { readonly score: Score; readonly figures: Figures } {
  const { indicator } = compiled;
  const { month, reading } = setting;
  // 1. The county
  const aspects = readAspects(compiled, reading, { month });
  const value = aspects.value.value;
  // 2. Each institution, now and last month
  const institutions = institutionFigures(compiled, setting, month);
  const before = institutionFigures(compiled, setting, shiftMonth(month, -1));
  // 3. Progress by the target's own rule
  const below = belowTarget(resolved, aspects.value.trace, institutions, setting);
  const progress = readProgress({ resolved, value, month, someBelow: below.length > 0, policy: setting.policy });
  const target: Figure =
    resolved.value === undefined
      ? { notApplicable: true, measure: indicator.measure }
      : { known: resolved.value, measure: indicator.measure };
  // 4. Shares and ranks
  const parts = indicator.institutions === "parts" ? partsOf(institutions, before) : [];
  const last = explained(compiled.value, reading, { month: shiftMonth(month, -1) }, indicator.measure);
  const { target: declared } = resolved;
  const score: Score = {
    indicator: indicator.id,
    target: declared.id,
    clause: declared.clause,
    field: declared.field,
    title: indicator.title,
    goal: {
      progress: declared.progress,
      comparator: declared.comparator,
      ...("forEach" in declared && declared.forEach !== undefined ? { forEach: declared.forEach } : {}),
    },
    aspects: {
      ...valuesOf(aspects),
      completion: progress.completion,
      lead: progress.lead,
      remaining: progress.remaining,
      target,
    },
    standing: progress.standing,
    completeness: completenessOf(aspects.value.trace),
    ...milestoneFacts(resolved, setting),
    below,
    excluded: excludedRows(compiled, setting),
    contributions: shareOut({ now: value, before: last.value }, parts),
    ranking:
      indicator.ranking === "none"
        ? []
        : rankInstitutions(
            rankable(institutions, setting.plan, month),
            rankable(before, setting.plan, shiftMonth(month, -1)),
          ),
  };
  const whole = Object.fromEntries(Object.entries(aspects).filter(([aspect]) => aspect !== "value"));
  return { score, figures: { county: aspects.value, institutions, aspects: whole } };
}

function valuesOf(
  aspects: ReturnType<typeof readAspects>,
): Pick<Score["aspects"], keyof ReturnType<typeof readAspects>> {
  const { value, month, yearToDate, yearOnYear, monthOnMonth, change } = aspects;
  return {
    value: value.value,
    month: month.value,
    yearToDate: yearToDate.value,
    yearOnYear: yearOnYear.value,
    monthOnMonth: monthOnMonth.value,
    change: change.value,
  };
}

/** The figures of the institutions that the indicator speaks of; who owes nothing of it is left out. */
function institutionFigures(
  { indicator, value }: CompiledIndicator,
  { plan, reading }: ScoreSetting,
  month: string,
): Readonly<Record<string, ExplainedFigure>> {
  if (indicator.institutions === "none") return {};
  const figures = institutionsOf(plan, month).map(
    ({ code }) => [code, explained(value, reading, { institution: code, month }, indicator.measure)] as const,
  );
  return Object.fromEntries(figures.filter(([, { value: figure }]) => !("notApplicable" in figure)));
}

function partsOf(
  now: Readonly<Record<string, ExplainedFigure>>,
  before: Readonly<Record<string, ExplainedFigure>>,
): readonly PartFigure[] {
  return Object.entries(now).map(([institution, { value }]) => ({
    institution,
    now: value,
    before: before[institution]?.value ?? { missing: "no-base", measure: value.measure },
  }));
}

/** Banks and payment institutions are ranked; a figure that lacks the month itself is not whole. */
function rankable(figures: Readonly<Record<string, ExplainedFigure>>, plan: CountyPlan, month: string) {
  return institutionsOf(plan, month)
    .filter((one) => one.class === "commercial-bank" || one.class === "payment-institution")
    .flatMap(({ code }) => {
      const figure = figures[code];
      if (!figure) return [];
      const { missing } = completenessOf(figure.trace);
      return [{ institution: code, value: figure.value, whole: !missing.some((name) => name.includes(month)) }];
    });
}

/** Who does not reach a target that each bank, or each room, has to reach alone. */
function belowTarget(
  { target, value }: ResolvedTarget,
  county: Trace,
  institutions: Readonly<Record<string, ExplainedFigure>>,
  { plan, month }: ScoreSetting,
): Score["below"] {
  if (!("forEach" in target) || target.forEach === undefined || value === undefined) return [];
  const under = (figure: Figure): boolean => isKnown(figure) && compare(figure.known, value) < 0;
  if (target.forEach === "rooms") {
    return county.children
      .flatMap((room) => {
        const figure = room.outcome;
        if ("truth" in figure || !under(figure) || room.row === undefined) return [];
        return [{ key: room.row, label: roomName(plan, room.row), value: figure }];
      })
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  const members = institutionsOf(plan, month).filter((one) => one.class === target.forEach);
  return members.flatMap(({ code, shortName }) => {
    const figure = institutions[code]?.value;
    return figure && under(figure) ? [{ key: code, label: shortName, value: figure }] : [];
  });
}

function excludedRows({ excluded }: CompiledIndicator, { reading, plan, month }: ScoreSetting): Score["excluded"] {
  if (!excluded) return [];
  const { trace } = explained(excluded, reading, { month }, "个");
  return trace.children.flatMap(({ row }) => (row === undefined ? [] : [{ key: row, label: roomName(plan, row) }]));
}

function roomName(plan: CountyPlan, code: string): string {
  return plan.county.rooms.find((room) => room.code === code)?.name ?? code;
}

/** When a milestone was done, and on what evidence. */
function milestoneFacts(
  { target }: ResolvedTarget,
  { reading, month }: ScoreSetting,
): Pick<Score, "doneOn" | "evidence"> {
  if (target.progress !== "milestone") return {};
  const read = (column: string, measure: "date" | "text"): Figure =>
    explained(
      { node: "item", table: "points", column, key: { node: "text", value: target.point } },
      reading,
      { month },
      measure,
    ).value;
  return { doneOn: read("doneOn", "date"), evidence: read("evidence", "text") };
}
