import { compare, isKnown } from "@biaogan/core";
import type { MonthResult, Rank, Score } from "@biaogan/indicators";
import type { NamingPolicy } from "../naming";
import { firstPlaces, lastPlaces, tiedPlace } from "../wording/chinese-ordinals";
import { particles } from "../wording/phrases";
import type { Setting } from "./setting";
import { join, printScored, say, type Words } from "./words";

/** Who is named, and of how many places. */
export interface Named {
  readonly places: number;
  readonly ranks: readonly Rank[];
}

/**
 * The first places, as the policy has it: who shares the last of them is named too, or nobody is. Who has brought nothing
 * leads nowhere.
 */
export function leadersOf(score: Score, result: MonthResult, policy: NamingPolicy): Named {
  const ranked = rankedIn(score, result, policy);
  if (ranked.length < policy.leastRanked) return NOBODY;
  const first = ranked.slice(0, policy.leaders).filter(({ value }) => isKnown(value) && compare(value.known, "0") > 0);
  return atEdge(ranked, first, policy);
}

/** The last places, never one that leads as well. */
export function lastOf(score: Score, result: MonthResult, policy: NamingPolicy): Named {
  const ranked = rankedIn(score, result, policy);
  if (ranked.length < policy.leastRanked) return NOBODY;
  const leading = leadersOf(score, result, policy).ranks;
  const rest = ranked.filter((one) => !leading.includes(one));
  const last = policy.last === 0 ? [] : rest.slice(-policy.last);
  return atEdge([...rest].reverse(), [...last].reverse(), policy, true);
}

const NOBODY: Named = { places: 0, ranks: [] };

/** Who shares the place of the last one named: all of them, or none. */
function atEdge(ranked: readonly Rank[], chosen: readonly Rank[], policy: NamingPolicy, reversed = false): Named {
  const edge = chosen.at(-1);
  if (edge === undefined) return NOBODY;
  const sharing = ranked.filter(({ rank }) => rank === edge.rank);
  const whole = sharing.every((one) => chosen.includes(one));
  const ranks = whole
    ? chosen
    : policy.ties === "all-named"
      ? [...chosen.filter((one) => !sharing.includes(one)), ...sharing]
      : chosen.filter((one) => !sharing.includes(one));
  const ordered = reversed ? [...ranks].reverse() : ranks;
  return { places: policy.ties === "all-named" ? chosen.length : ordered.length, ranks: ordered };
}

/** Who may be named first or last: ranked, not exempt, and a ratio over enough. */
function rankedIn({ ranking, indicator }: Score, result: MonthResult, policy: NamingPolicy): readonly Rank[] {
  return ranking.filter(
    ({ rank, institution, value }) =>
      rank !== undefined &&
      isKnown(value) &&
      !policy.neverRanked.includes(institution) &&
      isLargeEnough(indicator, institution, result, policy),
  );
}

function isLargeEnough(
  indicator: string,
  institution: string,
  { figures }: MonthResult,
  policy: NamingPolicy,
): boolean {
  const trace = figures[indicator]?.institutions[institution]?.trace;
  const base = trace?.node === "ratio" ? trace.children[1]?.outcome : undefined;
  if (base === undefined || "truth" in base || !isKnown(base)) return true;
  return compare(base.known, policy.leastBase) >= 0;
}

/** 居前三位的依次是甲（1,936户）、乙（并列第二，1,610户）、丙（并列第二，1,610户）; nothing where nobody is named. */
export function rankedWords(score: Score, setting: Setting, from: "first" | "last"): Words {
  const { result, naming } = setting;
  const named = (from === "first" ? leadersOf : lastOf)(score, result, naming);
  if (named.ranks.length === 0) return [];
  const places = from === "first" ? firstPlaces(named.places) : lastPlaces(named.places);
  const items = named.ranks.map(
    ({ institution, value, rank, tied }): Words => [
      { institution },
      ...say("（"),
      ...(tied && rank !== undefined ? say(`${tiedPlace(rank)}，`) : []),
      ...printScored(score, "value", value, result.month, institution),
      ...say("）"),
    ],
  );
  return [...say(places), ...join(items, particles.separator)];
}
