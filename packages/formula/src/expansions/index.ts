import { type MonthWindow, text } from "@biaogan/core";
import {
  argument,
  arithmeticOf,
  compareOf,
  itemArgument,
  itemOf,
  numberOf,
  overMonths,
  shiftOf,
  take,
  windowOf,
} from "./build";
import type { Expansion } from "./expansion";

const WHOLE = numberOf("1");

/** How many months a window has in all. */
const ALL_MONTHS = {
  month: "1",
  "year-to-date": "12",
  "first-half": "6",
  "second-half": "6",
  year: "12",
} as const satisfies Record<MonthWindow, string>;

/** All named expansions. What a rate or share is shown in (% or 个百分点) is the indicator's measure. */
export const expansions = {
  previous: {
    label: text("上月", "previous month"),
    summary: text("同一项目的上月数", "the same, one month earlier"),
    parameters: ["x"],
    means: (args, span) => shiftOf(argument(take("previous", args, 1, span), 0), -1),
    example: "previous(progress.terminals)",
  },
  lastYear: {
    label: text("上年同期", "same period last year"),
    summary: text("同一项目的上年同期数", "the same, twelve months earlier"),
    parameters: ["x"],
    means: (args, span) => shiftOf(argument(take("lastYear", args, 1, span), 0), -12),
    example: "lastYear(sum(progress.newlyBoundUsers over institutions))",
  },
  yearToDate: {
    label: text("本年累计", "year to date"),
    summary: text("本年一月至本月之和", "the sum of the year's months so far"),
    parameters: ["flow"],
    means: (args, span) => overMonths("sum", argument(take("yearToDate", args, 1, span), 0), "year-to-date"),
    example: "yearToDate(progress.newlyBoundUsers)",
  },
  ratio: {
    label: text("比率", "ratio"),
    summary: text("两个总数之比，不是比率的平均", "a ratio of sums, never a mean of ratios"),
    parameters: ["part", "whole"],
    means: (args, span) => {
      take("ratio", args, 2, span);
      return arithmeticOf("/", argument(args, 0), argument(args, 1));
    },
    example: "ratio(progress.terminalsUnified, progress.terminals)",
  },
  share: {
    label: text("占比", "share"),
    summary: text("部分占总数的比重", "a part's share of the whole"),
    parameters: ["part", "whole"],
    means: (args, span) => {
      take("share", args, 2, span);
      return arithmeticOf("/", argument(args, 0), argument(args, 1));
    },
    example: "share(products.count[unified-qr], products.count[total])",
  },
  completion: {
    label: text("完成率", "completion"),
    summary: text("完成数 ÷ 目标数", "achieved ÷ target"),
    parameters: ["achieved", "target"],
    means: (args, span) => {
      take("completion", args, 2, span);
      return arithmeticOf("/", argument(args, 0), argument(args, 1));
    },
    example: "completion(yearToDate(progress.smallMerchantsAdded), target.T06)",
  },
  growth: {
    label: text("增幅", "growth"),
    summary: text(
      "现数 ÷ 基数 － 1；基数为零、为负或缺失时无增幅",
      "now ÷ base − 1; none where the base is zero, negative or missing",
    ),
    parameters: ["now", "base"],
    means: (args, span) => {
      take("growth", args, 2, span);
      return arithmeticOf("-", arithmeticOf("/", argument(args, 0), argument(args, 1)), WHOLE);
    },
    example: "growth(platform.activeUsers, previous(platform.activeUsers))",
  },
  yearOnYear: {
    label: text("同比", "year on year"),
    summary: text("本期 ÷ 上年同期 － 1", "this ÷ the same period last year − 1"),
    parameters: ["x"],
    means: (args, span) => growthAgainst("yearOnYear", -12, args, span),
    example: "yearOnYear(platform.activeUsers)",
  },
  monthOnMonth: {
    label: text("环比", "month on month"),
    summary: text("本月 ÷ 上月 － 1", "this ÷ the month before − 1"),
    parameters: ["x"],
    means: (args, span) => growthAgainst("monthOnMonth", -1, args, span),
    example: "monthOnMonth(platform.activeUsers)",
  },
  change: {
    label: text("较上月增减", "change since last month"),
    summary: text("本月 － 上月", "this − the month before"),
    parameters: ["x"],
    means: (args, span) => {
      const x = argument(take("change", args, 1, span), 0);
      return arithmeticOf("-", x, shiftOf(x, -1));
    },
    example: "change(platform.activeUsers)",
  },
  dailyAverage: {
    label: text("日均", "daily average"),
    summary: text(
      "窗口内合计 ÷ 有数月份的统计期日历天数",
      "the window's sum ÷ the calendar days of the months it has figures of",
    ),
    parameters: ["flow", "window"],
    means: (args, span) => {
      take("dailyAverage", args, 2, span);
      const window = windowOf("dailyAverage", argument(args, 1));
      const flow = argument(args, 0);
      const days = { node: "days", window: "month" } as const;
      const counted = { node: "when", condition: { node: "is", of: flow, what: "known" }, claim: days } as const;
      return arithmeticOf("/", overMonths("sum", flow, window), overMonths("sum", counted, window));
    },
    example: "dailyAverage(sum(platformBus.transactions), year to date)",
  },
  timeElapsed: {
    label: text("序时进度", "time elapsed"),
    summary: text("窗口内已到期月数 ÷ 窗口全部月数", "the window's months due ÷ all its months"),
    parameters: ["window"],
    means: (args, span) => {
      const window = windowOf("timeElapsed", argument(take("timeElapsed", args, 1, span), 0));
      return arithmeticOf("/", { node: "months", window }, numberOf(ALL_MONTHS[window], "个"));
    },
    example: "timeElapsed(year)",
  },
  partsAndTotal: {
    label: text("合计＝各项之和", "total = sum of parts"),
    summary: text("合计行等于其余各行之和（母项＝子项之和）", "the total row equals the sum of the other rows"),
    parameters: ["table.column"],
    means: (args, span) => {
      const { table, column } = itemArgument("partsAndTotal", argument(take("partsAndTotal", args, 1, span), 0));
      const total = { node: "text", value: "total" } as const;
      return compareOf("=", itemOf(table, column, total), {
        node: "aggregate",
        by: "sum",
        over: { axis: "rows", table },
        of: itemOf(table, column),
      });
    },
    example: "partsAndTotal(products.count)",
  },
  rollForward: {
    label: text("期末＝期初＋增加－减少", "closing = opening + added − closed"),
    summary: text("本月末数 ＝ 上月末数 ＋ 本月增加 － 本月减少", "this month's stock = last month's + added − closed"),
    parameters: ["stock", "added", "closed"],
    means: (args, span) => {
      take("rollForward", args, 3, span);
      const stock = argument(args, 0);
      const opening = arithmeticOf("+", shiftOf(stock, -1), argument(args, 1));
      return compareOf("=", stock, arithmeticOf("-", opening, argument(args, 2)));
    },
    example: "rollForward(progress.terminals, progress.terminalsAdded, progress.terminalsWithdrawn)",
  },
  swing: {
    label: text("较上月变动不超过", "swing within"),
    summary: text("较上月的增减幅度在限度之内", "the change since last month stays within a band"),
    parameters: ["x", "band"],
    means: (args, span) => {
      take("swing", args, 2, span);
      const [x, band] = [argument(args, 0), argument(args, 1)];
      const rate = arithmeticOf("-", arithmeticOf("/", x, shiftOf(x, -1)), WHOLE);
      return {
        node: "and",
        all: [compareOf("<=", rate, band), compareOf(">=", rate, { node: "negate", of: band })],
      };
    },
    example: "swing(progress.newlyBoundUsers, 50%)",
  },
} as const satisfies Record<string, Expansion>;

export type ExpansionName = keyof typeof expansions;

export function isExpansionName(name: string): name is ExpansionName {
  return Object.hasOwn(expansions, name);
}

function growthAgainst(
  name: string,
  months: number,
  args: Parameters<Expansion["means"]>[0],
  span: Parameters<Expansion["means"]>[1],
) {
  const x = argument(take(name, args, 1, span), 0);
  return arithmeticOf("-", arithmeticOf("/", x, shiftOf(x, months)), WHOLE);
}
