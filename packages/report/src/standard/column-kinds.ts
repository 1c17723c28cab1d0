import { type Measure, text } from "@biaogan/core";
import type { ItemType } from "@biaogan/formula";
import type * as z from "zod";
import type { codeSchema, columnSchema } from "../form";

type ColumnInput = z.input<typeof columnSchema>;
type More = Partial<Omit<ColumnInput, "label" | "type" | "kind" | "measure">>;
type CodeInput = z.input<typeof codeSchema>;

/** A column that keeps the type it was declared with, so that the type of its rows is told from it. */
export type ColumnOf<Type extends ItemType> = ColumnInput & { readonly type: Type };

/** A column of codes that keeps their names. */
export type CodeColumn<Code extends string> = Omit<ColumnOf<"code">, "codes"> & {
  readonly codes?: Readonly<Record<Code, CodeInput>>;
};

/** A count that adds up over months: `flow("户", "本月新增", "added")`. */
export function flow(measure: Measure, zh: string, en: string, more: More = {}): ColumnOf<"number"> {
  return { label: text(zh, en), type: "number", measure, kind: "flow", decimals: 0, min: "0", ...more };
}

/** A count as it stands at the cut-off. */
export function stock(measure: Measure, zh: string, en: string, more: More = {}): ColumnOf<"number"> {
  return { label: text(zh, en), type: "number", measure, kind: "stock", decimals: 0, min: "0", ...more };
}

/** A distinct count: one person at several banks, never added. */
export function distinct(measure: Measure, zh: string, en: string, more: More = {}): ColumnOf<"number"> {
  return { label: text(zh, en), type: "number", measure, kind: "distinct", decimals: 0, min: "0", ...more };
}

/** An amount with two decimals. */
export function money(
  measure: "元" | "万元",
  kind: "flow" | "stock",
  zh: string,
  en: string,
  more: More = {},
): ColumnOf<"number"> {
  return { label: text(zh, en), type: "number", measure, kind, decimals: 2, min: "0", ...more };
}

/** A code out of a list. */
export function code<const Code extends string = string>(
  zh: string,
  en: string,
  more: Omit<More, "codes"> & { readonly codes?: Readonly<Record<Code, CodeInput>> },
): CodeColumn<Code> {
  return { label: text(zh, en), type: "code", measure: "text", kind: "attribute", ...more };
}

/** Words, names and identifiers. */
export function words(zh: string, en: string, more: More = {}): ColumnOf<"text"> {
  return { label: text(zh, en), type: "text", measure: "text", kind: "attribute", ...more };
}

/** A day. */
export function day(zh: string, en: string, more: More = {}): ColumnOf<"date"> {
  return { label: text(zh, en), type: "date", measure: "date", kind: "attribute", ...more };
}

/** 是 or 否. */
export function truth(zh: string, en: string, more: More = {}): ColumnOf<"truth"> {
  return { label: text(zh, en), type: "truth", measure: "state", kind: "attribute", ...more };
}

/** One code with its label and other spellings. */
export function named(zh: string, en: string, ...aliases: readonly string[]) {
  return { label: text(zh, en), aliases };
}
