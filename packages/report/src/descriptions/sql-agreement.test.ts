import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { afterAll, assert, beforeAll, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../example/example-workbook";
import { type CheckName, checkSubmission, sqlOf, tablesOf } from "../index";
import { benchmarkCounty2021 as pack } from "../standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const table = tablesOf(pack).find(({ id }) => id === "merchants")?.table;
assert(table);
const names = Object.keys(table.columns);
const { create, checks } = sqlOf("merchants", table, plan);

/** What may stand in each column: right, wrong in each way that SQL is asked for, or blank. */
const written: Readonly<Record<string, readonly string[]>> = {
  code: ["102990154110001", "102990154110002", "102990154110003", "10299015411", ""],
  name: ["某商店", "长".repeat(80), "长".repeat(81), ""],
  creditCode: ["91350100M000100Y43", "9135", ""],
  mcc: ["5411", "54A1", ""],
  class: ["小微", "主流商户", "大型", ""],
  area: ["无", "风景区", "火星", ""],
  openedOn: ["2021-03-05", "2021-02", "若干", ""],
  closedOn: ["", "2021-08-31", "明年"],
  acceptsUnified: ["是", "否", "或许", ""],
  transactions: ["3", "0", "-1", "3.5", "若干", ""],
  amount: ["30.00", "0", "-1", "1.234", "若干", ""],
};
/** The checks that both ask; a checksum, the period and other institutions' codes are beyond the SQL. */
const asked: readonly CheckName[] = [
  "cell-blank",
  "cell-type",
  "cell-min",
  "cell-max",
  "cell-code",
  "cell-length",
  "cell-integer",
  "cell-decimals",
  "cell-merchant-code",
  "cell-credit-code",
  "cell-mcc",
  "row-twice",
];
const codes = new Set(
  pack.rules.flatMap(({ code, meaning }) => ("check" in meaning && asked.includes(meaning.check) ? [code] : [])),
);
const FIRST = 3;

function foundByCheck(rows: readonly (readonly string[])[]): readonly string[] {
  const header = names.map((name) => table?.columns[name]?.label.zh ?? "");
  const workbook = exampleWorkbook([{ name: "商户明细表", rows: [["商户明细表"], header, ...rows] }]);
  const { findings } = checkSubmission(pack, plan, [workbook], { institution: "B01", month: "2021-09" });
  const cells = findings
    .filter(({ code, place }) => codes.has(code) && place.cell)
    .map(({ place }) => place.cell ?? "");
  return [...new Set(cells)].sort();
}

async function foundBySql(
  connection: DuckDBConnection,
  rows: readonly (readonly string[])[],
): Promise<readonly string[]> {
  await connection.run(`drop table if exists merchants_written`);
  await connection.run(create);
  const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
  const values = rows.map((row, index) => `(${[String(index + FIRST), ...row.map(text)].join(", ")})`);
  await connection.run(`insert into merchants_written values ${values.join(", ")}`);
  const cells = new Set<string>();
  for (const { column, sql } of checks) {
    const letter = String.fromCharCode(65 + names.indexOf(column));
    for (const row of (await connection.runAndReadAll(sql)).getRowObjects()) cells.add(`${letter}${row.row_number}`);
  }
  return [...cells].sort();
}

describe("the SQL of the merchants' table, run in DuckDB", () => {
  let connection: DuckDBConnection;
  beforeAll(async () => {
    connection = await (await DuckDBInstance.create(":memory:")).connect();
  });
  afterAll(() => connection.closeSync());
  const right = names.map((name) => written[name]?.[0] ?? "");

  it("finds nothing in a right row, and each wrong cell where it stands", async () => {
    const wrong = names.map((name) => written[name]?.at(-2) ?? "");
    expect(await foundBySql(connection, [right])).toEqual([]);
    expect(await foundBySql(connection, [right, wrong])).toContain("A4");
  });
  it("law: finds the very cells that the checker finds, whatever is written", async () => {
    const row = fc.tuple(...names.map((name) => fc.constantFrom(...(written[name] ?? [""]))));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        // A row with nothing in it is no row.
        const filled = rows.filter((one) => one.some((cell) => cell !== ""));
        fc.pre(filled.length > 0);
        expect(await foundBySql(connection, filled)).toEqual(foundByCheck(filled));
      }),
      { numRuns: 25 },
    );
  });
});
