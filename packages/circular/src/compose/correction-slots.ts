import { aspectName, CIRCULATED, indicatorName } from "../wording/reference-words";
import type { FigureChange } from "./figure-changes";
import { listed } from "./lists";
import { type Correction, type Setting, scoreOf, showDay } from "./setting";
import { printCount, say, type Words } from "./words";

type CorrectionSlot = (correction: Correction, setting: Setting) => Words;

/** The slots of a corrigendum. */
export const correctionSlots = {
  "correction.number": ({ circulated }) => say(circulated.number),
  "correction.title": ({ circulated }) => say(`《${circulated.title}》`),
  "correction.on": ({ circulated }) => say(showDay(circulated.on, false)),
  "correction.institutions": ({ institutions }, setting) =>
    listed(
      institutions.map((institution): Words => [{ institution }]),
      { name: "reports.revised", measure: "家" },
      setting,
    ),
  "correction.count": ({ changes }, { result }) =>
    changes.length === 0 ? [] : printCount(changes.length, "correction.count", "个", result.month, "处"),
  /** 云闪付新增绑卡用户本年累计由8,422户更正为8,510户；…: the county's figures. */
  "correction.main": ({ changes }, setting) =>
    changes
      .filter(({ reference }) => reference.institution === undefined)
      .flatMap((change, index) => [...say(index === 0 ? "" : "；"), ...changeWords(change, setting)]),
} as const satisfies Record<string, CorrectionSlot>;

export type CorrectionSlotName = keyof typeof correctionSlots;

/** 云闪付新增绑卡用户本年累计由8,422户更正为8,510户. */
function changeWords(change: FigureChange, setting: Setting): Words {
  const { reference } = change;
  const name = `${changedFigure(change, setting)}${reference.aspect === "count" ? "" : aspectName(reference.aspect)}`;
  const [before, after] = [printedBefore(change), printedAfter(change)];
  if (before.length === 0) return [...say(`${name}补充为`), ...after];
  if (after.length === 0) return [...say(`${name}（原为`), ...before, ...say("）不再列出")];
  return [...say(`${name}由`), ...before, ...say("更正为"), ...after];
}

/** The indicator's title, or the count's name. */
export function changedFigure({ reference }: FigureChange, setting: Setting): string {
  return scoreOf(setting, reference.indicator)?.title.zh ?? indicatorName(reference.indicator);
}

/** The figure as it was circulated, bound to what it was. */
export function printedBefore({ reference, before }: FigureChange): Words {
  if (before === undefined) return [];
  return [{ text: before, figure: { ...reference, aspect: `${CIRCULATED}${reference.aspect}` } }];
}

/** The figure as it is now. */
export function printedAfter({ reference, after }: FigureChange): Words {
  return after === undefined ? [] : [{ text: after, figure: reference }];
}
