import type { MonthResult, Score } from "@biaogan/indicators";
import type { CountyPlan } from "@biaogan/plan";
import type { CircularTemplate } from "../template";

/** What a slot may speak of: the month's result, the plan, the template's naming policy and the document's own dates. */
export interface Setting {
  readonly result: MonthResult;
  readonly plan: CountyPlan;
  readonly template: CircularTemplate;
  /** 成文日期 */
  readonly signedOn: string;
  /** When the next report is due, where the working days are known. */
  readonly nextDue: string | undefined;
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
