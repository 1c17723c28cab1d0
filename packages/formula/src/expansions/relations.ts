import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

const PRODUCTS = `
  B01 2021-09 products[app] count=30 amount=1.11
  B01 2021-09 products[qr] count=12 amount=2.22
  B01 2021-09 products[total] count=40 amount=3.34`;

/** Parts and totals, and what has to hold between figures (勾稽关系). */
export const relationExpansions = {
  sumOfParts: {
    label: text("各项之和", "sum of the parts"),
    summary: text("合计行以外各行之和", "the sum of the rows, the total row left out"),
    parameters: [parameter("item", "item")],
    formula: "sum(item over item)",
    examples: [{ formula: "sumOfParts(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "42 笔" }],
  },
  partsAndTotal: {
    label: text("合计＝各项之和", "total = sum of parts"),
    summary: text("合计行等于其余各行之和（母项＝子项之和）", "the total row equals the sum of the other rows"),
    parameters: [parameter("item", "item")],
    formula: "item[total] = sum(item over item)",
    examples: [
      { formula: "partsAndTotal(products.count)", facts: PRODUCTS, at: "B01 2021-09", gives: "否" },
      { formula: "partsAndTotal(products.amount)", facts: PRODUCTS, at: "B01 2021-09", gives: "是" },
    ],
  },
  sumsTo: {
    label: text("总项＝分项之和", "total = its items"),
    summary: text("总项等于列出的各分项之和，层级逐级可用", "a total equals the items named; level by level"),
    parameters: [parameter("total"), parameter("parts", "figure", { several: true })],
    formula: "total = parts",
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
    label: text("全县＝各机构之和", "county = its institutions"),
    summary: text("全县数等于各机构数之和", "the county's figure equals the sum of its institutions'"),
    parameters: [parameter("total"), parameter("x")],
    formula: "total = county(sum(x over institutions))",
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
    label: text("其中项≤总项", "part ≤ whole"),
    summary: text("其中项不大于总项（母项≥其中项）", "an of-which item is not greater than its whole"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part <= whole",
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
    label: text("期末＝期初＋增加－减少", "closing = opening + added − closed"),
    summary: text("本月末数 ＝ 上月末数 ＋ 本月增加 － 本月减少", "this month's stock = last month's + added − closed"),
    parameters: [parameter("stock"), parameter("added"), parameter("closed")],
    formula: "stock = previous(stock) + added - closed",
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
    label: text("本年累计＝上月累计＋本月", "cumulative = last month's + the month"),
    summary: text(
      "本年累计数等于上月累计数加本月数；一月等于本月数",
      "a cumulative figure equals last month's plus the month; in January the month itself",
    ),
    parameters: [parameter("cumulative"), parameter("flow")],
    formula: "cumulative = (previous(cumulative) + flow when months(year to date) > 1 otherwise flow)",
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
  swing: {
    label: text("较上月变动不超过", "swing within"),
    summary: text("较上月的增减幅度在限度之内", "the change since last month stays within a band"),
    parameters: [parameter("x"), parameter("band")],
    formula: "x / previous(x) - 1 <= band and x / previous(x) - 1 >= -band",
    namesZeroBase: true,
    examples: [
      {
        formula: "swing(progress.newUsers, 50%)",
        facts: "B01 2021-08 progress newUsers=100\n  B01 2021-09 progress newUsers=151",
        at: "B01 2021-09",
        gives: "否",
      },
      {
        formula: "swing(progress.newUsers, 50%)",
        facts: "B01 2021-08 progress newUsers=0\n  B01 2021-09 progress newUsers=5",
        at: "B01 2021-09",
        gives: "基数为零",
      },
    ],
  },
} as const satisfies Record<string, ExpansionDeclaration>;
