import { type DisplayOptions, type Figure, isKnown, type Measure, measures, show } from "@biaogan/core";
import type { Aspect, MonthResult } from "@biaogan/indicators";
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
  aspect: Aspect | "rank" | "share" | "count",
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

/** Decimals of a measure where an indicator states none. */
export function decimalsOf(measure: Measure): number {
  return measures[measure].decimals;
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
  const inlines = words.map((word): Inline => {
    if (!("institution" in word)) return word;
    const institution = institutions.find(({ code }) => code === word.institution);
    if (!institution) return { text: word.institution };
    if (grown.has(institution.code)) return { text: institution.shortName };
    grown.add(institution.code);
    const full = institution.name === institution.shortName;
    return { text: full ? institution.name : `${institution.name}（以下简称${institution.shortName}）` };
  });
  return { inlines: fuse(inlines), named: grown };
}
