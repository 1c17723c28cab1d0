import { readFileSync } from "node:fs";
import type { Workbook } from "@biaogan/core";
import { readWorkbook } from "@biaogan/spreadsheet";

/** One figure as a publication prints it: the month its period ends in, the cell of the form, and the text. */
export interface PrintedFigure {
  readonly month: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** A line of a CSV file, by the names of its header. */
export type Line = Readonly<Record<string, string>>;

/**
 * The last month of a printed period: `2019Q1` is 2019-03, `2019` is 2019-12, `2023-10` itself, a run of days the month it
 * ends in.
 */
export function monthOf(period: string): string {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3).padStart(2, "0")}`;
  if (/^\d{4}$/.test(period)) return `${period}-12`;
  const run = /^(\d{4})-.*\.\.(\d{2})$/.exec(period);
  return run ? `${run[1]}-${run[2]}` : period;
}

/** Every printed figure of the data files. */
export async function printedFigures(): Promise<readonly PrintedFigure[]> {
  return [
    ...(await linesOf("pbc_payment_quarterly")).flatMap(paymentsOf),
    ...(await linesOf("pbc_stock_tables")).flatMap(stocksOf),
    ...(await linesOf("pbc_sum_of_parts")).flatMap(partsOf),
    ...(await linesOf("quoted_in_evidence")).map(({ period = "", item = "", value = "" }) =>
      figureAt(period, item, value),
    ),
  ];
}

/** A figure by its item, `payments.count[mobile]`. */
export function figureAt(period: string, item: string, text: string): PrintedFigure {
  const [, table = "", column = "", row = ""] = /^(\w+)\.(\w+)\[(\w+)\]$/.exec(item) ?? [];
  return { month: monthOf(period), table, row, column, text };
}

/** The lines of a data file; those that begin with # say what it is. */
export async function linesOf(name: string): Promise<readonly Line[]> {
  const file = `${name}.csv`;
  const read = await readWorkbook(readFileSync(new URL(`./data/${file}`, import.meta.url)), { file });
  if ("refusal" in read) throw new Error(read.refusal.message.zh);
  const [header = [], ...lines] = rowsOf(read.workbook).filter(([first = ""]) => !first.startsWith("#"));
  return lines.map((line) => Object.fromEntries(header.map((column, index) => [column, line[index] ?? ""])));
}

function rowsOf({ sheets }: Workbook): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, value } of sheets.flatMap(({ cells }) => cells)) {
    const own = rows[row] ?? [];
    own[column - 1] = value;
    rows[row] = own;
  }
  return rows.filter((row) => row !== undefined);
}

const MEASURES = { count: "count", count_yoy: "countGrowth", amount: "amount", amount_yoy: "amountGrowth" };

/** A line holds a period's businesses side by side: `mobile_count`, `mobile_count_yoy`, … */
function paymentsOf(line: Line): readonly PrintedFigure[] {
  const { period = "" } = line;
  const table = period.includes("Q") ? "payments" : "yearPayments";
  return Object.entries(line).flatMap(([name, text]) => {
    const [row = "", ...rest] = name.split("_");
    const column = Object.entries(MEASURES).find(([key]) => key === rest.join("_"))?.[1];
    return column === undefined || text === "" ? [] : [{ month: monthOf(period), table, row, column, text }];
  });
}

const STOCKS: Readonly<Record<string, readonly [table: string, row: string]>> = {
  accounts: ["accounts", "all"],
  personal_accounts: ["accounts", "personal"],
  unit_accounts: ["unitAccounts", "total"],
  cards: ["cards", "total"],
  merchants: ["merchants", "connected"],
  pos: ["terminals", "pos"],
  atm: ["terminals", "atm"],
  pos_per10k: ["density", "pos"],
  atm_per10k: ["density", "atm"],
};

function stocksOf({ indicator = "", period = "", level = "", delta = "", qoq = "", yoy = "" }: Line) {
  const [table = "", row = ""] = STOCKS[indicator] ?? [];
  const given = { level, change: delta, quarterGrowth: qoq, yearGrowth: yoy };
  return Object.entries(given).flatMap(([column, text]) =>
    text === "" ? [] : [{ month: monthOf(period), table, row, column, text }],
  );
}

/** The rows of each table of parts, in the order in which the file lists them. */
const PARTS: Readonly<Record<string, readonly [table: string, column: string, ...rows: string[]]>> = {
  单位银行账户: ["unitAccounts", "level", "basic", "general", "special", "temporary"],
  银行卡交易笔数: ["cardUse", "count", "deposit", "withdrawal", "transfer", "purchase"],
  银行卡交易金额: ["cardUse", "amount", "deposit", "withdrawal", "transfer", "purchase"],
  银行卡数量: ["cards", "level", "debit", "credit"],
  天津地铁移动支付三个月: ["metro", "count", "card", "phone"],
  会昌县2023年10月民生实事: ["matters", "count", "done", "open"],
};

function partsOf(line: Line): readonly PrintedFigure[] {
  const [table = "", column = "", ...rows] = PARTS[line.table ?? ""] ?? [];
  const month = monthOf(line.period ?? "");
  const [parts, shares] = [line.parts ?? "", line.published_shares_pct ?? ""].map((list) => list.split("|"));
  const at = (row: string, of: string, text = ""): readonly PrintedFigure[] =>
    text === "" ? [] : [{ month, table, row, column: of, text }];
  return [
    ...rows.flatMap((row, index) => [...at(row, column, parts?.[index]), ...at(row, "share", shares?.[index])]),
    ...at("total", column, line.total),
  ];
}
