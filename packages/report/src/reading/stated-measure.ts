import { convert, type Exact, type Measure, type NumberReading, sameDimension } from "@biaogan/core";

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
 * A number as a column counts it, going by what stands behind it: 2000万元 is 2000 in a column of 万元. Undefined where that is
 * another measure (12笔 among 户), or where 万 might be either the number's or the column's.
 * @example inMeasure({ number: "20000000", repairs: ["suffix", "scaled"], suffix: "元" }, "万元") // "2000"
 */
export function inMeasure(
  { number, repairs, suffix }: Extract<NumberReading, { number: string }>,
  measure: Measure,
): Exact | undefined {
  const isMoney = sameDimension(measure, "元");
  if (suffix === "元") return isMoney ? convert(number, "元", measure) : undefined;
  if (isMoney && measure !== "元" && repairs.includes("scaled")) return undefined;
  if (suffix === undefined || suffix === measure) return number;
  const isCount = !isMoney && !sameDimension(measure, "%");
  return isCount && (suffix === "个" || SPELLINGS[measure]?.includes(suffix)) ? number : undefined;
}
