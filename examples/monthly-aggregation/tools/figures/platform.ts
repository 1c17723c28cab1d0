import type { Day, Month } from "@biaogan/core";
import { chance, portion } from "@biaogan/testing";
import { daysBetween, MONTHS_2020, MONTHS_2021, periodOf, weekday } from "./calendar";
import { SIZES, type Size } from "./institutions";
import { newlyBoundIn } from "./progress";

/** The UnionPay branch's figures of a month. */
export interface Platform {
  readonly newlyBoundUsers: number;
  readonly activeUsers: number;
  readonly banks: readonly { readonly institution: string; readonly newlyBoundUsers: number }[];
  readonly bus: readonly { readonly day: Day; readonly transactions: number }[];
}

/** County users, users by bank and county buses day by day, in a month of 2021. */
export function platformOf(month: Month): Platform {
  const banks = SIZES.filter((size) => size.newlyBound > 0).map((size) => ({
    institution: size.code,
    newlyBoundUsers: newlyBoundIn(size, month),
  }));
  const { from, to } = periodOf(month);
  return {
    newlyBoundUsers: banks.reduce((sum, bank) => sum + bank.newlyBoundUsers, 0),
    activeUsers: ACTIVE_2021[MONTHS_2021.indexOf(month)] ?? 0,
    banks,
    bus: daysBetween(from, to).map((day) => ({ day, transactions: busOn(day, month) })),
  };
}

/** Bus rides paid by 云闪付 on a day: fewer at weekends, growing through the year. */
function busOn(day: Day, month: Month): number {
  const usual = 2480 + MONTHS_2021.indexOf(month) * 52;
  const share = weekday(day) === 0 || weekday(day) === 6 ? 86 : 105;
  return chance(`bus/${day}`).around(portion(usual, share, 100), 4);
}

/** 全县月活跃用户 of each month so far. */
const ACTIVE_2021 = [24186, 23642, 24415, 24873, 25204, 25391, 25668, 25917, 26142];

/** What the county has of a month of 2020, and no more. */
export interface BaseMonth {
  readonly month: Month;
  readonly institutions: readonly {
    readonly size: Size;
    readonly newlyBoundUsers: number;
    readonly smallMerchantsAdded: number;
    readonly smallMerchantsActive: number;
  }[];
  readonly activeUsers: number;
  /** County buses: the month's total, written against the last day of its period. */
  readonly bus: { readonly day: Day; readonly transactions: number };
}

/** The months of 2020; their bus rides add up to the base of 730,000 in 366 days. */
export function baseMonths(): readonly BaseMonth[] {
  return MONTHS_2020.map((month, index) => ({
    month,
    institutions: SIZES.map((size) => baseFigures(size, month, index)),
    activeUsers: 18640 + index * 402,
    bus: { day: periodOf(month).to, transactions: BUS_2020[index] ?? 0 },
  }));
}

function baseFigures(size: Size, month: Month, index: number) {
  const draw = chance(`${size.code}/${month}/base`);
  return {
    size,
    newlyBoundUsers: draw.around(portion(size.newlyBound, 80 + index, 100), 6),
    smallMerchantsAdded: draw.around(portion(size.smallAdded, 82, 100), 8),
    smallMerchantsActive: portion(size.smallBefore, 560 + index * 12, 1000),
  };
}

const BUS_2020 = [62150, 31480, 44920, 58760, 62310, 63040, 65210, 66480, 66930, 67950, 69120, 71650];
