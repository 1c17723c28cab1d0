import { monthOfYear } from "@biaogan/core";
import type { Standing } from "@biaogan/indicators";
import type { ReportStatus } from "@biaogan/report";
import { owedReports, type ReportListName, reportLists, type TargetListName, targetLists } from "./counted-lists";
import { listed, told } from "./lists";
import { progressWords } from "./progress-words";
import { type Setting, showDay, showMonth } from "./setting";
import { printCount, printFigure, refer, say, type Words } from "./words";

type MonthSlot = (setting: Setting) => Words;

/** The slots that speak of the month, the plan and the reports. */
export const monthSlots = {
  county: ({ result }) => say(result.county),
  group: ({ plan }) => say(plan.county.office.group),
  office: ({ plan }) => say(plan.county.office.office),
  /** 机关代字 without 发: 示移支办. */
  agency: ({ plan }) => say(plan.county.office.agencyShort.replace(/发$/, "")),
  contact: ({ plan }) => say(plan.county.office.contact ?? ""),
  month: ({ result }) => say(showMonth(result.month)),
  /** As of which day the figures stand: 9月末, or the cut-off where the data end before the month does. */
  cutOff: ({ result }) => say(asOf(result.period.to)),
  "plan.title": ({ plan }) => say(plan.county.office.planTitle),
  "plan.number": ({ plan }) => say(plan.county.office.planNumber),
  "next.due": ({ nextDue }) => (nextDue === undefined ? [] : say(showDay(nextDue, false))),
  elapsed: ({ result }) => printFigure(result.elapsed, refer(result.month, "month", "completion", "%")),
  /** Months that are left of the year, without this one. */
  "months.left": ({ result }) => {
    const left = 12 - monthOfYear(result.month);
    return left === 0 ? [] : printCount(left, "months.left", "个", result.month, "个月");
  },
  "targets.count": countedTargets("targets"),
  "targets.done": countedTargets("targets.done"),
  "targets.onPace": countedTargets("targets.on-pace"),
  "targets.behind": countedTargets("targets.behind"),
  "targets.farBehind": countedTargets("targets.far-behind"),
  "targets.noData": countedTargets("targets.no-data"),
  "done.titles": titles("targets.done"),
  "behind.titles": titles("targets.behind"),
  "farBehind.titles": titles("targets.far-behind"),
  "noData.titles": titles("targets.no-data"),
  "incomplete.titles": titles("targets.incomplete"),
  "incomplete.count": countedTargets("targets.incomplete"),
  /** The targets that lag, each with how far. */
  "behind.progress": progress("behind"),
  "farBehind.progress": progress("far-behind"),
  "reports.due": (setting) => printCount(owedReports(setting.result).length, "reports.due", "家", setting.result.month),
  "reports.onTime": countedReports("reports.onTime"),
  "reports.accepted": countedReports("reports.accepted"),
  "reports.lateCount": countedReports("reports.late"),
  "reports.missingCount": countedReports("reports.missing"),
  "reports.refusedCount": countedReports("reports.refused"),
  "reports.late": namedReports("late", lateWords),
  "reports.missing": namedReports("missing"),
  "reports.refused": namedReports("refused"),
  "reports.revised": namedReports("revised"),
  "reports.unexplained": namedReports("unexplained"),
} as const satisfies Record<string, MonthSlot>;

export type MonthSlotName = keyof typeof monthSlots;

/** 9月末 where the data reach the month's last day, else the day: 9月25日. */
function asOf(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? `${Number(day.slice(5, 7))}月末` : showDay(day, false);
}

/** A count of reports; nothing where there is none. */
function countedReports(name: ReportListName): MonthSlot {
  return ({ result }) => {
    const count = owedReports(result).filter(reportLists[name]).length;
    return count === 0 ? [] : printCount(count, name, "家", result.month);
  };
}

function countedTargets(name: TargetListName): MonthSlot {
  return ({ result }) => {
    const count = result.scores.filter(targetLists[name]).length;
    return count === 0 ? [] : printCount(count, name, "个", result.month, "项");
  };
}

function titles(name: TargetListName): MonthSlot {
  return (setting) => {
    const items = setting.result.scores.filter(targetLists[name]).map(({ title }) => say(title.zh));
    return listed(items, { name, measure: "个", word: "项" }, setting);
  };
}

/** 云闪付新增绑卡用户（慢于序时进度4.82个百分点）、… */
function progress(standing: Standing): MonthSlot {
  return (setting) => {
    const items = setting.result.scores
      .filter((score) => score.standing === standing)
      .map((score) => {
        const far = progressWords(score, setting.result.month);
        return far.length === 0 ? say(score.title.zh) : [...openBracket(score.title.zh), ...far, ...say("）")];
      });
    return listed(items, { name: `targets.${standing}`, measure: "个", word: "项" }, setting);
  };
}

/** A title with a bracket open behind it; a title that ends with one goes on in it. */
function openBracket(title: string): Words {
  return say(title.endsWith("）") ? `${title.slice(0, -1)}，` : `${title}（`);
}

/** Reports of a list by name, by number or not at all, as the policy has it. */
function namedReports(
  list: "missing" | "late" | "refused" | "revised" | "unexplained",
  more: (report: ReportStatus) => Words = () => [],
): MonthSlot {
  const name = `reports.${list}` as const;
  return (setting) => {
    const items = owedReports(setting.result)
      .filter(reportLists[name])
      .map((report): Words => [{ institution: report.institution }, ...more(report)]);
    return told(items, setting.naming[list], { name, measure: "家" }, setting);
  };
}

function lateWords({ receivedAt }: ReportStatus): Words {
  return receivedAt ? say(`（${showDay(receivedAt.slice(0, 10), false)}报送）`) : [];
}
