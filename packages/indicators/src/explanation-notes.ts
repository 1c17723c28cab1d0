import { absolute, compare, type Figure, isKnown, type Language, show } from "@biaogan/core";
import type { Names } from "./explain-steps";
import type { Explanation } from "./explanation";
import type { Aspect, ComparedAspect, Contribution, Score } from "./month-result";
import { comparedAspectSchema } from "./month-result";
import { explanationTexts, sampleTexts } from "./wording/words";

type Note = Explanation["notes"][number];

/** How many institutions are named as having moved a total. */
const MOST_MOVERS = 5;

/**
 * What stands beside the county's figure: rows left out, who does not reach the target, whom the parts come from and who
 * moved the total since last month, and in which sample a comparison is.
 */
export function notesOf(score: Score, aspect: Aspect, names: Names, language: Language): readonly Note[] {
  const compared = comparedAspectSchema.safeParse(aspect);
  if (compared.success) {
    const moved = compared.data === "change" ? moversOf(score, names, language) : [];
    return [...sampleNotes(score, compared.data, names, language), ...moved];
  }
  if (aspect !== "value") return [];
  const listed = (label: keyof typeof explanationTexts & ("excluded" | "below"), list: readonly string[]) =>
    list.length === 0 ? [] : [{ label: explanationTexts[label][language], text: list.join(SEPARATOR[language]) }];
  return [
    ...listed(
      "excluded",
      score.excluded.map(({ label }) => label),
    ),
    ...listed(
      "below",
      score.below.map(({ label, value }) => `${label} ${showIn(score, value, language)}`),
    ),
    ...partsNote(score, names, language),
    ...moversOf(score, names, language),
  ];
}

const SEPARATOR = { zh: "、", en: ", " } as const satisfies Record<Language, string>;

function partsNote(score: Score, { names }: Names, language: Language): readonly Note[] {
  const parts = largest(score.contributions, ({ value }) => value).map(
    ({ institution, value, share }) =>
      `${names[institution] ?? institution} ${showIn(score, value, language)}（${show(share, language)}）`,
  );
  return note("parts", parts, language);
}

/** Who moved the total: each institution's own change, with its share of the county's. */
function moversOf(score: Score, { names }: Names, language: Language): readonly Note[] {
  const movers = largest(score.contributions, ({ change }) => change).map(
    ({ institution, change, changeShare }) =>
      `${names[institution] ?? institution} ${signed(showIn(score, change, language))}${
        isKnown(changeShare) ? `（${show(changeShare, language)}）` : ""
      }`,
  );
  const { change } = score.aspects;
  const whole = isKnown(change)
    ? [`${explanationTexts.county[language]} ${signed(showIn(score, change, language))}`]
    : [];
  return movers.length === 0 ? [] : note("movers", [...whole, ...movers], language);
}

function largest(contributions: readonly Contribution[], by: (one: Contribution) => Figure): readonly Contribution[] {
  const size = (one: Contribution): string => {
    const figure = by(one);
    return isKnown(figure) ? absolute(figure.known) : "0";
  };
  return contributions
    .filter((one) => isKnown(by(one)) && size(one) !== "0")
    .sort((a, b) => compare(size(b), size(a)) || (a.institution < b.institution ? -1 : 1))
    .slice(0, MOST_MOVERS);
}

function sampleNotes(
  { samples }: Score,
  aspect: ComparedAspect,
  { names }: Names,
  language: Language,
): readonly Note[] {
  const sampled = samples[aspect];
  if (!sampled) return [];
  const named = (codes: readonly string[]) => codes.map((code) => names[code] ?? code);
  const moved = sampled.came.length + sampled.went.length > 0;
  return [
    ...note("comparedWithout", named(sampled.without), language),
    ...note("came", named(sampled.came), language),
    ...note("went", named(sampled.went), language),
    ...(moved
      ? note(
          "samples",
          (["full", "matched"] as const).map((one) => `${sampleTexts[one][language]} ${show(sampled[one], language)}`),
          language,
        )
      : []),
  ];
}

function note(
  label: "parts" | "movers" | "comparedWithout" | "came" | "went" | "samples",
  list: readonly string[],
  language: Language,
): readonly Note[] {
  return list.length === 0 ? [] : [{ label: explanationTexts[label][language], text: list.join(SEPARATOR[language]) }];
}

function showIn({ decimals }: Score, figure: Figure, language: Language): string {
  return show(figure, language, decimals === undefined ? {} : { decimals });
}

function signed(shown: string): string {
  return /^\d/.test(shown) ? `+${shown}` : shown;
}
