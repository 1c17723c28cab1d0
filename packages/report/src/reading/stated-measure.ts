import {
  convert,
  type Exact,
  isMeasure,
  type Measure,
  measures,
  type NumberReading,
  sameDimension,
} from "@biaogan/core";

/** What people write behind a count of one measure when they mean it: 家 for merchants, 个 for anything. */
const SPELLINGS: Readonly<Partial<Record<Measure, readonly string[]>>> = {
  户: ["家", "人"],
  家: ["户"],
  个: ["座", "家", "间"],
  座: ["间"],
  场: ["次"],
  人次: ["人", "次"],
  笔: ["次"],
};

/**
 * A number as a column counts it, going by what stands behind it: 2000万元 is 2000 in a column of 万元, 301.41亿笔 is 301.41 in
 * one of 亿笔. Undefined where that is another measure (12笔 among 户), or where 万 might be either the number's or the column's.
 * @example inMeasure({ number: "20000000", repairs: ["suffix", "scaled"], suffix: "元" }, "万元") // "2000"
 */
export function inMeasure(
  { number, repairs, suffix }: Extract<NumberReading, { number: string }>,
  measure: Measure,
): Exact | undefined {
  const stated = suffix !== undefined && isMeasure(suffix) ? suffix : undefined;
  if (stated !== undefined && sameDimension(stated, measure)) return convert(number, stated, measure);
  const isScaled = measures[measure].factor !== "1";
  if (isScaled && repairs.includes("scaled")) return undefined;
  if (suffix === undefined) return number;
  const isCount = !isScaled && !sameDimension(measure, "元");
  return isCount && (suffix === "个" || SPELLINGS[measure]?.includes(suffix)) ? number : undefined;
}
