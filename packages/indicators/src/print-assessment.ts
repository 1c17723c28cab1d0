import { type Language, MisuseError, show } from "@biaogan/core";
import { explainTrace } from "@biaogan/formula";
import { namesIn } from "./explain-steps";
import type { MonthResult } from "./month-result";

/**
 * An institution's score with its sum explained: each item, what it was scored by down to the cells, plus and minus
 * items, and vetoes.
 * @throws MisuseError where the month is not assessed, or the institution is not.
 * @example printAssessment(result, "B01") // "工行   2021年度考核   2021-09   92.50 分   第 1 名   优秀\n…"
 */
export function printAssessment(result: MonthResult, institution: string, language: Language = "zh"): string {
  const own = result.assessment?.institutions.find((one) => one.institution === institution);
  if (!result.assessment || !own)
    throw new MisuseError("printAssessment", `${institution} is not assessed in ${result.month}`);
  const names = namesIn(result, own.trace, language);
  const place =
    language === "zh"
      ? `第 ${own.rank} 名${own.tied ? "（并列）" : ""}`
      : `rank ${own.rank}${own.tied ? " (tied)" : ""}`;
  const head = [
    names.names[institution] ?? institution,
    result.assessment.title[language],
    result.month,
    show(own.total, language),
    place,
    ...(own.grade === undefined ? [] : [own.grade[language]]),
  ];
  return [head.join("   "), explainTrace(own.trace, language, names)].join("\n");
}
