import { compare, type Figure, isKnown } from "@biaogan/core";
import type { Rank } from "./month-result";

export interface RankedFigure {
  readonly institution: string;
  readonly value: Figure;
  /** Whether the figure is whole: one that lacks the month itself is shown and not ranked. */
  readonly whole: boolean;
}

/**
 * Ranks from the largest down; equal figures share a rank and the next is left out (1, 2, 2, 4). Who has no whole figure
 * has no rank. `before` are last month's figures, for the movement.
 */
export function rankInstitutions(
  figures: readonly RankedFigure[],
  before: readonly RankedFigure[] = [],
): readonly Rank[] {
  const earlier = placesOf(before);
  const places = placesOf(figures);
  const ranked = figures.map(({ institution, value }): Rank => {
    const rank = places.get(institution);
    const last = earlier.get(institution);
    return {
      institution,
      value,
      tied: rank !== undefined && [...places.values()].filter((one) => one === rank).length > 1,
      ...(rank === undefined ? {} : { rank }),
      ...(rank === undefined || last === undefined ? {} : { moved: last - rank }),
    };
  });
  return ranked.sort(
    (a, b) =>
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      (a.institution < b.institution ? -1 : 1),
  );
}

function placesOf(figures: readonly RankedFigure[]): ReadonlyMap<string, number> {
  const known = figures.flatMap(({ institution, value, whole }) =>
    whole && isKnown(value) ? [{ institution, known: value.known }] : [],
  );
  return new Map(
    known.map((one) => [one.institution, 1 + known.filter((other) => compare(other.known, one.known) > 0).length]),
  );
}
