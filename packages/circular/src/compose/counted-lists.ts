import type { MonthResult, Score, Standing } from "@biaogan/indicators";
import type { ReportStatus } from "@biaogan/report";

/** Whether a report came at all. */
export function hasCome(report: ReportStatus): boolean {
  return report.state === "on-time" || report.state === "late";
}

/** Reports that are owed: neither waived nor of somebody who owes nothing. */
export function owedReports({ reports }: MonthResult): readonly ReportStatus[] {
  return reports.filter(({ state }) => state !== "not-applicable" && state !== "waived");
}

/** The lists of reports that sentences name or count. */
export const reportLists = {
  "reports.due": () => true,
  "reports.onTime": ({ state }) => state === "on-time",
  "reports.accepted": ({ accepted }) => accepted,
  "reports.late": ({ state }) => state === "late",
  "reports.missing": ({ state }) => state === "missing" || state === "empty",
  "reports.refused": (report) => hasCome(report) && !report.accepted,
  "reports.revised": ({ revision }) => (revision ?? 0) > 0,
  "reports.unexplained": ({ accepted, warnings, explained }) => accepted && warnings > explained,
} as const satisfies Record<string, (report: ReportStatus) => boolean>;
export type ReportListName = keyof typeof reportLists;

/** The lists of targets that sentences name or count. */
export const targetLists = {
  targets: () => true,
  "targets.done": stands("done"),
  "targets.on-pace": stands("on-pace"),
  "targets.behind": stands("behind"),
  "targets.far-behind": stands("far-behind"),
  "targets.no-data": stands("no-data"),
  "targets.incomplete": isIncomplete,
} as const satisfies Record<string, (score: Score) => boolean>;
export type TargetListName = keyof typeof targetLists;

/** A target of which parts are missing and parts are there. */
export function isIncomplete({ completeness }: Score): boolean {
  return completeness.have > 0 && completeness.missing.length > 0;
}

export function isReportList(name: string): name is ReportListName {
  return Object.hasOwn(reportLists, name);
}

export function isTargetList(name: string): name is TargetListName {
  return Object.hasOwn(targetLists, name);
}

function stands(standing: Standing): (score: Score) => boolean {
  return (score) => score.standing === standing;
}
