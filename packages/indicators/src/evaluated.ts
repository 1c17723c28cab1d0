import type { Figure, Measure } from "@biaogan/core";
import { type Expression, evaluateFormula, type Facts, figureOf, type Standpoint, type Trace } from "@biaogan/formula";
import type { ExplainedFigure } from "./month-result";
import type { Observing } from "./observing";

/**
 * Evaluates an expression in a measure, or takes what is remembered of it.
 * @param without institutions that are left out, as if they were not of the roster.
 */
export function explained(
  expression: Expression,
  reading: Observing,
  at: Standpoint,
  measure: Measure,
  without: readonly string[] = [],
): ExplainedFigure {
  const evaluate = (notice: (facts: Facts) => Facts): ExplainedFigure => {
    const facts = notice(reading.facts);
    const kept = without.length === 0 ? facts : withoutInstitutions(facts, without);
    const { vocabulary, counted, aggregated } = reading;
    const own = { vocabulary, facts: kept, ...(counted ? { counted } : {}) };
    // What other facts gave says nothing of these.
    const once = aggregated && kept === reading.facts ? { aggregated } : {};
    const trace = evaluateFormula(expression, { ...own, ...once }, at, measure);
    return { value: figureOf(trace) ?? { missing: "unreadable", measure }, trace };
  };
  return reading.memory ? reading.memory({ expression, at, measure, without }, evaluate) : evaluate((facts) => facts);
}

function withoutInstitutions(facts: Facts, without: readonly string[]): Facts {
  const kept = (codes: readonly string[]): readonly string[] => codes.filter((code) => !without.includes(code));
  return {
    ...facts,
    reporters: (table, month, institutionClass) => kept(facts.reporters(table, month, institutionClass)),
    institutions: (month, institutionClass) => kept(facts.institutions(month, institutionClass)),
  };
}

/** An aspect that has no meaning for a kind of indicator: neither missing nor zero. */
export function notApplicable(measure: Measure): ExplainedFigure {
  return withOutcome(
    { node: "none", outcome: { notApplicable: true, measure }, children: [] },
    { notApplicable: true, measure },
  );
}

/** The same arithmetic under another outcome: points in place of a share, a reason in place of a figure. */
export function withOutcome(trace: Trace, value: Figure): ExplainedFigure {
  return { value, trace: { ...trace, outcome: value } };
}
