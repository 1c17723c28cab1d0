import { isKnown, type Language, measures, show, showMissing, showNumber } from "@biaogan/core";
import type { Outcome, Trace } from "./trace";

/** An outcome in words and digits. */
export function showOutcome(outcome: Outcome, language: Language): string {
  if ("truth" in outcome) return outcome.truth ? "✓" : "✗";
  if (!isKnown(outcome)) return "missing" in outcome ? showMissing(outcome.missing, language) : "—";
  if (outcome.measure === "ratio") return showNumber(outcome.known, /^-?\d+$/.test(outcome.known) ? 0 : 4);
  const { decimals } = measures[outcome.measure];
  const whole = decimals === 0 && !/^-?\d+$/.test(outcome.known);
  return show(outcome, language, whole ? { decimals: 2 } : {});
}

/** A trace's result: a code in words, else the outcome. */
export function resultOf(trace: Trace, language: Language): string {
  return trace.says?.[language] ?? showOutcome(trace.outcome, language);
}

/** An operand in arithmetic: the number alone, its measure stands at the result. */
export function digits({ outcome, ...trace }: Trace, language: Language, cells: boolean): string {
  return showOutcome(outcome, language).replace(/(?<=\d) \S+$/, "") + cellOf(trace, cells);
}

/** The cell in brackets, where it is asked for. */
export function cellOf({ place }: Pick<Trace, "place">, cells: boolean): string {
  return cells && place?.cell ? ` (${place.cell})` : "";
}
