import type { Finding } from "./finding";
import type { Language } from "./text";

/** As many guesses as a reader is shown; the finding carries them all. */
const SHOWN = 3;

/**
 * What is said of a finding's cause: what may have happened, the likeliest first, or which finding it follows from.
 * Every surface says it alike; nothing where nothing is known.
 * @example causeWords(finding, "zh") // ["可能：D8 应为 11,534（多出数字，疑为脚注或重复键入）：改后相关规则全部通过（2 处）"]
 */
export function causeWords({ hypotheses = [], consequenceOf }: Finding, language: Language): readonly string[] {
  if (consequenceOf) {
    const { code, place } = consequenceOf;
    const at = [code, place.sheet, place.cell].filter(Boolean).join(" › ");
    return [language === "zh" ? `由 ${at} 引起，改正后随之消除` : `follows from ${at}: mended with it`];
  }
  const perhaps = language === "zh" ? "可能：" : "perhaps: ";
  return hypotheses.slice(0, SHOWN).map(({ words }) => perhaps + words[language]);
}
