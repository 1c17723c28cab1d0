import type { Finding } from "@biaogan/core";
import type { MonthResult, Score } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import type { ReportStatus, Revision } from "@biaogan/report";
import type { NamingPolicy } from "../naming";
import type { FigureChange } from "./figure-changes";

/** What a slot may speak of: the month's result, the plan, the naming policy and the document's own dates. */
export interface Setting {
  readonly result: MonthResult;
  readonly plan: CountyPlan;
  readonly naming: NamingPolicy;
  /** 成文日期 */
  readonly signedOn: string;
  /** When the next report is due, where the working days are known. */
  readonly nextDue: string | undefined;
  /** Last month's result: what is said for the first time is said against it. */
  readonly previous?: MonthResult;
  /** The one institution that a notice or a reminder speaks to. */
  readonly own?: OwnReport;
  /** What a corrigendum corrects. */
  readonly correction?: Correction;
}

/** One institution's report, and what is found in it. */
export interface OwnReport {
  readonly report: ReportStatus;
  readonly findings: readonly Finding[];
  /** The file that goes with the notice and holds all of them, where there are too many to show. */
  readonly findingsFile?: string;
  /** Titles of the forms that are owed and have not come. */
  readonly missingForms: readonly string[];
  /** What its last file changed against the one before, where it sent several. */
  readonly revision?: Revision;
}

/** What was circulated, and what it should say now. */
export interface Correction {
  /** 发文字号 and title of what was circulated. */
  readonly circulated: { readonly number: string; readonly title: string; readonly on: string };
  readonly changes: readonly FigureChange[];
  /** Whose later reports made the difference. */
  readonly institutions: readonly string[];
}

/** The score of an indicator. */
export function scoreOf(setting: Setting, indicator: string): Score | undefined {
  return setting.result.scores.find((score) => score.indicator === indicator);
}

/** `2021年9月` */
export function showMonth(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`;
}

/** `2021年10月9日`, or without the year `10月9日`. */
export function showDay(day: string, year = true): string {
  const short = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  return year ? `${day.slice(0, 4)}年${short}` : short;
}
