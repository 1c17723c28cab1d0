import * as z from "zod";
import { dividedBy, type Exact, times } from "./exact";
import { MisuseError } from "./misuse";
import { type Text, text } from "./text";

/**
 * What a figure is counted in (户, 笔, 元 …). Never called "unit": 单位 is an institution too.
 * `state` is a milestone's state, `ratio` a plain quotient (1 = 100%).
 */
export const measureSchema = z.enum([
  "户",
  "万户",
  "亿户",
  "笔",
  "万笔",
  "亿笔",
  "元",
  "万元",
  "亿元",
  "万亿元",
  "台",
  "万台",
  "家",
  "个",
  "辆",
  "座",
  "场",
  "人次",
  "件",
  "张",
  "亿张",
  "台/万人",
  "天",
  "分",
  "%",
  "个百分点",
  "ratio",
  "state",
  "text",
  "date",
]);
export type Measure = z.infer<typeof measureSchema>;

/** What can be added together and converted: 元, 万元 and 亿元 are one dimension, 户 and 万户 another; % and 个百分点 are two. */
export interface MeasureDeclaration {
  readonly dimension: string;
  /** One of this measure in the dimension's base. */
  readonly factor: Exact;
  readonly label: Text;
  /** Decimals shown unless a form or a plan says otherwise. */
  readonly decimals: number;
  /** A figure printed in it was rounded to its decimals, so it stands for an interval: 万元 and %, never 户 or 元. */
  readonly isRounded?: true;
}

function counted(zh: Measure, en: string): MeasureDeclaration {
  return { dimension: zh, factor: "1", label: text(zh, en), decimals: 0 };
}

/** So many of a measure at once, 万户 of 户: printed rounded. */
function byThe(factor: Exact, dimension: string, zh: Measure, en: string): MeasureDeclaration {
  return { dimension, factor, label: text(zh, en), decimals: 2, isRounded: true };
}

/** All measures, complete by type. */
export const measures = {
  户: counted("户", "accounts"),
  万户: byThe("10000", "户", "万户", "10,000 accounts"),
  亿户: byThe("100000000", "户", "亿户", "100 million accounts"),
  笔: counted("笔", "transactions"),
  万笔: byThe("10000", "笔", "万笔", "10,000 transactions"),
  亿笔: byThe("100000000", "笔", "亿笔", "100 million transactions"),
  元: { dimension: "money", factor: "1", label: text("元", "yuan"), decimals: 2 },
  万元: byThe("10000", "money", "万元", "10,000 yuan"),
  亿元: byThe("100000000", "money", "亿元", "100 million yuan"),
  万亿元: byThe("1000000000000", "money", "万亿元", "trillion yuan"),
  台: counted("台", "terminals"),
  万台: byThe("10000", "台", "万台", "10,000 terminals"),
  家: counted("家", "merchants"),
  个: counted("个", "sites"),
  辆: counted("辆", "vehicles"),
  座: counted("座", "stations"),
  场: counted("场", "events"),
  人次: counted("人次", "attendances"),
  件: counted("件", "cases"),
  张: counted("张", "stickers"),
  亿张: byThe("100000000", "张", "亿张", "100 million cards"),
  "台/万人": byThe("1", "台/万人", "台/万人", "terminals per 10,000 people"),
  天: counted("天", "days"),
  分: { dimension: "分", factor: "1", label: text("分", "points"), decimals: 2 },
  "%": { dimension: "ratio", factor: "0.01", label: text("%", "%"), decimals: 2, isRounded: true },
  个百分点: { dimension: "points", factor: "0.01", label: text("个百分点", "percentage points"), decimals: 2 },
  ratio: { dimension: "ratio", factor: "1", label: text("比", "ratio"), decimals: 4 },
  state: { dimension: "state", factor: "1", label: text("状态", "state"), decimals: 0 },
  text: { dimension: "text", factor: "1", label: text("文本", "text"), decimals: 0 },
  date: { dimension: "date", factor: "1", label: text("日期", "date"), decimals: 0 },
} as const satisfies Record<Measure, MeasureDeclaration>;

/** Whether a text is a measure's own name. @example isMeasure("万元") // true */
export function isMeasure(text: string): text is Measure {
  return Object.hasOwn(measures, text);
}

/** Whether two measures are of one dimension, so that one converts to the other. */
export function sameDimension(a: Measure, b: Measure): boolean {
  return measures[a].dimension === measures[b].dimension;
}

/**
 * Converts a number between measures of one dimension, exactly.
 * @throws MisuseError where the dimensions differ (户 to 元, % to 个百分点).
 * @example convert("1.5", "万元", "元") // "15000"
 */
export function convert(value: Exact, from: Measure, to: Measure): Exact {
  if (from === to) return value;
  if (!sameDimension(from, to)) throw new MisuseError("convert", `${from} is no ${to}`);
  return dividedBy(times(value, measures[from].factor), measures[to].factor);
}
