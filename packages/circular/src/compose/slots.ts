import { MisuseError } from "@biaogan/core";
import { type CorrectionSlotName, correctionSlots } from "./correction-slots";
import { type MonthSlotName, monthSlots } from "./month-slots";
import { type OwnSlotName, ownSlots } from "./own-slots";
import { type ScoreSlot, type ScoreSlotName, scoreSlots } from "./score-slots";
import { type Setting, scoreOf } from "./setting";
import type { Words } from "./words";

/** A slot of a sentence, resolved to its name. */
export type Slot =
  | { readonly of: "score"; readonly indicators: readonly string[]; readonly name: ScoreSlotName }
  | { readonly of: "month"; readonly name: MonthSlotName }
  | { readonly of: "own"; readonly name: OwnSlotName }
  | { readonly of: "correction"; readonly name: CorrectionSlotName };

/**
 * Reads a slot's name: `K01.yearToDate`, `K01+K06.yearOnYear` for several at once, `reports.late`; undefined where there
 * is no such slot.
 */
export function readSlot(name: string): Slot | undefined {
  const score = /^(K\d{2}(?:\+K\d{2})*)\.(\w+)$/.exec(name);
  if (score?.[1] && score[2]) {
    if (!isOf(scoreSlots, score[2])) return undefined;
    return { of: "score", indicators: score[1].split("+"), name: score[2] };
  }
  if (isOf(monthSlots, name)) return { of: "month", name };
  if (isOf(ownSlots, name)) return { of: "own", name };
  if (isOf(correctionSlots, name)) return { of: "correction", name };
  return undefined;
}

/** Whether a slot can speak of several indicators at once. */
export function speaksOfSeveral(name: ScoreSlotName): boolean {
  const slot: ScoreSlot = scoreSlots[name];
  return slot.several !== undefined;
}

/** Every slot's name, as a template may write it; those of an indicator without its id. */
export const slotNames = {
  score: Object.keys(scoreSlots),
  month: Object.keys(monthSlots),
  own: Object.keys(ownSlots),
  correction: Object.keys(correctionSlots),
} as const;

/**
 * What a slot says; nothing where it has nothing to say.
 * @throws MisuseError where there is no such slot; `checkTemplate` finds it before.
 */
export function fillSlot(name: string, setting: Setting): Words {
  const slot = readSlot(name);
  if (!slot) throw new MisuseError("composeSentence", `no slot {${name}}: check the template with checkTemplate`);
  switch (slot.of) {
    case "month":
      return monthSlots[slot.name](setting);
    case "own":
      return setting.own === undefined ? [] : ownSlots[slot.name](setting.own, setting);
    case "correction":
      return setting.correction === undefined ? [] : correctionSlots[slot.name](setting.correction, setting);
    case "score": {
      const scores = slot.indicators
        .map((indicator) => scoreOf(setting, indicator))
        .filter((score) => score !== undefined);
      const [first] = scores;
      if (!first) return [];
      const said: ScoreSlot = scoreSlots[slot.name];
      return scores.length > 1 && said.several ? said.several(scores, setting) : said.one(first, setting);
    }
  }
}

function isOf<Table extends object>(table: Table, name: string): name is Extract<keyof Table, string> {
  return Object.hasOwn(table, name);
}
