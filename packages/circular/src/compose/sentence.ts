import { MisuseError } from "@biaogan/core";
import type { Sentence } from "../template";
import { type MonthSlotName, monthSlots } from "./month-slots";
import { type ScoreSlotName, scoreSlots } from "./score-slots";
import { type Setting, scoreOf } from "./setting";
import { say, type Words } from "./words";

/** A slot of a sentence, resolved to its name; undefined where there is no such slot. */
export type Slot =
  | { readonly of: "score"; readonly indicator: string; readonly name: ScoreSlotName }
  | { readonly of: "month"; readonly name: MonthSlotName };

/** Reads a slot's name: `K01.yearToDate` or `reports.late`. */
export function readSlot(name: string): Slot | undefined {
  const score = /^(K\d{2})\.(\w+)$/.exec(name);
  if (score?.[1] && score[2])
    return isScoreSlot(score[2]) ? { of: "score", indicator: score[1], name: score[2] } : undefined;
  return isMonthSlot(name) ? { of: "month", name } : undefined;
}

/** The slots a sentence's text names, in order. */
export function slotsIn(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");
}

/**
 * A sentence with its slots filled. Where the slot that `when` names has nothing to say, `otherwise` stands instead, or
 * nothing. A clause (between ，and ，or 。) all of whose slots have nothing to say falls away.
 */
export function composeSentence(sentence: Sentence, setting: Setting): Words {
  if (sentence.unless !== undefined && fill(sentence.unless, setting).length > 0) return [];
  const silent = sentence.when !== undefined && fill(sentence.when, setting).length === 0;
  if (silent) return sentence.otherwise === undefined ? [] : composeText(sentence.otherwise, setting);
  return composeText(sentence.text, setting);
}

function composeText(text: string, setting: Setting): Words {
  const clauses = text.split(/(?<=[，；。：])/);
  const kept = clauses.filter((clause) => {
    const slots = slotsIn(clause);
    return slots.length === 0 || slots.some((slot) => fill(slot, setting).length > 0);
  });
  const repaired = kept.map((clause, index) =>
    index === kept.length - 1 && /[，；：]$/.test(clause) && /。$/.test(text) ? `${clause.slice(0, -1)}。` : clause,
  );
  return repaired.flatMap((clause) => composeClause(clause, setting));
}

function composeClause(clause: string, setting: Setting): Words {
  return clause
    .split(/(\{[^{}]*\})/)
    .flatMap((piece) => (piece.startsWith("{") ? fill(piece.slice(1, -1), setting) : say(piece)));
}

function fill(name: string, setting: Setting): Words {
  const slot = readSlot(name);
  if (!slot) throw new MisuseError("composeCircular", `no slot {${name}}: check the template with checkTemplate`);
  if (slot.of === "month") return monthSlots[slot.name](setting);
  const score = scoreOf(setting, slot.indicator);
  return score ? scoreSlots[slot.name](score, setting) : [];
}

function isScoreSlot(name: string): name is ScoreSlotName {
  return Object.hasOwn(scoreSlots, name);
}

function isMonthSlot(name: string): name is MonthSlotName {
  return Object.hasOwn(monthSlots, name);
}
