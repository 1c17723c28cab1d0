import { text } from "@biaogan/core";
import type { UsesOf } from "../expansion";
import type { relationExpansions } from "../relations";

const PRODUCTS = `
  B01 2021-09 products[app] count=30 amount=1.11
  B01 2021-09 products[qr] count=12 amount=2.22
  B01 2021-09 products[total] count=40 amount=3.34`;

const ROOMS = `
  B01 2021-08 rooms[01] transactions=3
  B01 2021-09 rooms[01] transactions=4
  B01 2021-09 rooms[02] transactions=4
  B02 2021-09 rooms[02] transactions=9
  B02 2021-09 rooms[03] transactions=5`;

/** What these expansions mean in words, with uses, facts and results: their documentation and their tests. */
export const relationUses = {
  sumOfParts: {
    summary: text("合计行以外各行之和", "the sum of the rows, the total row left out"),
    examples: [{ formula: "sumOfParts(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "42 笔" }],
  },
  partsAndTotal: {
    summary: text("合计行等于其余各行之和（母项＝子项之和）", "the total row equals the sum of the other rows"),
    examples: [
      { formula: "partsAndTotal(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "否" },
      { formula: "partsAndTotal(products.amount)", facts: PRODUCTS, at: "B01 2021-09", gives: "是" },
    ],
  },
  sumsTo: {
    summary: text("总项等于列出的各分项之和，层级逐级可用", "a total equals the items named; level by level"),
    examples: [
      {
        formula: "sumsTo(products.amount[total], products.amount[app], products.amount[qr])",
        facts: PRODUCTS,
        at: "B01 2021-09",
        gives: "是",
      },
      {
        formula: "sumsTo(products.count[total], products.count[app], products.count[qr])",
        facts: PRODUCTS,
        at: "B01 2021-09",
        gives: "否",
      },
    ],
  },
  countyTotal: {
    summary: text("全县数等于各机构数之和", "the county's figure equals the sum of its institutions'"),
    examples: [
      {
        formula: "countyTotal(platform.newUsers, progress.newUsers)",
        facts: `
  U01 2021-09 platform newUsers=150
  B01 2021-09 progress newUsers=100
  B02 2021-09 progress newUsers=50`,
        at: "2021-09",
        gives: "是",
      },
    ],
  },
  partWithin: {
    summary: text("其中项不大于总项（母项≥其中项）", "an of-which item is not greater than its whole"),
    examples: [
      {
        formula: "partWithin(progress.unified, progress.terminals)",
        facts: "B01 2021-09 progress unified=101 terminals=100",
        at: "B01 2021-09",
        gives: "否",
      },
    ],
  },
  rollForward: {
    summary: text("本月末数 ＝ 上月末数 ＋ 本月增加 － 本月减少", "this month's stock = last month's + added − closed"),
    examples: [
      {
        formula: "rollForward(progress.users, progress.newUsers, progress.closed)",
        facts: "B01 2021-08 progress users=100\n  B01 2021-09 progress users=108 newUsers=10 closed=2",
        at: "B01 2021-09",
        gives: "是",
      },
    ],
  },
  accumulates: {
    summary: text(
      "本年累计数等于上月累计数加本月数；一月等于本月数",
      "a cumulative figure equals last month's plus the month; in January the month itself",
    ),
    examples: [
      {
        formula: "accumulates(products.yearAmount[qr], products.amount[qr])",
        facts: "B01 2021-01 products[qr] yearAmount=12.5\n  B01 2021-02 products[qr] yearAmount=30.25 amount=17.75",
        at: "B01 2021-02",
        gives: "是",
      },
      {
        formula: "accumulates(products.yearAmount[qr], products.amount[qr])",
        facts: "B01 2020-12 products[qr] yearAmount=99\n  B01 2021-01 products[qr] yearAmount=12.5 amount=12.5",
        at: "B01 2021-01",
        gives: "是",
      },
    ],
  },
  stillListed: {
    summary: text(
      "在本月或上月列出的每一行里：上月列出的，本月也要列出",
      "in each row of this month or the last: what was listed last month is listed again",
    ),
    examples: [
      {
        formula: "count(rooms where stillListed(rooms.room))",
        facts: ROOMS,
        at: "B01 2021-09",
        gives: "2 个",
      },
    ],
  },
  everyListed: {
    summary: text(
      "在计划名单的每一行里：名单内的都要列出",
      "in each row of a roster of the plan: what is on it is listed",
    ),
    examples: [
      {
        formula: "count(rooms where everyListed(rooms.room, products.product))",
        facts: `
  B01 2021-09 rooms[app] transactions=4
  B01 2021-09 rooms[02] transactions=4
  B01 2021-09 products[app] count=30`,
        at: "B01 2021-09",
        gives: "1 个",
      },
    ],
  },
  unlistedBefore: {
    summary: text(
      "上月没有列出，或上月没有报送：上月列出过而本月没有的，由“上月列出的本月仍列出”提示",
      "not listed last month, or nothing came then: what was listed and is left out now is stillListed's to name",
    ),
    examples: [
      {
        formula: "count(rooms where unlistedBefore(rooms.room, products.product))",
        facts: `
  B01 2021-08 products[app] count=30
  B01 2021-08 rooms[app] transactions=4
  B01 2021-08 rooms[02] transactions=4
  B01 2021-09 rooms[app] transactions=4
  B01 2021-09 rooms[02] transactions=4`,
        at: "B01 2021-09",
        gives: "1 个",
      },
    ],
  },
  listedOnce: {
    summary: text(
      "没有排在本机构之前的机构列出同一个值；每一对只在后一家提示一次",
      "no institution that stands before one's own in the roster lists the same; each pair is named once, at the later",
    ),
    examples: [
      {
        formula: "count(rooms where listedOnce(rooms.room))",
        facts: ROOMS,
        at: "B02 2021-09",
        gives: "1 个",
      },
    ],
  },
} as const satisfies UsesOf<typeof relationExpansions>;
