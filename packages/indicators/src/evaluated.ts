import { type Figure, isKnown, type Measure } from "@biaogan/core";
import {
  type Expression,
  evaluateFormula,
  figureOf,
  type Reading,
  type Standpoint,
  type Trace,
} from "@biaogan/formula";
import type { Completeness, ExplainedFigure } from "./month-result";

/** Evaluates an expression in a measure. */
export function explained(expression: Expression, reading: Reading, at: Standpoint, measure: Measure): ExplainedFigure {
  const trace = evaluateFormula(expression, reading, at, measure);
  return { value: figureOf(trace) ?? { missing: "unreadable", measure }, trace };
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

/** A figure's completeness: its own, or that of all its parts together. */
export function completenessOf(trace: Trace): Completeness {
  if (trace.completeness) return trace.completeness;
  if (trace.children.length === 0) {
    const there = "truth" in trace.outcome || isKnown(trace.outcome);
    const name = [trace.institution, trace.month].filter((word) => word !== undefined).join(" ");
    return { have: there ? 1 : 0, due: 1, missing: there || name === "" ? [] : [name] };
  }
  const parts = trace.children.map(completenessOf);
  return {
    have: Math.max(...parts.map(({ have }) => have)),
    due: Math.max(...parts.map(({ due }) => due)),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}
