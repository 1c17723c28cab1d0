import { phraseText } from "@biaogan/circular";
import { type Language, show } from "@biaogan/core";
import { standingWords } from "@biaogan/indicators";
import { countFindings } from "@biaogan/report";
import type { AggregatedMonth } from "./aggregate-workspace";

/** A month in five lines: who reported, what was found, how the targets stand, what leads and what lags. */
export function summaryLines({ checked, result }: AggregatedMonth, language: Language): readonly string[] {
  const reports = checked.accepted.reports.filter(({ state }) => state !== "waived");
  const waived = checked.accepted.reports.length - reports.length;
  const count = (holds: (one: (typeof reports)[number]) => boolean): number => reports.filter(holds).length;
  const found = countFindings(checked.findings);
  const standing = (one: string): number => result.scores.filter((score) => score.standing === one).length;
  const titles = (one: string): string =>
    result.scores
      .filter((score) => score.standing === one)
      .map((score) => {
        // How far it is, in the circular's own words.
        const far = phraseText(score, "lead", language) || phraseText(score, "distance", language);
        const name = `${score.indicator} ${score.title[language]}`;
        if (far === "") return name;
        return language === "zh" ? `${name}（${far}）` : `${name} (${far})`;
      })
      .join(language === "zh" ? "、" : "; ");
  const came = count(({ state }) => state === "on-time" || state === "late");
  const accepted = count((one) => one.accepted);
  const late = count(({ state }) => state === "late");
  const missing = count(({ state }) => state === "missing");
  const standings = (["done", "on-pace", "behind", "far-behind", "no-data"] as const).map(
    (one) => `${standingWords(one, language)} ${standing(one)}`,
  );
  const none = language === "zh" ? "无" : "none";
  if (language === "en") {
    return [
      `reports: ${reports.length} owed, ${came} came (${late} late), ${missing} missing, ${accepted} accepted${waived === 0 ? "" : `; ${waived} waived`}`,
      `findings: ${found.error} errors, ${found.warning} warnings, ${found.hint} hints`,
      `targets: ${result.scores.length}: ${standings.join(", ")}; time elapsed ${show(result.elapsed)}`,
      `behind: ${titles("behind") || none}`,
      `far behind: ${titles("far-behind") || none}`,
    ];
  }
  return [
    `报送：应报 ${reports.length} 家，已报 ${came} 家（逾期 ${late} 家），未报 ${missing} 家，采用 ${accepted} 家${waived === 0 ? "" : `；豁免 ${waived} 家`}`,
    `校验：错误 ${found.error} 处，疑问 ${found.warning} 处，提示 ${found.hint} 处`,
    `目标：共 ${result.scores.length} 项，${standings.join("、")}；序时进度 ${show(result.elapsed)}`,
    `滞后：${titles("behind") || none}`,
    `严重滞后：${titles("far-behind") || none}`,
  ];
}
