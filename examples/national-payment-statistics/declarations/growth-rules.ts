import { text } from "@biaogan/core";
import type { Rule } from "@biaogan/report";
import { figures, relation } from "./rule";

/** A row of each table, for the examples. */
const ROWS: Readonly<Record<string, string>> = {
  accounts: "all",
  unitAccounts: "total",
  cards: "total",
  density: "pos",
  merchants: "connected",
  terminals: "pos",
};

/**
 * Printed rates of change, each held against the figures of the same table in the period it compares with: by the
 * calendar, a quarter or a year before, never the line above.
 */
export const growthRules: readonly Rule[] = [
  flowGrowth("R-NS-0501", "payments", "count", "2019-09", "2020-09"),
  flowGrowth("R-NS-0502", "payments", "amount", "2019-09", "2020-09"),
  flowGrowth("R-NS-0503", "yearPayments", "count", "2019-12", "2020-12"),
  flowGrowth("R-NS-0504", "yearPayments", "amount", "2019-12", "2020-12"),
  ...["accounts", "unitAccounts", "cards", "density"].map((table, index) =>
    stockGrowth(`R-NS-051${index + 1}`, table, "quarterGrowth"),
  ),
  ...["accounts", "cards"].map((table, index) => stockGrowth(`R-NS-052${index + 1}`, table, "yearGrowth")),
  ...["accounts", "merchants", "terminals"].map((table, index) => stockChange(`R-NS-053${index + 1}`, table)),
  magnitude("R-NS-0541", "payments", "count"),
  magnitude("R-NS-0542", "payments", "amount"),
  magnitude("R-NS-0543", "accounts", "level"),
];

function flowGrowth(code: string, table: string, column: string, then: string, month: string): Rule {
  const now = (growth: string) => ({ [table]: [{ row: "mobile", [column]: "110", [`${column}Growth`]: growth }] });
  const before = { [then]: { [table]: [{ row: "mobile", [column]: "100" }] } };
  const what = column === "count" ? text("笔数", "transactions") : text("金额", "amount");
  return relation({
    code,
    kind: "across-months",
    title: text(`${what.zh}同比与上年同期不符`, `${what.en}: the printed growth is not that of the figures`),
    formula: `${table}.${column}Growth = yearOnYear(${table}.${column}) as %`,
    row: table,
    passes: figures(now("10.01"), before, month),
    fails: figures(now("10.02"), before, month),
  });
}

function stockGrowth(code: string, table: string, column: "quarterGrowth" | "yearGrowth"): Rule {
  const isQuarter = column === "quarterGrowth";
  const row = ROWS[table] ?? "";
  const now = (growth: string) => ({ [table]: [{ row, level: "110", [column]: growth }] });
  const before = { [isQuarter ? "2020-06" : "2019-09"]: { [table]: [{ row, level: "100" }] } };
  const zh = isQuarter ? "环比与上季末不符" : "同比与上年同期末不符";
  return relation({
    code,
    kind: "across-months",
    title: text(zh, "the printed growth of a stock is not that of its levels"),
    formula: `${table}.${column} = ${isQuarter ? "quarterOnQuarter" : "yearOnYear"}(${table}.level) as %`,
    row: table,
    passes: figures(now("10.01"), before),
    fails: figures(now("10.02"), before),
  });
}

function stockChange(code: string, table: string): Rule {
  const row = ROWS[table] ?? "";
  const now = (change: string) => ({ [table]: [{ row, level: "110", change }] });
  const before = { "2020-06": { [table]: [{ row, level: "100" }] } };
  return relation({
    code,
    kind: "across-months",
    title: text("较上季末增减与两期数不符", "the printed change is not the difference of the levels"),
    formula: `${table}.change = ${table}.level - previousQuarter(${table}.level)`,
    row: table,
    passes: figures(now("10.01"), before),
    fails: figures(now("10.02"), before),
  });
}

/** A digit too many shows even where no rate is printed: five times the latest figure of five years is out of scale. */
function magnitude(code: string, table: string, column: string): Rule {
  const row = table === "accounts" ? "all" : "mobile";
  const now = (figure: string) => ({ [table]: [{ row, [column]: figure }] });
  const before = { "2018-09": { [table]: [{ row, [column]: "100" }] } };
  return relation({
    code,
    kind: "across-months",
    severity: "warning",
    title: text("超过此前最近一期的5倍", "more than five times the latest earlier figure"),
    formula: `${table}.${column} <= previousQuarter(latest(${table}.${column} over last 60 months)) * 5`,
    row: table,
    passes: figures(now("500"), before),
    fails: figures(now("501"), before),
  });
}
