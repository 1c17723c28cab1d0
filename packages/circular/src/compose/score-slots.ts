import { compare, isKnown } from "@biaogan/core";
import type { Aspect, Rank, Score } from "@biaogan/indicators";
import { againstPace, againstTarget, changeSinceLastMonth, rateOfChange } from "./phrases";
import { type Setting, showDay } from "./setting";
import { join, printScored, refer, say, type Words } from "./words";

type ScoreSlot = (score: Score, setting: Setting) => Words;

/** The slots of an indicator, `{K01.yearToDate}`; each gives nothing where it has nothing to say. */
export const scoreSlots = {
  value: aspectWords("value"),
  month: aspectWords("month"),
  yearToDate: aspectWords("yearToDate"),
  target: aspectWords("target"),
  completion: aspectWords("completion"),
  remaining: aspectWords("remaining"),
  pace: (score, setting) => againstPace(score.aspects.lead, referTo(score, "lead", setting)),
  change: (score, setting) => changeSinceLastMonth(score.aspects.change, referTo(score, "change", setting)),
  yearOnYear: (score, setting) => rateOfChange("同比", score.aspects.yearOnYear, referTo(score, "yearOnYear", setting)),
  monthOnMonth: (score, setting) =>
    rateOfChange("环比", score.aspects.monthOnMonth, referTo(score, "monthOnMonth", setting)),
  /** The distance of a ratio or rate from its target, in points. */
  distance: (score, setting) => againstTarget(score.aspects.distance, referTo(score, "distance", setting)),
  milestone: milestoneWords,
  /** Institutions or sites that do not reach a target that each has to reach. */
  below: (score, setting) =>
    join(
      score.below.map(({ key, label, value }) => [
        ...(isInstitution(setting, key) ? [{ institution: key }] : say(label)),
        ...say("（"),
        ...printScored(score, "value", value, setting.result.month, key),
        ...say("）"),
      ]),
      "、",
    ),
  excluded: (score) => say(score.excluded.map(({ label }) => label).join("、")),
  leaders: (score, setting) => rankedWords(score, setting, leadersOf(score.ranking, setting.template.naming.leaders)),
  last: (score, setting) => rankedWords(score, setting, lastOf(score.ranking, setting.template.naming.last)),
} as const satisfies Record<string, ScoreSlot>;

export type ScoreSlotName = keyof typeof scoreSlots;

/** The first so many places; who shares the last of them is named too. */
export function leadersOf(ranking: readonly Rank[], places: number): readonly Rank[] {
  return ranking.filter(({ rank }) => rank !== undefined && rank <= places);
}

/** The last so many that are ranked, never one that leads as well. */
export function lastOf(ranking: readonly Rank[], places: number): readonly Rank[] {
  const ranked = ranking.filter(({ rank }) => rank !== undefined);
  return ranked.slice(Math.max(places, ranked.length - places));
}

function aspectWords(aspect: Aspect): ScoreSlot {
  return (score, setting) => {
    const figure = score.aspects[aspect];
    return isKnown(figure) ? printScored(score, aspect, figure, setting.result.month) : [];
  };
}

function referTo(score: Score, aspect: Aspect, setting: Setting) {
  return refer(setting.result.month, score.indicator, aspect, score.aspects[aspect].measure);
}

function milestoneWords(score: Score, setting: Setting): Words {
  const state = score.aspects.value;
  if (!isKnown(state)) return [];
  if (state.known !== "done") return say(state.known === "under-way" ? "正在推进" : "尚未启动");
  const on = score.doneOn;
  if (!on || !isKnown(on)) return say("已完成");
  const reference = refer(setting.result.month, score.indicator, "value", "date");
  return [...say("已于"), { figure: reference, text: showDay(on.known) }, ...say("完成")];
}

function rankedWords(score: Score, setting: Setting, ranks: readonly Rank[]): Words {
  const { month } = setting.result;
  return join(
    ranks
      .filter(({ value }) => isKnown(value) && compare(value.known, "0") >= 0)
      .map(({ institution, value }) => [
        { institution },
        ...say("（"),
        ...printScored(score, "value", value, month, institution),
        ...say("）"),
      ]),
    "、",
  );
}

function isInstitution(setting: Setting, key: string): boolean {
  return setting.result.institutions.some(({ code }) => code === key);
}
