import type { Figure, Measure } from "@biaogan/core";
import type { Standing } from "@biaogan/indicators";
import type { ReportStatus } from "@biaogan/report";
import { type Setting, showDay, showMonth } from "./setting";
import { join, printFigure, refer, say, type Words } from "./words";

type MonthSlot = (setting: Setting) => Words;

/** The slots that speak of the month, the plan and the reports. */
export const monthSlots = {
  county: ({ result }) => say(result.county),
  month: ({ result }) => say(showMonth(result.month)),
  /** 截至 which day the figures stand: the cut-off, or the month's end where they are one. */
  cutOff: ({ result }) => say(showDay(result.period.to, false)),
  "plan.title": ({ plan }) => say(plan.county.office.planTitle),
  "plan.number": ({ plan }) => say(plan.county.office.planNumber),
  "next.due": ({ nextDue }) => (nextDue === undefined ? [] : say(showDay(nextDue, false))),
  elapsed: ({ result }) => printFigure(result.elapsed, refer(result.month, "month", "completion", "%")),
  "targets.count": (setting) => counted(setting, "targets", setting.result.scores.length, "个", "项"),
  "targets.done": standingCount("done"),
  "targets.onPace": standingCount("on-pace"),
  "targets.behind": standingCount("behind"),
  "targets.farBehind": standingCount("far-behind"),
  "targets.noData": standingCount("no-data"),
  "behind.titles": standingTitles(["behind"]),
  "farBehind.titles": standingTitles(["far-behind"]),
  "noData.titles": standingTitles(["no-data"]),
  "incomplete.titles": ({ result }) =>
    say(
      result.scores
        .filter(({ completeness }) => completeness.have > 0 && completeness.missing.length > 0)
        .map(({ title }) => title.zh)
        .join("、"),
    ),
  "reports.due": (setting) => counted(setting, "reports.due", owed(setting).length, "家"),
  "reports.onTime": (setting) => countedStates(setting, "reports.onTime", (report) => report.state === "on-time"),
  "reports.accepted": (setting) => countedStates(setting, "reports.accepted", (report) => report.accepted),
  "reports.late": named((report) => report.state === "late", lateWords),
  "reports.missing": named((report) => report.state === "missing" || report.state === "empty"),
  "reports.refused": named((report) => hasCome(report) && !report.accepted),
  "reports.revised": named((report) => (report.revision ?? 0) > 0),
  "reports.unexplained": named((report) => report.accepted && report.warnings > report.explained),
} as const satisfies Record<string, MonthSlot>;

export type MonthSlotName = keyof typeof monthSlots;

/** Whether a report came at all. */
export function hasCome(report: ReportStatus): boolean {
  return report.state === "on-time" || report.state === "late";
}

function owed({ result }: Setting): readonly ReportStatus[] {
  return result.reports.filter(({ state }) => state !== "not-applicable" && state !== "waived");
}

function countedStates(setting: Setting, name: string, holds: (report: ReportStatus) => boolean): Words {
  const count = owed(setting).filter(holds).length;
  return count === 0 ? [] : counted(setting, name, count, "家");
}

function counted(setting: Setting, name: string, count: number, measure: Measure, word: string = measure): Words {
  const figure: Figure = { known: String(count), measure };
  const printed = printFigure(figure, refer(setting.result.month, name, "count", measure), { measure: false });
  return [...printed, ...say(word)];
}

function standingCount(standing: Standing): MonthSlot {
  return (setting) => {
    const count = setting.result.scores.filter((score) => score.standing === standing).length;
    return count === 0 ? [] : counted(setting, `targets.${standing}`, count, "个", "项");
  };
}

function standingTitles(standings: readonly Standing[]): MonthSlot {
  return ({ result }) =>
    say(
      result.scores
        .filter(({ standing }) => standings.includes(standing))
        .map(({ title }) => title.zh)
        .join("、"),
    );
}

function named(holds: (report: ReportStatus) => boolean, more: (report: ReportStatus) => Words = () => []): MonthSlot {
  return (setting) =>
    join(
      owed(setting)
        .filter(holds)
        .map((report) => [{ institution: report.institution }, ...more(report)]),
      "、",
    );
}

function lateWords({ receivedAt }: ReportStatus): Words {
  return receivedAt ? say(`（${showDay(receivedAt.slice(0, 10), false)}报送）`) : [];
}
