import { type Language, showNumber } from "@biaogan/core";
import { type ReportStatus, reportRates, reportStateSchema } from "@biaogan/report";
import { words } from "./wording";

/**
 * The six states of a month's reports with their shares, which add to 100%.
 * @example ratesLine(checked.reports, "zh") // "共 12 家：按时 8（66.67%），逾期 1（8.33%），…"
 */
export function ratesLine(reports: readonly ReportStatus[], language: Language): string {
  const { total, counts, shares } = reportRates(reports);
  const { states, rates } = words[language].status;
  const parts = reportStateSchema.options
    .filter((state) => counts[state] > 0)
    .map((state) => rates.part(states[state], counts[state], showNumber(shares[state], 2)));
  return rates.all(total, parts);
}
