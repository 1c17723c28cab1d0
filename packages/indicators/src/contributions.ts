import { dividedBy, type Figure, isKnown, isZero, minus, times } from "@biaogan/core";
import type { Contribution } from "./month-result";

export interface PartFigure {
  readonly institution: string;
  readonly now: Figure;
  readonly before: Figure;
}

/** Each institution's share of the county's figure, and of its change since last month: who moved the total. */
export function shareOut(
  county: { readonly now: Figure; readonly before: Figure },
  parts: readonly PartFigure[],
): readonly Contribution[] {
  if (parts.length === 0) return [];
  const change = difference(county.now, county.before);
  return parts.map(({ institution, now, before }) => ({
    institution,
    value: now,
    share: shareOf(now, county.now),
    change: shareOf(difference(now, before), change),
  }));
}

function difference(now: Figure, before: Figure): Figure {
  if (!isKnown(now)) return now;
  if (!isKnown(before)) return before;
  return { known: minus(now.known, before.known), measure: now.measure };
}

function shareOf(part: Figure, whole: Figure): Figure {
  if (!isKnown(part)) return { ...part, measure: "%" };
  if (!isKnown(whole)) return { ...whole, measure: "%" };
  if (isZero(whole.known)) return { missing: "base-zero", measure: "%" };
  return { known: times(dividedBy(part.known, whole.known), "100"), measure: "%" };
}
