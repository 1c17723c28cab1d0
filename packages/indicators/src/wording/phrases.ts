import { type Language, measures, showNumber } from "@biaogan/core";
import { milestoneStateSchema } from "@biaogan/plan";
import type { Aspect, Rank, Score } from "../month-result";
import type { Policies } from "../policies";
import type { Standing } from "../standing-schema";
import {
  aspectTexts,
  eachTexts,
  explanationTexts,
  milestoneTexts,
  policyTexts,
  standingTexts,
  unrankedTexts,
} from "./words";

/** A standing in words. @example standingWords("behind", "zh") // "滞后" */
export function standingWords(standing: Standing, language: Language): string {
  return standingTexts[standing][language];
}

/** An aspect's label. @example aspectWords("yearOnYear", "zh") // "同比" */
export function aspectWords(aspect: Aspect, language: Language): string {
  return aspectTexts[aspect][language];
}

/** A milestone's state in words; what is no state stays as it is. @example milestoneWords("under-way", "zh") // "推进中" */
export function milestoneWords(state: string, language: Language): string {
  const known = milestoneStateSchema.safeParse(state);
  return known.success ? milestoneTexts[known.data][language] : state;
}

export interface TargetPhraseOptions {
  /** Without spaces, as official Chinese sets it: `≥12,000户`. */
  readonly tight?: boolean;
}

/**
 * A target as it is read: `≥ 12,000 户`, `100%`, `每个站点 ≥ 5 笔`; a milestone is to be done within the year.
 * @example targetPhrase(score, "zh", { tight: true }) // "每个站点≥5笔"
 */
export function targetPhrase(
  { aspects, goal }: Pick<Score, "aspects" | "goal">,
  language: Language,
  { tight = false }: TargetPhraseOptions = {},
): string {
  const { target } = aspects;
  if (!("known" in target)) return explanationTexts.withinTheYear[language];
  const number = showNumber(target.known, target.known.split(".")[1]?.length ?? 0);
  const words = [
    goal.forEach === undefined ? "" : eachTexts[goal.forEach][language],
    goal.comparator === "equal" ? "" : "≥",
    target.measure === "%" ? `${number}%` : number,
    target.measure === "%" ? "" : measures[target.measure].label[language],
  ];
  return words.filter((word) => word !== "").join(tight ? "" : " ");
}

/** Why an institution has no place. @example unrankedWords("small-base", "zh") // "基数过小" */
export function unrankedWords(why: NonNullable<Rank["unranked"]>, language: Language): string {
  return unrankedTexts[why][language];
}

/**
 * The rules that a result was made by, one line each, as a county states them under its tables.
 * @example policyWords(defaultPolicies, "zh")[0] // "名次：并列的名次相同、占位顺延（1、2、2、4）；…"
 */
export function policyWords({ ranking, sample, standing }: Policies, language: Language): readonly string[] {
  return [
    policyTexts.ranking(ranking.ties, ranking.leastBase)[language],
    policyTexts.sample[sample][language],
    policyTexts.standing(standing.farBehindPoints, standing.beginBy)[language],
    policyTexts.rounding[language],
  ];
}
