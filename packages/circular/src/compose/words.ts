import { type DisplayOptions, type Figure, isKnown, type Measure, show } from "@biaogan/core";
import { type Aspect, decimalsOf, type MonthResult, type Score } from "@biaogan/indicators";
import type { FigureReference, Inline } from "../document";

/** A piece of a sentence before institutions are named: an inline, or an institution to be named by place of mention. */
export type Word = Inline | { readonly institution: string };
export type Words = readonly Word[];

/** Plain words. */
export function say(text: string): Words {
  return text === "" ? [] : [{ text }];
}

/** What binds a printed number to its figure in the month's result. */
export function refer(
  month: string,
  indicator: string,
  aspect: Aspect | "rank" | "share" | "count" | "standing",
  measure: Measure,
  institution?: string,
): FigureReference {
  return { indicator, aspect, month, measure, ...(institution === undefined ? {} : { institution }) };
}

/**
 * A figure as the circular prints it: no space between digits and Chinese, a positive number where the word carries the
 * sign. A figure that is not known is its reason in words, and binds nothing.
 */
export function printFigure(figure: Figure, reference: FigureReference, options: DisplayOptions = {}): Words {
  const text = showTight(figure, options);
  return isKnown(figure) ? [{ figure: reference, text }] : say(text);
}

/** {@link show} without the space before a Chinese measure word. */
export function showTight(figure: Figure, options: DisplayOptions = {}): string {
  return show(figure, "zh", options).replace(/(?<=\d) (?=\p{Script=Han})/u, "");
}

/** An indicator's figure with the decimals that it states of itself: 4.33笔, not 4笔. */
export function printScored(
  score: Pick<Score, "indicator" | "decimals">,
  aspect: Aspect,
  figure: Figure,
  month: string,
  institution?: string,
): Words {
  const decimals = decimalsOf(score, aspect);
  const reference = refer(month, score.indicator, aspect, figure.measure, institution);
  return printFigure(figure, reference, decimals === undefined ? {} : { decimals });
}

/** A count with its measure word, bound by its name: `11家`, `16项`. */
export function printCount(
  count: number,
  name: string,
  measure: Measure,
  month: string,
  word: string = measure,
): Words {
  const figure: Figure = { known: String(count), measure };
  return [...printFigure(figure, refer(month, name, "count", measure), { measure: false }), ...say(word)];
}

/** Items joined by a separator. */
export function join(items: readonly Words[], separator: string): Words {
  return items.flatMap((item, index) => (index === 0 ? item : [...say(separator), ...item]));
}

/** Pieces of plain text that follow each other become one. */
export function fuse(words: readonly Inline[]): readonly Inline[] {
  const fused: Inline[] = [];
  for (const word of words) {
    const last = fused.at(-1);
    if (last && !("figure" in last) && !("figure" in word)) fused[fused.length - 1] = { text: last.text + word.text };
    else fused.push(word);
  }
  return fused;
}

/**
 * Names institutions: in full at first mention with the short name stated, by the short name from then on.
 * `named` holds the codes mentioned so far and is returned grown.
 */
export function nameInstitutions(
  words: Words,
  institutions: MonthResult["institutions"],
  named: ReadonlySet<string>,
): { readonly inlines: readonly Inline[]; readonly named: ReadonlySet<string> } {
  const grown = new Set(named);
  const inlines: Inline[] = [];
  let bracketOpen = false;
  for (const [index, word] of words.entries()) {
    if (!("institution" in word)) {
      // A bracket that follows one full name went into that name's own bracket.
      inlines.push(bracketOpen ? { ...word, text: word.text.slice(1) } : word);
      bracketOpen = false;
      continue;
    }
    const institution = institutions.find(({ code }) => code === word.institution);
    const { name, shortName } = institution ?? { name: word.institution, shortName: word.institution };
    const first = !grown.has(word.institution) && name !== shortName;
    grown.add(word.institution);
    bracketOpen = first && opensBracket(words[index + 1]);
    inlines.push({ text: first ? `${name}（以下简称${shortName}${bracketOpen ? "，" : "）"}` : shortName });
  }
  return { inlines: fuse(inlines), named: grown };
}

function opensBracket(word: Word | undefined): boolean {
  return word !== undefined && "text" in word && !("figure" in word) && word.text.startsWith("（");
}

/** Names the institutions in some words. */
export type NameInstitutions = (words: Words) => readonly Inline[];

/** In full at first mention, carried through one document. */
export function namer(institutions: MonthResult["institutions"]): NameInstitutions {
  let named: ReadonlySet<string> = new Set();
  return (words) => {
    const given = nameInstitutions(words, institutions, named);
    named = given.named;
    return given.inlines;
  };
}

/** By their short names, as tables do. */
export function shortNamer(institutions: MonthResult["institutions"]): NameInstitutions {
  const all = new Set(institutions.map(({ code }) => code));
  return (words) => nameInstitutions(words, institutions, all).inlines;
}
