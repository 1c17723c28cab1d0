import { type Text, text } from "@biaogan/core";
import type { Span } from "./expression";

/** What can be wrong with a formula, before any figure is read. */
export const faultTexts = {
  "F-0101": (d) => text(`公式写法有误：此处应为${d.expected}`, `the formula cannot be read: expected ${d.expected}`),
  "F-0102": (d) => text(`名称“${d.name}”不知属于哪张表`, `the name "${d.name}" belongs to no table here`),
  "F-0103": (d) => text(`没有名为“${d.name}”的算法`, `there is nothing called "${d.name}"`),
  "F-0104": () => text("汇总未说明按什么汇总", "the aggregate does not say over what"),
  "F-0105": (d) => text(`“${d.name}”需要 ${d.wanted} 个参数`, `"${d.name}" takes ${d.wanted} arguments`),
  "F-0106": (d) =>
    text(
      `“${d.name}”需要时间窗口，如 month、year to date、last 12 months`,
      `"${d.name}" wants a window, such as month, year to date, last 12 months`,
    ),
  "F-0107": (d) => text(`“${d.name}”需要一个项目（表.项目）`, `"${d.name}" wants an item (table.column)`),
  "F-0201": (d) => text(`没有表“${d.name}”${suggestZh(d)}`, `there is no table "${d.name}"${suggestEn(d)}`),
  "F-0202": (d) => text(`表中没有项目“${d.name}”${suggestZh(d)}`, `the table has no column "${d.name}"${suggestEn(d)}`),
  "F-0203": (d) => text(`没有常数“${d.name}”`, `there is no constant "${d.name}"`),
  "F-0204": (d) => text(`“${d.name}”没有代码“${d.code}”`, `"${d.name}" has no code "${d.code}"`),
  "F-0301": (d) =>
    text(
      `计量单位不同，不能相加减或比较：${d.left} 与 ${d.right}`,
      `${d.left} and ${d.right} cannot be added or compared`,
    ),
  "F-0302": (d) => text(`“${d.name}”不是数值`, `"${d.name}" is no figure`),
  "F-0303": () => text("此处应为条件", "a condition is wanted here"),
  "F-0304": () => text("文字不能与数值比较", "a text cannot be compared with a figure"),
  "F-0305": () => text("两个有计量单位的数不能相乘", "two measured figures cannot be multiplied"),
  "F-0306": () =>
    text(
      "比率（%）与百分点不是一回事，不能相加减或比较",
      "a share (%) and percentage points are two measures: never added or compared",
    ),
  "F-0307": (d) => text(`除数${quoted(d.name)}是零`, `the divisor ${d.name} is zero`),
  "F-0308": (d) =>
    text(`${d.from || "无单位的数"}不能换算为${d.to}`, `${d.from || "a plain number"} does not convert to ${d.to}`),
  "F-0309": () => text("“否则”前后的类型不同", "both sides of otherwise have to be alike"),
  "F-0310": (d) => text(`除数${quoted(d.name)}为负，不作基数`, `the divisor ${d.name} is negative: no base`),
  "F-0401": (d) => text(`时点数“${d.name}”不能按月相加`, `the stock "${d.name}" is never summed over months`),
  "F-0402": (d) =>
    text(
      `“${d.name}”是去重计数，不能相加（一人可在多家）`,
      `"${d.name}" is a distinct count: one person may be at several banks`,
    ),
  "F-0403": (d) =>
    text(
      `“${d.name}”是比率或平均数，不能再相加或平均`,
      `"${d.name}" is a ratio or mean: never summed or averaged again`,
    ),
  "F-0404": (d) =>
    text(`“${d.name}”要的是时期数（当月发生），“${d.item}”不是`, `"${d.name}" takes a flow; "${d.item}" is none`),
  "F-0405": (d) =>
    text(
      `“${d.name}”要的是时点数或累计数，“${d.item}”不是`,
      `"${d.name}" takes a stock or cumulative figure; "${d.item}" is none`,
    ),
  "F-0406": (d) =>
    text(
      `比率的变动以百分点计（pointDifference），不用“${d.name}”`,
      `a share changes by percentage points (pointDifference): no "${d.name}" of it`,
    ),
  "F-0407": (d) => text(`“${d.name}”要的是比率`, `"${d.name}" takes a share`),
  "F-0501": (d) =>
    text(`“${d.name}”有多行：请指明哪一行，或先汇总`, `"${d.name}" has many rows: pick one or aggregate`),
  "F-0502": (d) => text(`“${d.name}”只有一行，不能按行汇总`, `"${d.name}" has one row only`),
  "F-0503": (d) =>
    text(
      `“${d.name}”是各机构的数：全县的数要先按机构汇总（over institutions）`,
      `"${d.name}" is each institution's: take it over institutions for the county`,
    ),
  "F-0504": () => text("“最近一期”只能按月取", "the latest is taken over months only"),
  "F-0505": (d) =>
    text(
      `“${d.name}”每 ${d.every} 个月报一次，前推 ${d.by} 个月没有数`,
      `"${d.name}" is filed every ${d.every} months: nothing stands ${d.by} months earlier`,
    ),
  "F-0506": (d) =>
    text(
      `“${d.name}”每 ${d.every} 个月报一次，与窗口不合`,
      `"${d.name}" is filed every ${d.every} months, which does not fit the window`,
    ),
  "F-0507": (d) =>
    text(
      `“${d.name}”比较的两期窗口（${d.window}）长短不同`,
      `"${d.name}" compares windows (${d.window}) of different length`,
    ),
  "F-0508": (d) =>
    text(
      `“${d.name}”是明细表：只能计数，或合计其中一列`,
      `"${d.name}" is a detail of many rows: its rows are counted, or one column is summed`,
    ),
  "F-0509": (d) =>
    text(
      `“${d.name}”是明细表：条件只能由本行各列写成`,
      `"${d.name}" is a detail of many rows: a condition reads the columns of one row`,
    ),
  "F-0601": (d) =>
    text(
      `除数${quoted(d.name)}可能为零：为零时结果是“基数为零”，不是零`,
      `the divisor ${d.name} can be zero: the result is then "base is zero", not zero`,
    ),
  "F-0701": () =>
    text(
      "此公式不能写成 SQL：开方、常见倍差、商的中位数、他机构列出，或印出数相乘除之后再比较",
      "SQL cannot say this formula: a root, a spread, the median of a quotient, what others list, or a comparison of printed figures that were multiplied or divided",
    ),
  "F-0801": (d) => text(`名称“${d.name}”定义了两次`, `"${d.name}" is defined twice`),
  "F-0802": (d) =>
    text(`名称“${d.name}”已是算法或表的名称`, `"${d.name}" is the name of an expansion or a table already`),
  "F-0803": (d) => text(`循环引用：${d.way}`, `these formulas use each other in a circle: ${d.way}`),
} as const satisfies Record<string, (data: FaultData) => Text>;

