import type { Measure } from "@biaogan/core";
import type { Telling } from "../naming";
import { particles } from "../wording/phrases";
import type { Setting } from "./setting";
import { join, printCount, say, type Words } from "./words";

/** What a list is a list of: the measure word of 等N家, and the count that the number is bound to. */
export interface ListOf {
  readonly name: string;
  readonly measure: Measure;
  /** The measure word in print, where it is another one: 项. */
  readonly word?: string;
}

/** 甲、乙、丙, or 甲、乙等7家 where the list is longer than the policy allows. */
export function listed(items: readonly Words[], { name, measure, word }: ListOf, setting: Setting): Words {
  const { longest } = setting.naming;
  if (items.length <= longest) return join(items, particles.separator);
  return [
    ...join(items.slice(0, longest), particles.separator),
    ...say("等"),
    ...printCount(items.length, name, measure, setting.result.month, word),
  ];
}

/** A list as the policy has it told: by name, by number, or not at all. */
export function told(items: readonly Words[], telling: Telling, of: ListOf, setting: Setting): Words {
  if (items.length === 0 || telling === "silent") return [];
  return telling === "named"
    ? listed(items, of, setting)
    : printCount(items.length, of.name, of.measure, setting.result.month, of.word);
}
