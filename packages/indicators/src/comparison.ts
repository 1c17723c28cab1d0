import { type Figure, isKnown, type Measure, type Month, monthSchema } from "@biaogan/core";
import { completenessOf, type Expression, expansions, type Standpoint } from "@biaogan/formula";
import type { CompiledIndicator } from "./compiled-indicator";
import { explained, notApplicable, withOutcome } from "./evaluated";
import type { Indicator } from "./indicator";
import type { ComparedAspect, ExplainedFigure, Sampled } from "./month-result";
import type { Observing } from "./observing";
import type { SamplePolicy } from "./policies";
import { cameAndWent, nobody } from "./sample";

/** A comparison as it is shown, and in both samples; the samples are left out where there is nothing to compare. */
export interface Comparison {
  readonly figure: ExplainedFigure;
  readonly sampled: Sampled | undefined;
}

/** How many months back each comparison looks, and which of the indicator's formulas it compares. */
const comparisons = {
  yearOnYear: { months: -12, of: "value", means: "yearOnYear" },
  monthYearOnYear: { months: -12, of: "month", means: "yearOnYear" },
  monthOnMonth: { months: -1, of: "month", means: "monthOnMonth" },
  change: { months: -1, of: "month", means: "change" },
} as const satisfies Record<ComparedAspect, object>;

/** Whether institutions may have come or gone, and which sample is shown then. */
export interface ComparisonSetting {
  readonly rosterMoved: boolean;
  readonly sample: SamplePolicy;
}

/**
 * Compares an indicator with an earlier period: 同比 the indicator itself (of a flow the year to date: 累计同比), 当月同比, 环比
 * and 增减 the month. Who lacks a report on either side is left out of both and named: a
 * report that did not come is no fall, and one that came late no rise. Who came or went between the periods counts in
 * the full sample (全口径) and is left out of both sides of the matched one (可比口径).
 */
export function compareWith(
  aspect: ComparedAspect,
  compiled: CompiledIndicator,
  reading: Observing,
  at: Standpoint,
  { rosterMoved, sample }: ComparisonSetting,
): Comparison {
  const { comparison, measure } = compiled.indicator;
  const { months, of: which } = comparisons[aspect];
  const gives = measureOf(comparison, aspect, measure);
  const of = compiled[which];
  if (comparison === "none") return { figure: notApplicable(gives), sampled: undefined };
  const expression = expressionOf(comparison, aspect, of);
  const read = (without: readonly string[]): ExplainedFigure =>
    inPoints(explained(expression, reading, at, gives === "个百分点" ? "%" : gives, without), gives);
  const whole = read([]);
  const lacking = completenessOf(whole.trace);
  const without = institutionsNamed(lacking.missing);
  const { came, went } = rosterMoved ? cameAndWent(of, reading, at, months) : nobody;
  const moved = [...came, ...went];
  const full = without.length === 0 ? whole : read(without);
  const matched = moved.length === 0 ? full : read([...new Set([...without, ...moved])].sort());
  const shown = moved.length === 0 ? "full" : sample;
  const figure = shown === "full" ? full : matched;
  const sampled = { full: full.value, matched: matched.value, shown, without, came, went } as const;
  if (isKnown(figure.value))
    return { figure: { ...figure, trace: { ...figure.trace, completeness: lacking } }, sampled };
  if ("missing" in figure.value && figure.value.missing.startsWith("base-"))
    return { figure, sampled: { ...sampled, without: [] } };
  const now = explained(of, reading, at, measure).value;
  const before = explained({ node: "shift", of, months }, reading, at, measure).value;
  const why: Figure =
    "missing" in now
      ? { missing: now.missing, measure: gives }
      : { missing: isKnown(before) ? "incomplete" : "no-base", measure: gives };
  return { figure: withOutcome({ ...whole.trace, completeness: lacking }, why), sampled: undefined };
}

function measureOf(comparison: Indicator["comparison"], aspect: ComparedAspect, measure: Measure): Measure {
  if (comparison === "points") return "个百分点";
  return aspect === "change" ? measure : "%";
}

function expressionOf(comparison: "rate" | "points", aspect: ComparedAspect, of: Expression): Expression {
  const { months, means: name } = comparisons[aspect];
  const difference: Expression = { node: "arithmetic", op: "-", left: of, right: { node: "shift", of, months } };
  const means = comparison === "points" ? difference : expansions[name].means([of], undefined);
  return { node: "call", name, arguments: [of], means };
}

function inPoints(figure: ExplainedFigure, gives: Measure): ExplainedFigure {
  return gives === "个百分点" ? withOutcome(figure.trace, { ...figure.value, measure: gives }) : figure;
}

/** The institutions that names like `B07 2021-09` speak of; a month alone (`2020-09`) names nobody. */
function institutionsNamed(names: readonly string[]): readonly string[] {
  const first = names.map((name): string | Month => name.split(" ")[0] ?? "");
  return [...new Set(first.filter((word) => !monthSchema.safeParse(word).success))].sort();
}
