import { type Figure, isKnown, type Measure } from "@biaogan/core";
import {
  type Expression,
  evaluateFormula,
  figureOf,
  type Reading,
  type Standpoint,
  type Trace,
} from "@biaogan/formula";
import type { CompiledIndicator } from "./compiled-indicator";
import type { Aspect, Completeness, ExplainedFigure } from "./month-result";

/** The aspects that are formulas of the language, so that their traces explain them. */
export type ReadAspect = Extract<Aspect, "value" | "month" | "yearToDate" | "yearOnYear" | "monthOnMonth" | "change">;

/** Evaluates an expression in a measure. */
export function explained(expression: Expression, reading: Reading, at: Standpoint, measure: Measure): ExplainedFigure {
  const trace = evaluateFormula(expression, reading, at, measure);
  return { value: figureOf(trace) ?? { missing: "unreadable", measure }, trace };
}

/** 当月值, 本年累计, 同比, 环比 and 较上月增减 of an indicator at a standpoint. */
export function readAspects(
  compiled: CompiledIndicator,
  reading: Reading,
  at: Standpoint,
): Readonly<Record<ReadAspect, ExplainedFigure>> {
  const { indicator, value, month, yearToDate, overYear } = compiled;
  const own = (expression: Expression): ExplainedFigure => explained(expression, reading, at, indicator.measure);
  const now = own(value);
  return {
    value: now,
    month: own(month),
    yearToDate: yearToDate ? own(yearToDate) : notApplicable(indicator.measure),
    yearOnYear: compared(compiled, overYear, -12, reading, at),
    monthOnMonth: compared(compiled, month, -1, reading, at),
    change: changed(compiled, month, reading, at),
  };
}

/** A rate against an earlier period, or the difference of two ratios in points; without a base there is none. */
function compared(
  compiled: CompiledIndicator,
  of: Expression,
  months: number,
  reading: Reading,
  at: Standpoint,
): ExplainedFigure {
  const { comparison } = compiled.indicator;
  if (comparison === "none") return notApplicable("%");
  if (comparison === "points") return pointDifference(of, months, reading, at);
  const earlier: Expression = { node: "shift", of, months };
  const rate: Expression = {
    node: "call",
    name: months === -12 ? "yearOnYear" : "monthOnMonth",
    arguments: [of],
    means: {
      node: "arithmetic",
      op: "-",
      left: { node: "arithmetic", op: "/", left: of, right: earlier },
      right: { node: "number", value: "1" },
    },
  };
  return withBase(explained(rate, reading, at, "%"));
}

function pointDifference(of: Expression, months: number, reading: Reading, at: Standpoint): ExplainedFigure {
  const difference: Expression = { node: "arithmetic", op: "-", left: of, right: { node: "shift", of, months } };
  const { value, trace } = withBase(explained(difference, reading, at, "%"));
  const points: Figure = { ...value, measure: "个百分点" };
  return { value: points, trace: { ...trace, outcome: points } };
}

function changed(compiled: CompiledIndicator, of: Expression, reading: Reading, at: Standpoint): ExplainedFigure {
  const { comparison, measure } = compiled.indicator;
  if (comparison === "none") return notApplicable(measure);
  if (comparison === "points") return pointDifference(of, -1, reading, at);
  const change: Expression = { node: "arithmetic", op: "-", left: of, right: { node: "shift", of, months: -1 } };
  return withBase(explained(change, reading, at, measure));
}

/** Whatever is missing in the earlier period: there is no base. Zero and negative bases say so themselves. */
function withBase(figure: ExplainedFigure): ExplainedFigure {
  const { value, trace } = figure;
  if (!("missing" in value) || value.missing.startsWith("base-")) return figure;
  const without: Figure = { missing: "no-base", measure: value.measure };
  return { value: without, trace: { ...trace, outcome: without } };
}

/** An aspect that has no meaning for a kind of indicator. */
export function notApplicable(measure: Measure): ExplainedFigure {
  const value: Figure = { notApplicable: true, measure };
  return { value, trace: { node: "none", outcome: value, children: [] } };
}

/** A figure's completeness: its own, or that of all its parts together. */
export function completenessOf(trace: Trace): Completeness {
  if (trace.completeness) return trace.completeness;
  if (trace.children.length === 0) {
    const there = "truth" in trace.outcome || isKnown(trace.outcome);
    const name = [trace.institution, trace.month].filter(Boolean).join(" ");
    return { have: there ? 1 : 0, due: 1, missing: there || name === "" ? [] : [name] };
  }
  const parts = trace.children.map(completenessOf);
  return {
    have: Math.max(0, ...parts.map(({ have }) => have)),
    due: Math.max(0, ...parts.map(({ due }) => due)),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}
