import type { BookToWrite } from "@biaogan/spreadsheet";
import type { AggregatedMonth } from "./aggregate-workspace";
import { assessmentSheets, policiesSheet } from "./month-book/assessment-sheets";
import { contributionsSheet } from "./month-book/contributions-sheet";
import { findingsSheet } from "./month-book/findings-sheet";
import { rankingSheet } from "./month-book/ranking-sheet";
import { reportsSheet } from "./month-book/reports-sheet";
import { rulesSheet } from "./month-book/rules-sheet";
import { scorecardSheet } from "./month-book/scorecard-sheet";
import { toleratedSheet } from "./month-book/tolerated-sheet";

/** The month's workbook: scorecard, contributions, ranking with charts, scores, states of reports, findings, rules, allowed differences. */
export function monthBook({ result, checked, workspace }: AggregatedMonth): BookToWrite {
  return {
    sheets: [
      scorecardSheet(result),
      contributionsSheet(result),
      rankingSheet(result),
      ...assessmentSheets(result),
      reportsSheet(result, checked.reports),
      findingsSheet(result, checked.findings),
      rulesSheet(result, workspace.declared.pack, checked.verdicts),
      toleratedSheet(result, checked.verdicts),
      policiesSheet(result),
    ],
  };
}
