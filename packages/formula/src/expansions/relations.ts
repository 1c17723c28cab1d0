import { text } from "@biaogan/core";
import { type ExpansionDeclaration, parameter } from "./expansion";

/** Parts and totals, and what has to hold between figures (勾稽关系). */
export const relationExpansions = {
  sumOfParts: {
    label: text("各项之和", "sum of the parts"),
    parameters: [parameter("item", "item")],
    formula: "sum(item over item)",
  },
  partsAndTotal: {
    label: text("合计＝各项之和", "total = sum of parts"),
    parameters: [parameter("item", "item")],
    formula: "item[total] = sum(item over item)",
  },
  sumsTo: {
    label: text("总项＝分项之和", "total = its items"),
    parameters: [parameter("total"), parameter("parts", "figure", { several: true })],
    formula: "total = parts",
  },
  countyTotal: {
    label: text("全县＝各机构之和", "county = its institutions"),
    parameters: [parameter("total"), parameter("x")],
    formula: "total = county(sum(x over institutions))",
  },
  partWithin: {
    label: text("其中项≤总项", "part ≤ whole"),
    parameters: [parameter("part"), parameter("whole")],
    formula: "part <= whole",
  },
  rollForward: {
    label: text("期末＝期初＋增加－减少", "closing = opening + added − closed"),
    parameters: [parameter("stock"), parameter("added"), parameter("closed")],
    formula: "stock = previous(stock) + added - closed",
  },
  accumulates: {
    label: text("本年累计＝上月累计＋本月", "cumulative = last month's + the month"),
    parameters: [parameter("cumulative"), parameter("flow")],
    formula: "cumulative = (previous(cumulative) + flow when months(year to date) > 1 otherwise flow)",
  },
  stillListed: {
    label: text("上月列出的本月仍列出", "still listed"),
    parameters: [parameter("item", "item")],
    formula: "item is known or previous(item) is blank",
    speaksOf: "row-left-out",
  },
  everyListed: {
    label: text("名单内的都列出", "every one listed"),
    parameters: [parameter("assigned", "item"), parameter("list", "column")],
    formula: "assigned listed in list",
    speaksOf: "row-left-out",
  },
  unlistedBefore: {
    label: text("上月没有列出", "not listed last month"),
    parameters: [parameter("assigned", "item"), parameter("list", "column")],
    formula: "earlier(assigned listed in list, 1) is blank or not earlier(assigned listed in list, 1)",
  },
  listedOnce: {
    label: text("只由一家机构列出", "listed once"),
    parameters: [parameter("item", "item")],
    formula: "not item listed by others in item",
    speaksOf: "row-of-another",
  },
} as const satisfies Record<string, ExpansionDeclaration>;
