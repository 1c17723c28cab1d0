import type { FigureKind } from "@biaogan/core";
import type { Target } from "@biaogan/plan";
import type { Indicator } from "./indicator";
import type { Aspect } from "./month-result";
import { type ProgressRule, progressRules } from "./progress-rules";
import type { Absence } from "./wording/absences";

/** What may stand beside an indicator: its aspects, the institutions' parts of it and of its change, their places. */
export type Beside = Aspect | "contributions" | "ranking";

/**
 * What has no meaning for an indicator with its target, and why: by its kind, by how its target is read, by what it
 * declares. What is left out here has a figure in every month for which there are data.
 * @example absencesOf(K05, T05).yearToDate // "ratio-not-summed"
 */
export function absencesOf(indicator: Indicator, target: Target): Readonly<Partial<Record<Beside, Absence>>> {
  const { kind, institutions, ranking } = indicator;
  const rule: ProgressRule | undefined = target.progress === "milestone" ? undefined : progressRules[target.progress];
  const unless = (holds: boolean | undefined, why: Absence): Absence | undefined =>
    holds ? undefined : rule ? why : "state";
  const uncompared = unless(indicator.comparison !== "none", rule?.completion ? "not-compared" : "growth-compares");
  const none = institutions === "none" ? "county-alone" : undefined;
  const all: Readonly<Record<Beside, Absence | undefined>> = {
    value: undefined,
    month: undefined,
    yearToDate: unless(indicator.yearToDate !== undefined, notSummed[kind]),
    yearOnYear: uncompared,
    monthYearOnYear: uncompared,
    monthOnMonth: uncompared,
    change: uncompared,
    completion: unless(rule?.completion, "growth-has-no-rate"),
    lead: unless(rule?.lead, "against-itself"),
    distance: unless(rule && target.measure === "%", "not-in-points"),
    remaining: unless(rule && rule.remaining !== "none", "nothing-to-collect"),
    target: unless(rule !== undefined, "state"),
    contributions: unless(institutions === "parts", none ?? "parts-not-added"),
    ranking: unless(ranking !== "none", none ?? "not-ranked"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, why]) => why !== undefined));
}

/** Why figures of a kind have no sum over the year's months. */
const notSummed = {
  flow: "not-summed",
  stock: "stock-not-summed",
  distinct: "distinct-not-summed",
  ratio: "ratio-not-summed",
  attribute: "state",
} as const satisfies Partial<Record<FigureKind, Absence>>;
