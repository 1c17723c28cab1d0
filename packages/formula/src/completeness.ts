import { isKnown } from "@biaogan/core";
import type { Trace } from "./trace";

/** Of how many parts due, institution-months, how many were there; the others by name. */
export type Completeness = NonNullable<Trace["completeness"]>;

/**
 * A result's completeness: its own, or that of its operands. Operands that lack the same parts count once; where each
 * lacks others, this year and last year, they add up.
 * @example completenessOf(trace) // { have: 11, due: 12, missing: ["B07 2021-09"] }
 */
export function completenessOf(trace: Trace): Completeness {
  if (trace.completeness) return trace.completeness;
  if (trace.children.length === 0) return ofLeaf(trace);
  const parts = trace.children.map(completenessOf).filter(({ due }) => due > 0);
  const missing = [...new Set(parts.flatMap((part) => part.missing))];
  const [whole] = parts
    .filter((part) => part.missing.length === missing.length)
    .sort((a, b) => b.due - a.due || a.have - b.have);
  return whole ?? { have: sum(parts, "have"), due: sum(parts, "due"), missing };
}

function ofLeaf({ institution, month, row, outcome }: Trace): Completeness {
  if (institution === undefined && month === undefined) return { have: 0, due: 0, missing: [] };
  const there = "truth" in outcome || isKnown(outcome);
  return { have: there ? 1 : 0, due: 1, missing: there ? [] : [nameMissing(outcome, { institution, month, row })] };
}

/** What is missing by name: institution, month and, where only the row is not there, its key: a whole report is named once. */
export function nameMissing(
  outcome: Trace["outcome"],
  { institution, month, row }: Pick<Trace, "institution" | "month" | "row">,
): string {
  const whole = "missing" in outcome && (outcome.missing === "not-reported" || outcome.missing === "refused");
  return [institution, month, whole ? undefined : row].filter((word) => word !== undefined).join(" ");
}

function sum(parts: readonly Completeness[], key: "have" | "due"): number {
  return parts.reduce((all, part) => all + part[key], 0);
}
