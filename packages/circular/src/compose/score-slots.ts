import { type Figure, isKnown } from "@biaogan/core";
import type { Aspect, Score } from "@biaogan/indicators";
import { particles } from "../wording/phrases";
import { listed } from "./lists";
import { progressWords } from "./progress-words";
import { rankedWords } from "./ranked-institutions";
import { type Setting, showDay } from "./setting";
import { inSeries, type SignedAspect, saySeveralSigned, saySigned, signedFigure } from "./signed-figures";
import { printCount, printFigure, printScored, refer, say, type Words } from "./words";

/** What a slot of an indicator says: of one, and where it can, of several at once (`{K01+K06.yearOnYear}`). */
export interface ScoreSlot {
  readonly one: (score: Score, setting: Setting) => Words;
  readonly several?: (scores: readonly Score[], setting: Setting) => Words;
}

/** The slots of an indicator, `{K01.yearToDate}`; each gives nothing where it has nothing to say. */
export const scoreSlots = {
  title: { one: ({ title }) => say(title.zh) },
  value: amount("value"),
  month: amount("month"),
  yearToDate: amount("yearToDate"),
  target: amount("target"),
  completion: amount("completion"),
  remaining: amount("remaining"),
  pace: signed("lead"),
  change: signed("change"),
  yearOnYear: signed("yearOnYear"),
  monthOnMonth: signed("monthOnMonth"),
  /** The distance of a ratio or rate from its target, in points. */
  distance: signed("distance"),
  /** A rate that is itself a growth: 增长34.01% or 下降5.00%. */
  growth: signed("growth"),
  /** 由负转正 or 由正转负, of 同比 against last month's. */
  turn: { one: turn },
  /** 首次达到年度目标, where last month had not. */
  first: { one: firstReached },
  milestone: { one: milestoneWords },
  /** 慢于序时进度4.82个百分点 · 低于目标1.83个百分点 · 完成率86.60%: how far it is, in the words of its kind. */
  progress: { one: (score, { result }) => progressWords(score, result.month) },
  /** Institutions or sites that do not reach a target that each has to reach. */
  below: { one: belowWords },
  /** Sites left out of the figure: suspended rooms. */
  excluded: {
    one: (score, setting) =>
      setting.naming.sites === "silent"
        ? []
        : told(
            score.excluded.map(({ label }) => say(label)),
            `${score.indicator}.excluded`,
            setting,
          ),
  },
  leaders: { one: (score, setting) => rankedWords(score, setting, "first") },
  last: { one: (score, setting) => rankedWords(score, setting, "last") },
  /** The notice's institution: its figure, its share of the county, its rank, how far it is with its part. */
  own: { one: (score, setting) => ownFigure(score, setting, "value", ownValue) },
  ownShare: { one: (score, setting) => ownFigure(score, setting, "share", ownShare) },
  ownRank: { one: ownRank },
} as const satisfies Record<string, ScoreSlot>;

export type ScoreSlotName = keyof typeof scoreSlots;

function amount(aspect: Aspect): ScoreSlot {
  const one = (score: Score, setting: Setting): Words => {
    const figure = score.aspects[aspect];
    return isKnown(figure) ? printScored(score, aspect, figure, setting.result.month) : [];
  };
  return {
    one,
    several: (scores, setting) => {
      const known = scores.filter((score) => isKnown(score.aspects[aspect]));
      const [first] = known;
      if (!first) return [];
      if (known.length === 1) return [...say(first.title.zh), ...one(first, setting)];
      return [
        ...say(`${known.map(({ title }) => title.zh).join(particles.separator)}${particles.respectively}为`),
        ...inSeries(known.map((score) => one(score, setting))),
      ];
    },
  };
}

function signed(aspect: SignedAspect): ScoreSlot {
  return {
    one: (score, setting) => saySigned(signedFigure(score, aspect, setting.result.month)),
    several: (scores, setting) =>
      saySeveralSigned(
        scores.map((score) => signedFigure(score, aspect, setting.result.month)),
        scores.map(({ title }) => title.zh),
      ),
  };
}

