import { type Exact, isZero } from "./exact";
import { type Figure, isKnown, type MissingReason } from "./figure";
import { type Measure, measures } from "./measure";
import { type Rounding, round } from "./rounding";
import type { Language } from "./text";
import { type Text, text } from "./text";

export interface DisplayOptions {
  /** Decimals; the measure's own where left out. */
  readonly decimals?: number;
  readonly rounding?: Rounding;
  /** Thousands separators (12,345); on unless switched off. */
  readonly grouped?: boolean;
  /** Whether the measure stands behind the number; on unless switched off. */
  readonly measure?: boolean;
}

const MISSING = {
  "not-reported": text("未报送", "not reported"),
  refused: text("已退回", "refused"),
  "not-due": text("未到期", "not due"),
  blank: text("未填", "blank"),
  dash: text("填“—”", "a dash"),
  unreadable: text("无法识别", "unreadable"),
  "no-base": text("无基数", "no base"),
  "base-zero": text("基数为零", "base is zero"),
  "base-negative": text("基数为负", "base is negative"),
  undefined: text("无法计算", "undefined"),
  "calendar-unknown": text("节假日安排未公布", "calendar unknown"),
  "no-rows": text("无数据", "no data"),
  "not-kept": text("明细未留存", "details not kept"),
  incomplete: text("数据不全", "incomplete"),
} as const satisfies Record<MissingReason, Text>;

/** A missing figure's reason in words. */
export function showMissing(reason: MissingReason, language: Language = "zh"): string {
  return MISSING[reason][language];
}

/**
 * An exact number as every surface prints it: rounded once, grouped in thousands.
 * @example showNumber("12345.678", 2) // "12,345.68"
 */
export function showNumber(value: Exact, decimals: number, options: DisplayOptions = {}): string {
  const rounded = round(value, decimals, options.rounding ?? "half-up");
  if (options.grouped === false) return rounded;
  const [whole = "0", places] = rounded.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/**
 * A figure as every surface prints it: `8,412 户`, `98.72%`, `—` where not applicable, the reason in words where missing.
 * @example show({ known: "8412", measure: "户" }) // "8,412 户"
 */
export function show(figure: Figure, language: Language = "zh", options: DisplayOptions = {}): string {
  if ("missing" in figure) return showMissing(figure.missing, language);
  if (!isKnown(figure)) return "—";
  const { measure, known } = figure;
  if (measure === "state" || measure === "text" || measure === "date") return known;
  const number = showNumber(known, options.decimals ?? measures[measure].decimals, options);
  if (options.measure === false || measure === "ratio") return number;
  return measure === "%" ? `${number}%` : `${number} ${measures[measure].label[language]}`;
}

/** Whether a figure is known and zero. */
export function isKnownZero(figure: Figure): boolean {
  return isKnown(figure) && isZero(figure.known);
}

/** A known figure. @example known("5", "笔") // { known: "5", measure: "笔" } */
export function known(value: Exact, measure: Measure): Figure {
  return { known: value, measure };
}
