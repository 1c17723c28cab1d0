import type { Figure, Measure } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import type { FigureReference } from "./document";

/** What binds a printed score: of the whole, or of an item, an adjustment or a veto by its id. */
export interface AssessmentReference {
  readonly of?: string;
  readonly institution: string;
  /** `points` 得分; `value`, what an item is scored by; `rank`. */
  readonly aspect: "points" | "value" | "rank";
  readonly measure: Measure;
}

const NAME = "assessment";

/** A score's reference: `assessment` for the whole, `assessment.users` for an item. */
export function referScore({ of, ...rest }: AssessmentReference, month: string): FigureReference {
  return { indicator: of === undefined ? NAME : `${NAME}.${of}`, month, ...rest };
}

/** Whether a reference is of the assessment. */
export function isScore(indicator: string): boolean {
  return indicator === NAME || indicator.startsWith(`${NAME}.`);
}

/** The figure that a score's reference names; undefined where the month's assessment holds none. */
export function scoreFigure(
  { assessment }: MonthResult,
  { indicator, institution, aspect }: FigureReference,
): Figure | undefined {
  const own = assessment?.institutions.find((one) => one.institution === institution);
  if (!own) return undefined;
  if (indicator === NAME) return aspect === "rank" ? { known: String(own.rank), measure: "个" } : own.total;
  const id = indicator.slice(NAME.length + 1);
  const item = own.items.find((one) => one.id === id);
  if (item) return aspect === "value" ? item.figure : item.points;
  return own.adjustments.find((one) => one.id === id)?.points ?? own.vetoes.find((one) => one.id === id)?.ceiling;
}
