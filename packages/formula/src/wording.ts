import type { Language } from "@biaogan/core";
import type { Expression } from "./expression";

type Aggregation = Extract<Expression, { node: "aggregate" }>["by"];

export interface Phrases {
  readonly and: string;
  readonly or: string;
  readonly institutions: string;
  readonly total: string;
  readonly standpoint: Readonly<Record<"institution" | "month", string>>;
  readonly not: (x: string) => string;
  readonly oneOf: (x: string, codes: readonly string[]) => string;
  readonly within: (x: string, window: string) => string;
  readonly known: (x: string) => string;
  readonly blank: (x: string) => string;
  readonly listed: (x: string, table: string) => string;
  readonly listedByOthers: (x: string, table: string) => string;
  readonly shift: (months: number, x: string) => string;
  readonly yearStart: (x: string) => string;
  readonly days: (window: string) => string;
  readonly months: (window: string) => string;
  readonly workingDays: (window: string) => string;
  readonly allMonths: (window: string) => string;
  readonly county: (x: string) => string;
  readonly when: (condition: string, claim: string, otherwise: string | undefined) => string;
  /** Rules and quotients that read better than label and arguments. */
  readonly named: Readonly<Record<string, (args: readonly string[], window?: string) => string>>;
  readonly call: (label: string, args: readonly string[], window: string | undefined) => string;
  readonly aggregate: Readonly<Record<Aggregation, (over: string, of: string, where: string | undefined) => string>>;
}

const only = (where: string | undefined): string => (where === undefined ? "" : `（${where}）`);
const onlyEn = (where: string | undefined): string => (where === undefined ? "" : ` where ${where}`);

const quotient = (args: readonly string[]): string => args.join(" ÷ ");

