import { type Language, showNumber, type Text, text } from "@biaogan/core";
import type { Aspect, Score, Standing } from "./month-result";

const STANDINGS = {
  done: text("已完成", "done"),
  "on-pace": text("达到序时", "on pace"),
  behind: text("滞后", "behind"),
  "far-behind": text("严重滞后", "far behind"),
  "no-data": text("无数据", "no data"),
} as const satisfies Record<Standing, Text>;

/** A standing in words. */
export function standingWords(standing: Standing, language: Language): string {
  return STANDINGS[standing][language];
}

const ASPECTS = {
  value: text("完成情况", "value"),
  month: text("当月值", "this month"),
  yearToDate: text("本年累计", "year to date"),
  yearOnYear: text("同比", "year on year"),
  monthOnMonth: text("环比", "month on month"),
  change: text("较上月增减", "change since last month"),
  completion: text("完成率", "completion"),
  lead: text("较序时进度", "lead over time elapsed"),
  remaining: text("剩余月均需完成", "needed per remaining month"),
  target: text("年度目标", "target"),
} as const satisfies Record<Aspect, Text>;

/** An aspect's label. */
export function aspectWords(aspect: Aspect, language: Language): string {
  return ASPECTS[aspect][language];
}

/** A milestone's state in words. */
export function milestoneWords(state: string, language: Language): string {
  const words = {
    done: text("已完成", "done"),
    "under-way": text("推进中", "under way"),
    "not-started": text("未启动", "not started"),
  };
  return state === "done" || state === "under-way" || state === "not-started" ? words[state][language] : state;
}

/** A target as it is read: `≥12,000户`, `＝100%`, `每个站点≥5笔`. */
export function targetPhrase(score: Pick<Score, "aspects" | "goal">, language: Language): string {
  const { target } = score.aspects;
  if (score.goal.progress === "milestone" || !("known" in target))
    return language === "zh" ? "年内完成" : "done within the year";
  const sign = score.goal.comparator === "equal" ? "＝" : "≥";
  const decimals = target.known.split(".")[1]?.length ?? 0;
  const number = `${sign}${showNumber(target.known, decimals)}${target.measure}`;
  if (score.goal.forEach === undefined) return number;
  const each = score.goal.forEach === "rooms" ? text("每个站点", "each site ") : text("每家", "each bank ");
  return `${each[language]}${number}`;
}
