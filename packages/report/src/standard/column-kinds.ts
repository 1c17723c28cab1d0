import { type Measure, text } from "@biaogan/core";
import type * as z from "zod";
import type { columnSchema } from "../form";

type ColumnInput = z.input<typeof columnSchema>;
type More = Partial<Omit<ColumnInput, "label" | "type" | "kind" | "measure">>;

/** A count that adds up over months: `flow("户", "本月新增", "added")`. */
export function flow(measure: Measure, zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "number", measure, kind: "flow", decimals: 0, min: "0", ...more };
}

/** A count as it stands at the cut-off. */
export function stock(measure: Measure, zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "number", measure, kind: "stock", decimals: 0, min: "0", ...more };
}

/** A distinct count: one person at several banks, never added. */
export function distinct(measure: Measure, zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "number", measure, kind: "distinct", decimals: 0, min: "0", ...more };
}

/** An amount with two decimals. */
export function money(
  measure: "元" | "万元",
  kind: "flow" | "stock",
  zh: string,
  en: string,
  more: More = {},
): ColumnInput {
  return { label: text(zh, en), type: "number", measure, kind, decimals: 2, min: "0", ...more };
}

/** A code out of a list. */
export function code(zh: string, en: string, more: More): ColumnInput {
  return { label: text(zh, en), type: "code", measure: "text", kind: "attribute", ...more };
}

/** Words, names and identifiers. */
export function words(zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "text", measure: "text", kind: "attribute", ...more };
}

/** A day. */
export function day(zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "date", measure: "date", kind: "attribute", ...more };
}

/** 是 or 否. */
export function truth(zh: string, en: string, more: More = {}): ColumnInput {
  return { label: text(zh, en), type: "truth", measure: "state", kind: "attribute", ...more };
}

/** One code with its label and other spellings. */
export function named(zh: string, en: string, ...aliases: readonly string[]) {
  return { label: text(zh, en), aliases };
}