/** How each node is said; complete by type in both languages. */
export const phrases = {
  zh: {
    and: " 且 ",
    or: " 或 ",
    institutions: "各机构",
    total: "合计",
    standpoint: { institution: "本机构", month: "本月" },
    not: (x) => `非（${x}）`,
    oneOf: (x, codes) => `${x}为${codes.join("、")}之一`,
    within: (x, window) => `${x}在${window}统计期内`,
    known: (x) => `${x}已填`,
    blank: (x) => `${x}为空`,
    listed: (x, table) => `${x}列于${table}`,
    listedByOthers: (x, table) => `${x}列于他机构的${table}`,
    shift: (months, x) => (months === -1 ? `上月${x}` : months === -12 ? `上年同期${x}` : `${-months}个月前${x}`),
    yearStart: (x) => `年初${x}`,
    days: (window) => `${window}的统计期天数`,
    months: (window) => `${window}的月数`,
    workingDays: (window) => `${window}的统计期工作日`,
    allMonths: (window) => `${window}的全部月数`,
    county: (x) => `全县${x}`,
    when: (condition, claim, otherwise) =>
      `当${condition}时，${claim}${otherwise === undefined ? "" : `，否则，${otherwise}`}`,
    named: {
      ratio: quotient,
      share: quotient,
      completion: quotient,
      stillListed: ([x = ""]) => `上月列出的${x}本月都列出`,
      unlistedBefore: ([x = ""]) => `上月没有列出${x}`,
      listedOnce: ([x = ""]) => `一个${x}只由一家机构列出`,
      swing: ([x = "", band = ""]) => `${x}较上月增减幅度 ≤ ${band}`,
      swingOnYearStart: ([x = "", band = ""]) => `${x}较年初增减幅度 ≤ ${band}`,
      swingOnLastYear: ([x = "", band = ""]) => `${x}较上年同期增减幅度 ≤ ${band}`,
      calm: ([x = "", band = ""]) => `${x}较上月增减幅度 ≤ ${band}或无从比较`,
      withinUsual: ([x = "", , least = ""], window = "") =>
        `${x}与此前${window}中位数相差不超过往月常见倍差（至少 ${least} 倍）`,
    },
    call: (label, args, window = "") => `${window}${args.join("，")}的${label}`,
    aggregate: {
      sum: (over, of, where) => `${over}${of}${only(where)}之和`,
      mean: (over, of, where) => `${over}${of}${only(where)}的平均数`,
      median: (over, of, where) => `${over}${of}${only(where)}的中位数`,
      spread: (over, of, where) => `${over}${of}${only(where)}与其中位数的常见倍差`,
      min: (over, of, where) => `${over}中${of}${only(where)}的最小值`,
      max: (over, of, where) => `${over}中${of}${only(where)}的最大值`,
      latest: (over, of, where) => `${over}中最近一期${of}${only(where)}`,
      count: (over, _of, where) => `${over}行数${only(where)}`,
      every: (over, of) => `${over}均有${of}`,
    },
  },
  en: {
    and: " and ",
    or: " or ",
    institutions: "the institutions'",
    total: "the total",
    standpoint: { institution: "this institution", month: "this month" },
    not: (x) => `not (${x})`,
    oneOf: (x, codes) => `${x} in (${codes.join(", ")})`,
    within: (x, window) => `${x} within the period of ${window}`,
    known: (x) => `${x} is filled in`,
    blank: (x) => `${x} is blank`,
    listed: (x, table) => `${x} is listed in ${table}`,
    listedByOthers: (x, table) => `${x} is listed in another institution's ${table}`,
    shift: (months, x) =>
      months === -1 ? `last month's ${x}` : months === -12 ? `${x} a year earlier` : `${x} ${-months} months earlier`,
    yearStart: (x) => `${x} at the start of the year`,
    days: (window) => `days of ${window}`,
    months: (window) => `number of ${window}`,
    workingDays: (window) => `working days of ${window}`,
    allMonths: (window) => `number of all of ${window}`,
    county: (x) => `the county's ${x}`,
    when: (condition, claim, otherwise) =>
      `when ${condition}: ${claim}${otherwise === undefined ? "" : `; otherwise: ${otherwise}`}`,
    named: {
      ratio: quotient,
      share: quotient,
      completion: quotient,
      stillListed: ([x = ""]) => `every ${x} of last month is listed again`,
      unlistedBefore: ([x = ""]) => `${x} was not listed last month`,
      listedOnce: ([x = ""]) => `one institution lists a ${x}`,
      swing: ([x = "", band = ""]) => `change of ${x} since last month ≤ ${band}`,
      swingOnYearStart: ([x = "", band = ""]) => `change of ${x} since the start of the year ≤ ${band}`,
      swingOnLastYear: ([x = "", band = ""]) => `change of ${x} since the same month last year ≤ ${band}`,
      calm: ([x = "", band = ""]) => `change of ${x} since last month ≤ ${band}, or nothing to compare with`,
      withinUsual: ([x = "", , least = ""], window = "") =>
        `${x} within its usual spread (at least ${least} times) of the median of ${window} before`,
    },
    call: (label, args, window) => `${label} of ${[...args, ...(window === undefined ? [] : [window])].join(", ")}`,
    aggregate: {
      sum: (over, of, where) => `sum of ${over} ${of}${onlyEn(where)}`,
      mean: (over, of, where) => `mean over ${over} of ${of}${onlyEn(where)}`,
      median: (over, of, where) => `median over ${over} of ${of}${onlyEn(where)}`,
      spread: (over, of, where) => `usual spread over ${over} of ${of}${onlyEn(where)}`,
      min: (over, of, where) => `least over ${over} of ${of}${onlyEn(where)}`,
      max: (over, of, where) => `greatest over ${over} of ${of}${onlyEn(where)}`,
      latest: (over, of, where) => `latest in ${over} of ${of}${onlyEn(where)}`,
      count: (over, _of, where) => `rows of ${over}${onlyEn(where)}`,
      every: (over, of) => `${of} in each of ${over}`,
    },
  },
} as const satisfies Record<Language, Phrases>;

/** Words around a printed trace. */
export interface TracePhrases {
  readonly difference: (by: string, within: string) => string;
  readonly more: (count: number) => string;
  readonly missing: (names: readonly string[]) => string;
  readonly rows: (count: number) => string;
  readonly chosenBy: (condition: string) => string;
  readonly sumOf: (count: number) => string;
  readonly min: (count: number) => string;
  readonly max: (count: number) => string;
  readonly median: (count: number) => string;
  readonly spread: (count: number) => string;
}

export const tracePhrases = {
  zh: {
    difference: (by, within) => `，差 ${by}，允许 ${within}`,
    more: (count) => `…另有 ${count} 项`,
    missing: (names) => `缺：${names.join("；")}`,
    rows: (count) => ` 共 ${count} 行`,
    chosenBy: (condition) => `（${condition}）`,
    sumOf: (count) => `${count} 项之和`,
    min: (count) => `${count} 项中的最小值`,
    max: (count) => `${count} 项中的最大值`,
    median: (count) => `${count} 项的中位数`,
    spread: (count) => `${count} 项的常见倍差`,
  },
  en: {
    difference: (by, within) => `; difference ${by}, allowed ${within}`,
    more: (count) => `… ${count} more`,
    missing: (names) => `missing: ${names.join("; ")}`,
    rows: (count) => ` ${count} rows`,
    chosenBy: (condition) => `(${condition})`,
    sumOf: (count) => `sum of ${count}`,
    min: (count) => `least of ${count}`,
    max: (count) => `greatest of ${count}`,
    median: (count) => `median of ${count}`,
    spread: (count) => `usual spread of ${count}`,
  },
} as const satisfies Record<Language, TracePhrases>;
