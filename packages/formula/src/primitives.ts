import type { Text } from "@biaogan/core";
import type { ExpansionExample } from "./expansions/expansion";

/** What the language itself computes, with uses that are its documentation and its tests. */
export interface PrimitiveDeclaration {
  readonly label: Text;
  readonly summary: Text;
  readonly examples: readonly [ExpansionExample, ...ExpansionExample[]];
}

const ROOMS = `
  B01 2021-08 rooms[01] state=operating transactions=3
  B01 2021-08 rooms[02] state=suspended transactions=9
  B01 2021-08 rooms[03] state=operating transactions=7`;

const USERS = `
  B01 2020-12 progress users=7900 newUsers=80
  B01 2021-01 progress users=8000 newUsers=100
  B01 2021-02 progress users=8150 newUsers=150
  B02 2021-02 progress users=5000 newUsers=40`;

/** The primitives by name: what runs over rows, months and institutions, and what moves where one stands. */
export const primitives = {
  sum: {
    label: { zh: "合计", en: "sum" },
    summary: {
      zh: "按行、按月或按机构相加，可带条件",
      en: "over rows, months or institutions, with a condition where wanted",
    },
    examples: [
      { formula: "sum(rooms.transactions)", facts: ROOMS, at: "B01 2021-08", gives: "19 笔" },
      { formula: "sum(rooms.transactions where state = operating)", facts: ROOMS, at: "B01 2021-08", gives: "10 笔" },
      { formula: "sum(progress.newUsers over institutions)", facts: USERS, at: "2021-02", gives: "190 户" },
      { formula: "sum(progress.newUsers over last 3 months)", facts: USERS, at: "B01 2021-02", gives: "330 户" },
      { formula: "sum(progress.newUsers over quarter)", facts: USERS, at: "B01 2021-02", gives: "250 户" },
    ],
  },
  mean: {
    label: { zh: "平均", en: "mean" },
    summary: { zh: "有数的各项的平均；缺的不当零", en: "of those that are there; what is missing is no zero" },
    examples: [
      { formula: "mean(progress.newUsers over year to date)", facts: USERS, at: "B01 2021-02", gives: "125 户" },
      {
        formula: "mean(progress.newUsers over year to date)",
        facts: USERS,
        at: "B02 2021-02",
        gives: "40 户（2 份中 1 份；缺 B02 2021-01）",
      },
    ],
  },
  median: {
    label: { zh: "中位数", en: "median" },
    summary: {
      zh: "有数的各项居中的一个；项数为偶数时取中间两项的精确平均",
      en: "the middle one of those that are there; of an even number the exact mean of the middle two",
    },
    examples: [
      { formula: "median(rooms.transactions)", facts: ROOMS, at: "B01 2021-08", gives: "7 笔" },
      { formula: "median(progress.newUsers over last 3 months)", facts: USERS, at: "B01 2021-02", gives: "100 户" },
      {
        formula: "median(progress.newUsers over last 4 months)",
        facts: `${USERS}\n  B01 2020-11 progress newUsers=45`,
        at: "B01 2021-02",
        gives: "90 户",
      },
      {
        formula: "median(progress.newUsers over year to date)",
        facts: USERS,
        at: "B02 2021-02",
        gives: "40 户（2 份中 1 份；缺 B02 2021-01）",
      },
    ],
  },
  spread: {
    label: { zh: "常见倍差", en: "spread" },
    summary: {
      zh: "各项与其中位数相差倍数（大比小）的中位数，即对数的 MAD 还原成倍数，不用对数；有零或负数时无倍数",
      en: "the median of the factors, larger by smaller, between each and the median: e to the MAD of the logarithms, exactly; none where one of them is zero or negative",
    },
    examples: [
      { formula: "spread(rooms.transactions)", facts: ROOMS, at: "B01 2021-08", gives: "9/7" },
      {
        formula: "spread(progress.closed over institutions)",
        facts: "B01 2021-02 progress closed=0\n  B02 2021-02 progress closed=4",
        at: "2021-02",
        gives: "基数为零",
      },
    ],
  },
  min: {
    label: { zh: "最小", en: "least" },
    summary: { zh: "最小的一项排在解释的最前", en: "the least stands first in the explanation" },
    examples: [
      {
        formula: "min(rooms.transactions over rooms where state = operating)",
        facts: ROOMS,
        at: "B01 2021-08",
        gives: "3 笔",
      },
    ],
  },
  max: {
    label: { zh: "最大", en: "greatest" },
    summary: { zh: "最大的一项排在解释的最前", en: "the greatest stands first in the explanation" },
    examples: [{ formula: "max(progress.users over institutions)", facts: USERS, at: "2021-02", gives: "8150 户" }],
  },
  count: {
    label: { zh: "计数", en: "count" },
    summary: {
      zh: "符合条件的行数；没有报表时不是零",
      en: "the rows that meet a condition; without a report it is no zero",
    },
    examples: [
      { formula: "count(rooms where state = operating)", facts: ROOMS, at: "B01 2021-08", gives: "2 个" },
      { formula: "count(rooms where transactions > 10)", facts: ROOMS, at: "B01 2021-08", gives: "0 个" },
      { formula: "count(rooms where state = operating)", facts: "", at: "B01 2021-08", gives: "未报送" },
    ],
  },
  latest: {
    label: { zh: "最近一期", en: "latest" },
    summary: { zh: "窗口内最近一个有数的月份", en: "the window's latest month that has a figure" },
    examples: [
      {
        formula: "latest(progress.users over half year)",
        facts: USERS,
        at: "B01 2021-03",
        gives: "8150 户（2 份中 1 份；缺 B01 2021-03）",
      },
    ],
  },
  every: {
    label: { zh: "每一项都", en: "every" },
    summary: { zh: "每一行、每个月、每家都符合", en: "each row, month or institution meets the condition" },
    examples: [
      { formula: "every(transactions >= 3 over rooms)", facts: ROOMS, at: "B01 2021-08", gives: "是" },
      { formula: "every(progress.newUsers > 100 over year to date)", facts: USERS, at: "B01 2021-02", gives: "否" },
    ],
  },
  earlier: {
    label: { zh: "前推", en: "earlier" },
    summary: {
      zh: "前推若干月，按日历，跨年",
      en: "so many months before, by the calendar, across the turn of the year",
    },
    examples: [
      { formula: "earlier(progress.users, 2)", facts: USERS, at: "B01 2021-02", gives: "7900 户" },
      {
        formula: "sum(earlier(progress.newUsers, 1) over year to date)",
        facts: USERS,
        at: "B01 2021-02",
        gives: "180 户",
      },
    ],
  },
  yearStart: {
    label: { zh: "年初", en: "the start of the year" },
    summary: { zh: "上年12月的数", en: "in December of the year before" },
    examples: [
      { formula: "yearStart(progress.users)", facts: USERS, at: "B01 2021-02", gives: "7900 户" },
      { formula: "yearStart(progress.users)", facts: USERS, at: "B01 2020-12", gives: "未报送" },
    ],
  },
  county: {
    label: { zh: "全县", en: "the county's" },
    summary: { zh: "站在一家机构时取全县的数", en: "the whole county's, while one stands at an institution" },
    examples: [
      { formula: "county(sum(progress.newUsers over institutions))", facts: USERS, at: "B02 2021-02", gives: "190 户" },
    ],
  },
  root: {
    label: { zh: "开方", en: "square root" },
    summary: { zh: "完全平方为精确值，其余取 20 位小数", en: "exact where it is a square, else to 20 decimals" },
    examples: [
      {
        formula: "root(progress.users / 8000 户)",
        facts: "B01 2021-02 progress users=18000",
        at: "B01 2021-02",
        gives: "1.5",
      },
    ],
  },
  power: {
    label: { zh: "乘方", en: "power" },
    summary: { zh: "无计量单位的数自乘 2 至 9 次，精确", en: "a plain number times itself, 2 to 9 times, exactly" },
    examples: [
      {
        formula: "power(progress.users / 8000 户, 3)",
        facts: "B01 2021-02 progress users=12000",
        at: "B01 2021-02",
        gives: "3.375",
      },
    ],
  },
} as const satisfies Readonly<Record<string, PrimitiveDeclaration>>;
