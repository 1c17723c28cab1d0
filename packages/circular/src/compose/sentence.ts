import { MisuseError } from "@biaogan/core";
import type { Sentence } from "../template";
import { particles } from "../wording/phrases";
import { type Clause, type Part, readSentence, slotsOf } from "./sentence-parts";
import type { Setting } from "./setting";
import { fillSlot } from "./slots";
import { join, say, type Words } from "./words";

/**
 * A sentence with its slots filled. Where none of the slots that `when` names has anything to say, `otherwise` stands
 * instead, or nothing. A clause (between ，and ，or 。) all of whose slots have nothing to say falls away.
 */
export function composeSentence(sentence: Sentence, setting: Setting): Words {
  const speaks = (slots: string | readonly string[] | undefined): boolean =>
    slots !== undefined && [slots].flat().some((slot) => fillSlot(slot, setting).length > 0);
  if (sentence.unless !== undefined && speaks(sentence.unless)) return [];
  if (sentence.when === undefined || speaks(sentence.when)) return composeText(sentence.text, setting);
  return sentence.otherwise === undefined ? [] : composeText(sentence.otherwise, setting);
}

/** Sentences of one paragraph; it ends with a full stop all the same where the last of them fell away. */
export function composeSentences(sentences: readonly Sentence[], setting: Setting): Words {
  const words = sentences.flatMap((sentence) => composeSentence(sentence, setting));
  const last = words.at(-1);
  if (!last || "institution" in last || !/[；，、]$/.test(last.text)) return words;
  return [...words.slice(0, -1), { ...last, text: `${last.text.slice(0, -1)}。` }];
}

/** A text with its slots filled, clause by clause. */
export function composeText(text: string, setting: Setting): Words {
  const read = readSentence(text);
  if ("fault" in read)
    throw new MisuseError("composeSentence", `${read.fault} at ${read.at} in “${text}”: check the template`);
  const kept: Clause[] = [];
  for (const clause of read.clauses) {
    const slots = slotsOf(clause.parts);
    const last = kept.at(-1);
    if (slots.length === 0 || slots.some(({ slot }) => fillSlot(slot, setting).length > 0)) kept.push(clause);
    // What ended the clause that falls away ends the one before it.
    else if (last && weight(clause.stop) > weight(last.stop)) kept[kept.length - 1] = { ...last, stop: clause.stop };
  }
  return kept.flatMap(({ parts, stop }) => [...composeParts(parts, setting), ...say(stop)]);
}

/** How strong a stop is: ，under ；under 。 */
function weight(stop: string): number {
  return ["", "，", "：", "；"].includes(stop) ? ["", "，", "：", "；"].indexOf(stop) : 4;
}

function composeParts(parts: Clause["parts"], setting: Setting): Words {
  return parts.flatMap((part): Words => {
    if ("plain" in part) return say(part.plain);
    if ("slot" in part) return fillSlot(part.slot, setting);
    return join(
      part.items.filter((item) => stands(item, setting)).map((item) => composeParts(item, setting)),
      particles.separator,
    );
  });
}

/** An item of a list stands where it has no slot, or one of them speaks. */
function stands(item: readonly Part[], setting: Setting): boolean {
  const slots = slotsOf(item);
  return slots.length === 0 || slots.some(({ slot }) => fillSlot(slot, setting).length > 0);
}
