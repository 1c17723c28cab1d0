import { compare, isKnown } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import { figureOf } from "../figure-lookup";
import type { Token } from "./number-tokens";

/** Words that say a figure rose or stands above, and that it fell or stands below. */
const WORDS = {
  up: ["增长", "提高", "增加", "上升", "快于", "高于", "领先", "超过", "多于"],
  down: ["下降", "降低", "减少", "回落", "慢于", "低于", "落后", "少于"],
} as const;

/** Aspects whose printed number is positive and whose sign a word carries. */
const SIGNED = new Set(["yearOnYear", "monthOnMonth", "change", "lead", "distance", "points"]);

/** Whether the word before a number says the opposite of its figure: 下降12.35% of a figure that rose. */
export function contradictsSign({ reference, before, normal }: Token, result: MonthResult): boolean {
  if (reference === undefined || !SIGNED.has(reference.aspect) || normal.startsWith("-")) return false;
  const figure = figureOf(result, reference);
  const said = reference.aspect === "points" ? pointsSaid(before) : directionSaid(before);
  if (!figure || !isKnown(figure) || said === undefined) return false;
  const sign = compare(figure.known, "0");
  return sign !== 0 && (sign > 0 ? "up" : "down") !== said;
}

/** The last word of direction before the number. */
function directionSaid(before: string): "up" | "down" | undefined {
  const at = (some: readonly string[]): number => Math.max(...some.map((word) => before.lastIndexOf(word)));
  const [up, down] = [at(WORDS.up), at(WORDS.down)];
  if (up === down) return undefined;
  return up > down ? "up" : "down";
}

/** Of points the word stands right before the number, 加2.00分 or 扣0.50分: a title may hold either (加油站、扣率). */
function pointsSaid(before: string): "up" | "down" | undefined {
  const last = before.trimEnd().at(-1);
  return last === "加" ? "up" : last === "扣" ? "down" : undefined;
}