export type FaultCode = keyof typeof faultTexts;
export type FaultData = Readonly<Record<string, string>>;

/** One thing wrong with a formula, at its place in the text. */
export interface Fault {
  readonly code: FaultCode;
  readonly span: Span | undefined;
  readonly message: Text;
}

/** Builds a fault from its code and data; words come from the one table. */
export function fault(code: FaultCode, span: Span | undefined, data: FaultData): Fault {
  return { code, span, message: faultTexts[code](data) };
}

/**
 * A fault with its place in the formula's text, for who reads the formula beside it.
 * @example faultAt(fault, "progress.roms >= 1") // { zh: "第1字“progress.roms”：表中没有项目…", en: "character 1, \"progress.roms\": …" }
 */
export function faultAt({ span, message }: Fault, source: string): Text {
  if (!span) return message;
  const near = source.slice(span.from, span.to);
  const at = span.from + 1;
  return near === ""
    ? text(`第${at}字：${message.zh}`, `character ${at}: ${message.en}`)
    : text(`第${at}字“${near}”：${message.zh}`, `character ${at}, "${near}": ${message.en}`);
}

/** Carries a fault out of the parser; never leaves the package. */
export class FormulaFault extends Error {
  override readonly name = "FormulaFault";
  readonly fault: Fault;
  constructor(code: FaultCode, span: Span | undefined, data: FaultData) {
    super(code);
    this.fault = fault(code, span, data);
  }
}

function quoted(name: string | undefined): string {
  return name ? `“${name}”` : "";
}

function suggestZh({ suggestion }: FaultData): string {
  return suggestion ? `，是否为“${suggestion}”` : "";
}

function suggestEn({ suggestion }: FaultData): string {
  return suggestion ? `; did you mean "${suggestion}"?` : "";
}
