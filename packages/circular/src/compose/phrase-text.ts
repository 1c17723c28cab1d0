import { absolute, isKnown, type Language, show } from "@biaogan/core";
import { decimalsOf, type Score } from "@biaogan/indicators";
import { signedPhrases, withoutRateWords } from "../wording/phrases";
import { directionOf, phraseOf, type SignedAspect } from "./signed-figures";

/**
 * A signed figure in words for a screen, by the same rules as the circular's: 慢于序时进度 4.90 个百分点, or in English. An
 * empty text where the aspect does not apply.
 * @example phraseText(score, "lead", "zh") // "慢于序时进度 4.82 个百分点"
 */
export function phraseText(score: Score, aspect: SignedAspect, language: Language): string {
  const figure = aspect === "growth" ? score.aspects.value : score.aspects[aspect];
  if (!isKnown(figure)) {
    const compared = aspect === "yearOnYear" || aspect === "monthOnMonth";
    return compared && "missing" in figure ? withoutRateWords(aspect, figure.missing)[language] : "";
  }
  const phrase = signedPhrases[phraseOf({ aspect, figure })];
  const direction = directionOf({ score, aspect }, figure);
  const decimals = aspect === "growth" ? undefined : decimalsOf(score, aspect);
  const positive = { ...figure, known: absolute(figure.known) };
  const number = show(positive, language, decimals === undefined ? {} : { decimals });
  if (language === "en") return phrase.english[direction].replace("{}", number);
  if (direction === "level" || direction === "almost") return phrase[direction];
  return `${phrase.label}${phrase[direction]} ${number}`;
}
