import type { Measure } from "@biaogan/core";
import type { Expression, Facts, Reading, Standpoint } from "@biaogan/formula";
import type { ExplainedFigure } from "./month-result";

/** What evaluations read, and where they keep what they found. */
export interface Observing extends Reading {
  readonly memory?: Memory;
}

/** Keeps a figure with what it read; gives it again where nothing of that has changed. */
export type Memory = (asked: Asked, evaluate: (notice: (facts: Facts) => Facts) => ExplainedFigure) => ExplainedFigure;

/** What was asked: an expression at a standpoint, in a measure, some institutions left out. */
export interface Asked {
  readonly expression: Expression;
  readonly at: Standpoint;
  readonly measure: Measure;
  readonly without: readonly string[];
}