function before(score: Score, { previous }: Setting): Score | undefined {
  return previous?.scores.find(({ indicator }) => indicator === score.indicator);
}

function turn(score: Score, setting: Setting): Words {
  const was = before(score, setting)?.aspects.yearOnYear;
  const now = score.aspects.yearOnYear;
  if (!was || !isKnown(was) || !isKnown(now)) return [];
  const [fell, falls] = [was, now].map(({ known }) => known.startsWith("-"));
  if (fell === falls || now.known === "0" || was.known === "0") return [];
  return say(fell ? particles.fromFallToRise : particles.fromRiseToFall);
}

function firstReached(score: Score, setting: Setting): Words {
  const was = before(score, setting);
  const reached = score.standing === "done" && was !== undefined && was.standing !== "done";
  return reached && score.goal.progress !== "milestone" ? say(particles.firstReached) : [];
}

function milestoneWords(score: Score, { result }: Setting): Words {
  const state = score.aspects.value;
  if (!isKnown(state)) return [];
  if (state.known !== "done") return say(state.known === "under-way" ? particles.underWay : particles.notStarted);
  const on = score.doneOn;
  if (!on || !isKnown(on)) return say(particles.done);
  const reference = refer(result.month, score.indicator, "value", "date");
  const sameYear = on.known.slice(0, 4) === result.month.slice(0, 4);
  return [...say("已于"), { figure: reference, text: showDay(on.known, !sameYear) }, ...say("完成")];
}

function belowWords(score: Score, setting: Setting): Words {
  const items = score.below.map(
    ({ key, label, value }): Words => [
      ...(isInstitution(setting, key) ? [{ institution: key }] : say(label)),
      ...say("（"),
      ...printScored(score, "value", value, setting.result.month, key),
      ...say("）"),
    ],
  );
  if (score.goal.forEach !== "rooms")
    return listed(items, { name: `${score.indicator}.below`, measure: "家" }, setting);
  return setting.naming.sites === "silent" ? [] : told(items, `${score.indicator}.below`, setting);
}

/** Sites by name or by number, as the policy has it. */
function told(items: readonly Words[], name: string, setting: Setting): Words {
  if (items.length === 0) return [];
  return setting.naming.sites === "named"
    ? listed(items, { name, measure: "个" }, setting)
    : printCount(items.length, name, "个", setting.result.month);
}

function isInstitution(setting: Setting, key: string): boolean {
  return setting.result.institutions.some(({ code }) => code === key);
}

function ownFigure(
  score: Score,
  setting: Setting,
  aspect: "value" | "share",
  read: (score: Score, setting: Setting, institution: string) => Figure | undefined,
): Words {
  const institution = setting.own?.report.institution;
  const figure = institution === undefined ? undefined : read(score, setting, institution);
  if (institution === undefined || !figure || !isKnown(figure)) return [];
  const { month } = setting.result;
  if (aspect === "value") return printScored(score, "value", figure, month, institution);
  return printFigure(figure, refer(month, score.indicator, "share", "%", institution));
}

function ownValue({ indicator }: Score, { result }: Setting, institution: string): Figure | undefined {
  return result.figures[indicator]?.institutions[institution]?.value;
}

function ownShare({ contributions }: Score, _: Setting, institution: string): Figure | undefined {
  return contributions.find((one) => one.institution === institution)?.share;
}

/** 居全县第3位, 并列 said where it is. */
function ownRank(score: Score, setting: Setting): Words {
  const rank = score.ranking.find(({ institution }) => institution === setting.own?.report.institution);
  if (rank?.rank === undefined) return [];
  const reference = refer(setting.result.month, score.indicator, "rank", "个", rank.institution);
  return [...say(rank.tied ? "并列第" : "第"), { figure: reference, text: String(rank.rank) }, ...say("位")];
}
