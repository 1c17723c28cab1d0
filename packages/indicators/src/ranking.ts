import { compare, type Figure, isKnown } from "@biaogan/core";
import type { Rank } from "./month-result";
import { defaultPolicies, type RankingPolicy } from "./policies";

/** A figure to be ranked. */
export interface RankedFigure {
  readonly institution: string;
  readonly value: Figure;
  /** The parts it lacks, by name: who lacks any is named and not ranked. */
  readonly missing: readonly string[];
  /** What a ratio is taken over. */
  readonly base?: Figure;
}

/**
 * Ranks from the largest down; equal figures share a rank and the next is left out (1, 2, 2, 4), or not where ties are
 * dense (1, 2, 2, 3). Who has no whole figure, or a ratio over too small a base, has no rank, stands after the others
 * and says why.
 * @param before last month's figures: the movement is among those who are ranked in both months, so that nobody rises
 *   because another did not report.
 * @example rankInstitutions([{ institution: "B01", value: { known: "3", measure: "户" }, missing: [] }])[0]?.rank // 1
 */
export function rankInstitutions(
  figures: readonly RankedFigure[],
  before: readonly RankedFigure[] = [],
  policy: RankingPolicy = defaultPolicies.ranking,
): readonly Rank[] {
  const places = placesOf(figures, policy);
  const both = new Set([...placesOf(before, policy).keys()].filter((institution) => places.has(institution)));
  const among = (list: readonly RankedFigure[]) =>
    placesOf(
      list.filter(({ institution }) => both.has(institution)),
      policy,
    );
  const [now, earlier] = [among(figures), among(before)];
  const ranks = figures.map((figure): Rank => {
    const { institution, value, missing } = figure;
    const rank = places.get(institution);
    const [from, to] = [earlier.get(institution), now.get(institution)];
    const why = hindrance(figure, policy);
    return {
      institution,
      value,
      missing,
      tied: rank !== undefined && [...places.values()].filter((one) => one === rank).length > 1,
      ...(rank === undefined ? {} : { rank }),
      ...(from === undefined || to === undefined ? {} : { moved: from - to }),
      ...(why === undefined ? {} : { unranked: why }),
    };
  });
  const last = figures.length + 1;
  return ranks.sort((a, b) => (a.rank ?? last) - (b.rank ?? last) || (a.institution < b.institution ? -1 : 1));
}

function hindrance({ value, missing, base }: RankedFigure, { leastBase }: RankingPolicy): Rank["unranked"] {
  if (!isKnown(value) || missing.length > 0) return "missing";
  const large = base === undefined || (isKnown(base) && compare(base.known, leastBase) >= 0);
  return large ? undefined : "small-base";
}

function placesOf(figures: readonly RankedFigure[], policy: RankingPolicy): ReadonlyMap<string, number> {
  const ranked = figures.flatMap((figure) => {
    const { institution, value } = figure;
    return isKnown(value) && hindrance(figure, policy) === undefined ? [{ institution, known: value.known }] : [];
  });
  return new Map(ranked.map(({ institution, known }) => [institution, 1 + above(known, ranked, policy)]));
}

/** How many places are above a figure: those who have more, or the different figures that they have. */
function above(known: string, ranked: readonly { readonly known: string }[], { ties }: RankingPolicy): number {
  const more = ranked.map((other) => other.known).filter((other) => compare(other, known) > 0);
  return ties === "dense" ? new Set(more).size : more.length;
}
