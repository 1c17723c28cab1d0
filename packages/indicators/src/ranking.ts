import { compare, type Exact, type Figure, isKnown } from "@biaogan/core";
import type { Rank } from "./month-result";

/** A figure to be ranked. */
export interface RankedFigure {
  readonly institution: string;
  readonly value: Figure;
  /** The parts it lacks, by name: who lacks any is named and not ranked. */
  readonly missing: readonly string[];
  /** What a ratio is taken over. */
  readonly base?: Figure;
}

/** Who is ranked; ties share a rank (1, 2, 2, 4) in any case. */
export interface RankingPolicy {
  /** A ratio over fewer than so many (one terminal of one) is shown and not ranked. */
  readonly leastBase: Exact;
}

/** Every ratio with a base is ranked. */
export const defaultRankingPolicy: RankingPolicy = { leastBase: "1" };

/**
 * Ranks from the largest down; equal figures share a rank and the next is left out (1, 2, 2, 4). Who has no whole figure
 * has no rank and stands after the others.
 * @param before last month's figures: the movement is among those who are ranked in both months, so that nobody rises
 *   because another did not report.
 * @example rankInstitutions([{ institution: "B01", value: { known: "3", measure: "户" }, missing: [] }])[0]?.rank // 1
 */
export function rankInstitutions(
  figures: readonly RankedFigure[],
  before: readonly RankedFigure[] = [],
  policy: RankingPolicy = defaultRankingPolicy,
): readonly Rank[] {
  const places = placesOf(figures, policy);
  const both = new Set([...placesOf(before, policy).keys()].filter((institution) => places.has(institution)));
  const among = (list: readonly RankedFigure[]) =>
    placesOf(
      list.filter(({ institution }) => both.has(institution)),
      policy,
    );
  const [now, earlier] = [among(figures), among(before)];
  const ranks = figures.map(({ institution, value, missing }): Rank => {
    const rank = places.get(institution);
    const [from, to] = [earlier.get(institution), now.get(institution)];
    return {
      institution,
      value,
      missing,
      tied: rank !== undefined && [...places.values()].filter((one) => one === rank).length > 1,
      ...(rank === undefined ? {} : { rank }),
      ...(from === undefined || to === undefined ? {} : { moved: from - to }),
    };
  });
  const last = figures.length + 1;
  return ranks.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || (a.institution < b.institution ? -1 : 1));
}

function placesOf(figures: readonly RankedFigure[], { leastBase }: RankingPolicy): ReadonlyMap<string, number> {
  const ranked = figures.flatMap(({ institution, value, missing, base }) => {
    const large = base === undefined || (isKnown(base) && compare(base.known, leastBase) >= 0);
    return isKnown(value) && missing.length === 0 && large ? [{ institution, known: value.known }] : [];
  });
  return new Map(
    ranked.map((one) => [one.institution, 1 + ranked.filter((other) => compare(other.known, one.known) > 0).length]),
  );
}
