import type { ReportStatus } from "@biaogan/report";
import { hasCome } from "../counted-lists";
import { showDay } from "../setting";
import { say, type Words } from "../words";

/** The cells of a report's row. */
export const reportCells = {
  institution: ({ institution }) => [{ institution }],
  state: ({ state }) => say(STATES[state]),
  receivedAt: ({ receivedAt }) => say(receivedAt ? showDay(receivedAt.slice(0, 10), false) : "—"),
  revision: (report) => say(hasCome(report) ? ((report.revision ?? 0) > 0 ? `更正${report.revision}` : "首报") : "—"),
  verdict: (report) => say(verdictOf(report)),
  findings: (report) => say(findingsOf(report)),
} as const satisfies Record<string, (report: ReportStatus) => Words>;

const STATES = {
  "on-time": "按时",
  late: "逾期",
  missing: "未报送",
  empty: "空表",
  waived: "免报",
  "not-applicable": "不适用",
} as const satisfies Record<ReportStatus["state"], string>;

function verdictOf(report: ReportStatus): string {
  if (!hasCome(report)) return "—";
  if (!report.accepted) return "退回，未计入";
  if (report.warnings > report.explained) return "采用，待说明";
  return report.explained > 0 ? "带说明采用" : "采用";
}

function findingsOf({ errors, warnings, explained }: ReportStatus): string {
  const parts = [
    errors > 0 ? `错误${errors}处` : "",
    warnings > 0 ? `疑问${warnings}处（${explainedWords(warnings, explained)}）` : "",
  ].filter(Boolean);
  return parts.length === 0 ? "无" : parts.join("，");
}

function explainedWords(warnings: number, explained: number): string {
  if (explained === 0) return "未说明";
  return explained === warnings ? "已说明" : `已说明${explained}处`;
}
