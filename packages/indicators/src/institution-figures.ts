import { type Figure, shiftMonth } from "@biaogan/core";
import { completenessOf, type Standpoint } from "@biaogan/formula";
import { institutionsOf } from "@biaogan/plan";
import type { CompiledIndicator } from "./compiled-indicator";
import { shareOut } from "./contributions";
import { explained } from "./evaluated";
import type { Indicator } from "./indicator";
import type { ExplainedFigure, Score } from "./month-result";
import { type RankedFigure, rankInstitutions } from "./ranking";
import type { ScoreSetting } from "./score-setting";

export type InstitutionFigures = Readonly<Record<string, ExplainedFigure>>;

/** The figures of the institutions that the indicator speaks of; who owes nothing of it is left out. */
export function institutionFigures(
  { indicator, value, month: alone }: CompiledIndicator,
  { plan, reading }: ScoreSetting,
  month: string,
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

/** Each institution's part of the county's figure and of its change, where the parts add up. */
export function contributionsOf(
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
export function rankingOf(
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
  return rankInstitutions(figures(institutions), figures(before), setting.policies.ranking);
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
