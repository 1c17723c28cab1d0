import type { ExplanationStanding, Finding } from "./finding";
import { type Language, type Text, text } from "./text";

const STATES = {
  accepted: text("已说明", "explained"),
  rejected: text("情况说明未采纳", "explanation not accepted"),
  stale: text("数字已变，原情况说明失效", "the figures changed: the explanation is stale"),
} as const satisfies Record<ExplanationStanding["state"], Text>;

/**
 * What is said of a finding's 情况说明: whether it settles it, its words, and why it was not accepted. Every surface says it
 * alike; undefined where none was filed.
 * @example explanationWords(finding, "zh") // "已说明：国庆假期促销"
 */
export function explanationWords({ explanation }: Finding, language: Language): string | undefined {
  if (!explanation) return undefined;
  const { state, words, reason } = explanation;
  const why = reason === undefined ? "" : language === "zh" ? `（${reason}）` : ` (${reason})`;
  return `${STATES[state][language]}${why}${language === "zh" ? "：" : ": "}${words}`;
}
