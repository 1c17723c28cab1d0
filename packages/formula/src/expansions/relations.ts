import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Parts and totals, and what has to hold between figures (勾稽关系). */
export const relationExpansions = {
  sumOfParts: {
    label: text("各项之和", "sum of the parts"),
    summary: text("合计行以外各行之和", "the sum of the rows, the total row left out"),
    parameters: [parameter("item", "item")],
    formula: "sum(item over item)",
  },
  partsAndTotal: {
    label: text("合计＝各项之和", "total = sum of parts"),
    summary: text("合计行等于其余各行之和（母项＝子项之和）", "the total row equals the sum of the other rows"),
    parameters: [parameter("item", "item")],
    formula: "item[total] = sum(item over item)",
  },
  sumsTo: {
    label: text("总项＝分项之和", "total = its items"),
    summary: text("总项等于列出的各分项之和，层级逐级可用", "a total equals the items named; level by level"),
    parameters: [parameter("total"), parameter("parts", "figure", { several: true })],
    formula: "total = parts",
  },
  countyTotal: {
    label: text("全县＝各机构之和", "county = its institutions"),
    summary: text("全县数等于各机构数之和", "the county's figure equals the sum of its institutions'"),
    parameters: [parameter("total"), parameter("x")],
    formula: "total = county(sum(x over institutions))",
  },
  partWithin: {
    label: text("其中项≤总项", "part ≤ whole"),
    summary: text("其中项不大于总项（母项≥其中项）", "an of-which item is not greater than its whole"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part <= whole",
  },
  rollForward: {
    label: text("期末＝期初＋增加－减少", "closing = opening + added − closed"),
    summary: text("本月末数 ＝ 上月末数 ＋ 本月增加 － 本月减少", "this month's stock = last month's + added − closed"),
    parameters: [parameter("stock"), parameter("added"), parameter("closed")],
    formula: "stock = previous(stock) + added - closed",
  },
  accumulates: {
    label: text("本年累计＝上月累计＋本月", "cumulative = last month's + the month"),
    summary: text(
      "本年累计数等于上月累计数加本月数；一月等于本月数",
      "a cumulative figure equals last month's plus the month; in January the month itself",
    ),
    parameters: [parameter("cumulative"), parameter("flow")],
    formula: "cumulative = (previous(cumulative) + flow when months(year to date) > 1 otherwise flow)",
  },
} as const satisfies Record<string, ExpansionDeclaration>;
