import { aspectSchema, aspectWords } from "@biaogan/indicators";
import { isScore } from "../assessment-reference";
import { type FigureReference, figureReferenceSchema } from "../document";

/** The counts that sentences give, by name. */
export const countNames = {
  month: "序时进度",
  "months.left": "剩余月数",
  targets: "年度目标项数",
  "targets.done": "已完成目标项数",
  "targets.on-pace": "达到序时进度目标项数",
  "targets.behind": "滞后目标项数",
  "targets.far-behind": "严重滞后目标项数",
  "targets.no-data": "无数据目标项数",
  "targets.incomplete": "不完整汇总指标项数",
  "reports.due": "应报送机构数",
  "reports.onTime": "按时报送机构数",
  "reports.accepted": "采用机构数",
  "reports.late": "逾期报送机构数",
  "reports.missing": "未报送机构数",
  "reports.refused": "退回机构数",
  "reports.revised": "更正机构数",
  "reports.unexplained": "待说明机构数",
  "own.errors": "错误处数",
  "own.warnings": "疑问处数",
  "own.explained": "已说明疑问处数",
  "own.hints": "提示处数",
  "own.revision": "更正次数",
  "own.changed": "更正改动处数",
  "own.resolved": "更正后消除处数",
  "own.open": "更正后仍存在处数",
  "own.arisen": "更正后新出现处数",
  "correction.count": "更正数据项数",
} as const satisfies Readonly<Record<string, string>>;

/** Aspects that only a circular has. */
const ownAspects = { rank: "排名", share: "占比", count: "数量", standing: "状态", points: "得分" } as const;

/** What was circulated before a correction. */
export const CIRCULATED = "circulated:";

/** An aspect as a reader names it: 本年累计, 排名; of what was circulated before, 原通报. */
export function aspectName(aspect: string): string {
  if (aspect.startsWith(CIRCULATED)) return `原通报${aspectName(aspect.slice(CIRCULATED.length))}`;
  const known = aspectSchema.safeParse(aspect);
  if (known.success) return aspectWords(known.data, "zh");
  return isOwn(aspect) ? ownAspects[aspect] : aspect;
}

/** A count's name, 考核得分, or else the indicator's own id. */
export function indicatorName(indicator: string): string {
  if (isScore(indicator)) return "考核得分";
  return isCount(indicator) ? countNames[indicator] : indicator;
}

/**
 * What the title of a content control says: indicator, institution, month, aspect and measure.
 * @example referenceLabel({ indicator: "K01", month: "2021-09", aspect: "yearToDate", measure: "户" }) // "K01·全县·2021-09·本年累计·户"
 */
export function referenceLabel({ indicator, institution, month, aspect, measure }: FigureReference): string {
  return [indicator, institution ?? COUNTY, month, aspectName(aspect), measure].join("·");
}

/** Reads a reference back from a control's title, where a program has dropped its tag; undefined where it is none. */
export function parseReferenceLabel(label: string): FigureReference | undefined {
  const [indicator, institution, month, name = "", measure] = label.split("·");
  const read = figureReferenceSchema.safeParse({
    indicator,
    month,
    aspect: aspectNamed(name),
    measure,
    ...(institution === COUNTY ? {} : { institution }),
  });
  return read.success ? read.data : undefined;
}

/**
 * The name of a bookmark around a state in words: Word takes letters, digits and _ alone.
 * @example bookmarkName({ indicator: "K01", month: "2021-09", aspect: "standing", measure: "state" }, 7) // "figure_7_K01_standing_2021_09"
 */
export function bookmarkName({ indicator, aspect, month }: FigureReference, id: number): string {
  return ["figure", id, indicator, aspect, month.replace("-", "_")].join("_");
}

/** Reads a state's reference back from its bookmark; undefined where the bookmark is another one. */
export function parseBookmarkName(name: string): FigureReference | undefined {
  const [, indicator, aspect, year, month] = /^figure_\d+_(\w+)_([A-Za-z]+)_(\d{4})_(\d{2})$/.exec(name) ?? [];
  if (indicator === undefined || aspect === undefined) return undefined;
  return { indicator, month: `${year}-${month}`, aspect, measure: "state" };
}

const COUNTY = "全县";

function aspectNamed(name: string): string {
  if (name.startsWith("原通报")) return `${CIRCULATED}${aspectNamed(name.slice(3))}`;
  const all = [...aspectSchema.options, ...Object.keys(ownAspects)];
  return all.find((aspect) => aspectName(aspect) === name) ?? name;
}

function isOwn(aspect: string): aspect is keyof typeof ownAspects {
  return Object.hasOwn(ownAspects, aspect);
}

function isCount(indicator: string): indicator is keyof typeof countNames {
  return Object.hasOwn(countNames, indicator);
}
