import { DuckDBInstance } from "@duckdb/node-api";
import type { Checked } from "./merchant-objects";

/** The credit code's check in SQL: weights 3^(i−1) mod 31 over the first seventeen. */
const CREDIT = `regexp_matches(creditCode, '^[0-9A-HJ-NPQRTUWXY]{18}$') and
  strpos('${"0123456789ABCDEFGHJKLMNPQRTUWXY"}', creditCode[18]) - 1 = (31 - (${[
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
  ]
    .map((weight, index) => `${weight} * (strpos('0123456789ABCDEFGHJKLMNPQRTUWXY', creditCode[${index + 1}]) - 1)`)
    .join(" + ")}) % 31) % 31`;
const DAY = (name: string): string => `try_cast(${name} as date) is not null and ${name} <= '2021-09-25'`;
const RIGHT = `regexp_matches(code, '^102[0-9]{8}[0-9A-Z]{4}$') and length(name) between 1 and 80 and ${CREDIT}
  and regexp_matches(mcc, '^[0-9]{4}$') and code[8:11] = mcc
  and class in ('主流商户', '主流', '小微商户', '小微', '其他', '其它', '其他商户')
  and area in ('示范街区', '街区', '示范街', '风景区', '景区', '市场', '农贸市场', '无', '其他', '一般区域')
  and ${DAY("openedOn")} and (coalesce(closedOn, '') = '' or (${DAY("closedOn")} and closedOn >= openedOn))
  and acceptsUnified in ('是', '否') and regexp_matches(transactions, '^[0-9]+$')
  and regexp_matches(amount, '^[0-9]+(\\.[0-9]{1,2})?$')
  and (transactions <> '0' or try_cast(amount as decimal(18, 2)) = 0)`;
const NAMES = [
  "code",
  "name",
  "creditCode",
  "mcc",
  "class",
  "area",
  "openedOn",
  "closedOn",
  "acceptsUnified",
  "transactions",
  "amount",
];

/** DuckDB's SQL of the same rules over the same file, with the duplicates and the sum, on so many threads. */
export async function checkByDuckDb(path: string, threads: number): Promise<Checked> {
  const instance = await DuckDBInstance.create(":memory:", { threads: String(threads) });
  const connection = await instance.connect();
  const columns = NAMES.map((name) => `'${name}': 'varchar'`).join(", ");
  const reader = await connection.runAndReadAll(`
    with rows as (select * from read_csv('${path}', header = true, columns = {${columns}})),
    twice as (select sum(n - 1) as twice from (select count(*) as n from rows where code <> '' group by code having count(*) > 1))
    select count(*) as rows, count(*) filter (where not coalesce(${RIGHT}, false)) as wrong,
      (select coalesce(twice, 0) from twice) as twice,
      cast(sum(coalesce(try_cast(amount as decimal(18, 2)), 0)) * 100 as hugeint) as cents from rows`);
  const [row] = reader.getRowObjects();
  connection.closeSync();
  const count = (value: unknown): number => Number.parseInt(String(value), 10);
  return {
    rows: count(row?.rows),
    wrongRows: count(row?.wrong),
    twice: count(row?.twice),
    cents: BigInt(String(row?.cents).split(".")[0] ?? "0"),
  };
}
