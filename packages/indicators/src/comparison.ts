import { type Figure, isKnown, type Measure, monthSchema } from "@biaogan/core";
import { type Expression, expansions, type Facts, type Reading, type Standpoint } from "@biaogan/formula";
import type { CompiledIndicator } from "./compiled-indicator";
import { completenessOf, explained, notApplicable, withOutcome } from "./evaluated";
import type { Indicator } from "./indicator";
import type { ExplainedFigure } from "./month-result";

/** 同比, 环比 and 较上月增减. */
export type ComparedAspect = "yearOnYear" | "monthOnMonth" | "change";

/** A comparison, and who is left out of both its sides. */
export interface Comparison {
  readonly figure: ExplainedFigure;
  readonly without: readonly string[];
}

const months = { yearOnYear: -12, monthOnMonth: -1, change: -1 } as const satisfies Record<ComparedAspect, number>;

/**
 * Compares an indicator with an earlier period, the institutions being the same on both sides (可比口径): who lacks a
 * part on either side is left out of both and named. A report that did not come is no fall, and one that came late no rise.
 * 同比 compares the indicator itself, the year to date of a flow; 环比 and 增减 compare the months.
 */
export function compareWith(
  aspect: ComparedAspect,
  compiled: CompiledIndicator,
  reading: Reading,
  at: Standpoint,
): Comparison {
  const { comparison, measure } = compiled.indicator;
  const of = aspect === "yearOnYear" ? compiled.value : compiled.month;
  const gives = measureOf(comparison, aspect, measure);
  if (comparison === "none") return { figure: notApplicable(gives), without: [] };
  const expression = expressionOf(comparison, aspect, of);
  const read = (facts: Facts): ExplainedFigure =>
    inPoints(explained(expression, { ...reading, facts }, at, gives === "个百分点" ? "%" : gives), gives);
  const whole = read(reading.facts);
  const lacking = completenessOf(whole.trace);
  const without = institutionsNamed(lacking.missing);
  const like = without.length === 0 ? whole : read(withoutInstitutions(reading.facts, without));
  if (isKnown(like.value)) return { figure: { ...like, trace: { ...like.trace, completeness: lacking } }, without };
  if ("missing" in like.value && like.value.missing.startsWith("base-")) return { figure: like, without: [] };
  const now = explained(of, reading, at, measure).value;
  const before = explained({ node: "shift", of, months: months[aspect] }, reading, at, measure).value;
  const why: Figure =
    "missing" in now
      ? { missing: now.missing, measure: gives }
      : { missing: isKnown(before) ? "incomplete" : "no-base", measure: gives };
  return { figure: withOutcome({ ...whole.trace, completeness: lacking }, why), without: [] };
}

function measureOf(comparison: Indicator["comparison"], aspect: ComparedAspect, measure: Measure): Measure {
  if (comparison === "points") return "个百分点";
  return aspect === "change" ? measure : "%";
}

function expressionOf(comparison: "rate" | "points", aspect: ComparedAspect, of: Expression): Expression {
  const difference: Expression = {
    node: "arithmetic",
    op: "-",
    left: of,
    right: { node: "shift", of, months: months[aspect] },
  };
  const means = comparison === "points" ? difference : expansions[aspect].means([of], undefined);
  return { node: "call", name: aspect, arguments: [of], means };
}

function inPoints(figure: ExplainedFigure, gives: Measure): ExplainedFigure {
  return gives === "个百分点" ? withOutcome(figure.trace, { ...figure.value, measure: gives }) : figure;
}

/** The institutions that names like `B07 2021-09` speak of; a month alone (`2020-09`) names nobody. */
function institutionsNamed(names: readonly string[]): readonly string[] {
  const first = names.map((name) => name.split(" ")[0] ?? "");
  return [...new Set(first.filter((word) => !monthSchema.safeParse(word).success))].sort();
}

function withoutInstitutions(facts: Facts, without: readonly string[]): Facts {
  const kept = (codes: readonly string[]): readonly string[] => codes.filter((code) => !without.includes(code));
  return {
    ...facts,
    reporters: (table, month, institutionClass) => kept(facts.reporters(table, month, institutionClass)),
    institutions: (month, institutionClass) => kept(facts.institutions(month, institutionClass)),
  };
}
