import { dividedBy, type Figure, isKnown, isZero, type Measure, minus, times } from "@biaogan/core";
import type { Contribution } from "./month-result";

/** One institution's part: of the figure, and of the month's figure now and last month. */
export interface PartFigure {
  readonly institution: string;
  readonly value: Figure;
  readonly month: Figure;
  readonly monthBefore: Figure;
}

/**
 * Each institution's share of the county's figure, its own change since last month and its share of the county's change
 * (贡献率): who moved the total.
 * @param county the figure and its change, both of which the parts add up to.
 */
export function shareOut(
  county: { readonly value: Figure; readonly change: Figure },
  parts: readonly PartFigure[],
): readonly Contribution[] {
  return parts.map(({ institution, value, month, monthBefore }) => {
    const change = difference(month, monthBefore);
    return {
      institution,
      value,
      share: shareOf(value, county.value),
      change,
      changeShare: shareOf(change, county.change),
    };
  });
}

function difference(now: Figure, before: Figure): Figure {
  if (!isKnown(now)) return now;
  if (!isKnown(before)) return { missing: "no-base", measure: now.measure };
  return { known: minus(now.known, before.known), measure: now.measure };
}

function shareOf(part: Figure, whole: Figure): Figure {
  const measure: Measure = "%";
  if (!isKnown(part)) return { ...part, measure };
  if (!isKnown(whole)) return { ...whole, measure };
  if (isZero(whole.known)) return { missing: "base-zero", measure };
  return { known: times(dividedBy(part.known, whole.known), "100"), measure };
}
