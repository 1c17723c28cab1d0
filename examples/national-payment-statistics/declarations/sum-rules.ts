import { type Text, text } from "@biaogan/core";
import type { Rule } from "@biaogan/report";
import { figures, relation } from "./rule";

const cardUses = ["deposit", "withdrawal", "transfer", "purchase"];
const PAID = ["epay", "online", "mobile", "phone", "nonbank"];

/** Printed totals, parts and shares of one bulletin, and a year's bulletin beside its quarters'. */
export const sumRules: readonly Rule[] = [
  total("R-NS-0301", "cardUse", "count", cardUses),
  total("R-NS-0302", "cardUse", "amount", cardUses),
  total("R-NS-0303", "unitAccounts", "level", ["basic", "general", "special", "temporary"]),
  total("R-NS-0304", "cards", "level", ["debit", "credit"]),
  total("R-NS-0305", "metro", "count", ["card", "phone"]),
  total("R-NS-0306", "matters", "count", ["done", "open"]),
  total("R-NS-0307", "towns", "count", ["titled", "others"]),
  share("R-NS-0311", "unitAccounts", "level", "basic", "25.01", "25.02"),
  share("R-NS-0312", "metro", "count", "card", "26", "27"),
  share("R-NS-0313", "matters", "count", "done", "25", "26"),
  share("R-NS-0314", "towns", "count", "titled", "25", "26"),
  relation({
    code: "R-NS-0321",
    kind: "in-table",
    title: text("环比与增减不符", "the printed growth is not that of the printed change"),
    formula: "accounts.quarterGrowth = ratio(accounts.change, accounts.level - accounts.change) as %",
    row: "accounts",
    passes: figures({ accounts: [{ row: "all", level: "110", change: "10", quarterGrowth: "10.01" }] }),
    fails: figures({ accounts: [{ row: "all", level: "110", change: "10", quarterGrowth: "10.02" }] }),
  }),
  within("R-NS-0331", "payments", "count"),
  within("R-NS-0332", "payments", "amount"),
  within("R-NS-0333", "yearPayments", "count"),
  within("R-NS-0334", "yearPayments", "amount"),
  relation({
    code: "R-NS-0335",
    kind: "in-table",
    title: text("银行卡交易多于非现金支付", "more card transactions than non-cash payments"),
    formula: "partWithin(payments.count[bankcard], payments.count[noncash])",
    passes: figures({
      payments: [
        { row: "noncash", count: "579.85" },
        { row: "bankcard", count: "579.86" },
      ],
    }),
    fails: figures({
      payments: [
        { row: "noncash", count: "579.85" },
        { row: "bankcard", count: "579.87" },
      ],
    }),
  }),
  relation({
    code: "R-NS-0401",
    kind: "across-tables",
    title: text("银行账户不等于个人与单位账户之和", "accounts are not personal ones plus those of organisations"),
    formula: "sumsTo(accounts.level[all], accounts.level[personal], unitAccounts.level[total])",
    passes: figures({
      accounts: [
        { row: "all", level: "118.67" },
        { row: "personal", level: "117.95" },
      ],
      unitAccounts: [{ row: "total", level: "7180.8" }],
    }),
    fails: figures({
      accounts: [
        { row: "all", level: "118.65" },
        { row: "personal", level: "117.95" },
      ],
      unitAccounts: [{ row: "total", level: "7180.8" }],
    }),
  }),
  ...PAID.flatMap((row, index) => [
    yearOfQuarters(`R-NS-04${index + 1}1`, row, "count"),
    yearOfQuarters(`R-NS-04${index + 1}2`, row, "amount"),
  ]),
];

function total(code: string, table: string, column: string, parts: readonly string[]): Rule {
  const item = (row: string): string => `${table}.${column}[${row}]`;
  const rows = (printed: string) => ({
    [table]: [...parts.map((row) => ({ row, [column]: "10" })), { row: "total", [column]: printed }],
  });
  return relation({
    code,
    kind: "in-table",
    title: text("合计不等于各项之和", "the total is not the sum of its parts"),
    formula: `sumsTo(${["total", ...parts].map(item).join(", ")})`,
    passes: figures(rows(`${parts.length}0`)),
    fails: figures(rows(`${parts.length}1`)),
  });
}

function share(code: string, table: string, column: string, row: string, within: string, beyond: string): Rule {
  const rows = (printed: string) => ({
    [table]: [
      { row, [column]: "25", share: printed },
      { row: "total", [column]: beyond === "27" ? "98" : "100", share: "100" },
    ],
  });
  return relation({
    code,
    kind: "in-table",
    title: text("占比与合计不符", "the printed share is not that of the figures"),
    formula: `${table}.share = share(${table}.${column}, ${table}.${column}[total]) as %`,
    row: table,
    passes: figures(rows(within), {}, table === "towns" ? "2020-12" : "2020-09"),
    fails: figures(rows(beyond), {}, table === "towns" ? "2020-12" : "2020-09"),
  });
}

/** 电子支付 is online, mobile, telephone and other payments. */
function within(code: string, table: string, column: string): Rule {
  const item = (row: string): string => `${table}.${column}[${row}]`;
  const parts = ["online", "mobile", "phone"];
  const title: Text = text("网上、移动、电话支付之和多于电子支付", "parts of electronic payment exceed it");
  const rows = (whole: string) => ({
    [table]: [{ row: "epay", [column]: whole }, ...parts.map((row) => ({ row, [column]: "10" }))],
  });
  const month = table === "yearPayments" ? "2020-12" : "2020-09";
  return relation({
    code,
    kind: "in-table",
    title,
    formula: `${parts.map(item).join(" + ")} <= ${item("epay")}`,
    passes: figures(rows("29.98"), {}, month),
    fails: figures(rows("29.97"), {}, month),
  });
}

/** The quarters that are printed come to no more than the year, all four of them to the year itself. */
function yearOfQuarters(code: string, row: string, column: string): Rule {
  const printed = `yearPayments.${column}[${row}]`;
  const quarter = `payments.${column}[${row}]`;
  const quarters = (last: string) => ({
    "2020-03": { payments: [{ row, [column]: "10" }] },
    "2020-06": { payments: [{ row, [column]: last }] },
  });
  const year = { yearPayments: [{ row, [column]: "30" }] };
  return relation({
    code,
    kind: "across-tables",
    title: text("各季之和多于全年", "the quarters come to more than the year"),
    formula: `sum(${quarter} over year) <= ${printed}`,
    passes: figures(year, quarters("20.01"), "2020-12"),
    fails: figures(year, quarters("20.02"), "2020-12"),
  });
}
