import { type Cell, type Figure, type Sheet, text, type Workbook } from "@biaogan/core";
import type { FactRow, TableFacts } from "@biaogan/formula";
import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import type { AcceptedSubmission } from "../accepted";
import { compileRules } from "../checks/compiled-rule";
import { findingOf } from "../checks/finding-of";
import { checkRows, sharedMerchantCodes } from "../checks/row-checks";
import { runRule } from "../checks/run-rule";
import { batchOf } from "../columns/sheet-batch";
import {
  type Column,
  checkMonth,
  checkSubmission,
  codesOf,
  type Example,
  factsOf,
  type Rule,
  readBulk,
  type Table,
  tablesOf,
  vocabularyOf,
} from "../index";
import { readCell } from "../reading/read-cell";
import { gridOf } from "../reading/sheet-grid";
import { benchmarkCounty2021 as pack } from "./index";

const loaded = loadPlan(workPlan2021, sampleCounty);
if ("findings" in loaded) throw new Error("the sample county does not load");
const plan: CountyPlan = loaded.plan;
const tables = new Map(tablesOf(pack).map((one) => [one.id, one.table]));
const period = { from: "2021-08-26", to: "2021-09-25" };

function cellOf(value: string, row = 1, column = 1): Cell {
  return { row, column, kind: /^-?\d+(\.\d+)?$/.test(value) ? "number" : "text", value };
}

function workbookOf(example: Extract<Example, { sheets: unknown }>): Workbook {
  const sheets = example.sheets.map(
    ({ name, rows, hidden }): Sheet => ({
      name,
      visibility: hidden ? "hidden" : "visible",
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells: rows.flatMap((row, r) => row.flatMap((value, c) => (value === "" ? [] : [cellOf(value, r + 1, c + 1)]))),
    }),
  );
  return { file: "example.xlsx", format: "xlsx", notes: [], hash: "0", sheets };
}

type ExampleTables = Extract<Example, { tables: unknown }>["tables"];

function factsFrom(given: ExampleTables, institution: string): Record<string, TableFacts> {
  return Object.fromEntries(
    Object.entries(given).map(([id, rows]): [string, TableFacts] => {
      const table = tables.get(id);
      if (!table) throw new Error(id);
      if (table.rows === "bulk") return [id, { bulk: bulkOf(id, table, rows, institution) }];
      const made = rows.map((row, index): FactRow => {
        const cells = Object.entries(row).map(([name, known], at) => {
          const column = table.columns[name];
          if (!column) throw new Error(`${id}.${name}`);
          const figure: Figure = { known, measure: column.measure };
          return [
            name,
            { figure, place: { file: "example.xlsx", sheet: id, cell: `${String.fromCharCode(65 + at)}${index + 2}` } },
          ];
        });
        const key = table.key === undefined ? undefined : row[table.key];
        return { institution, ...(key === undefined ? {} : { key }), cells: Object.fromEntries(cells) };
      });
      return [id, { rows: made }];
    }),
  );
}

function bulkOf(id: string, table: Table, rows: ExampleTables[string], institution: string) {
  const names = Object.keys(rows[0] ?? {});
  const sheet: Sheet = {
    name: "x",
    visibility: "visible",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    cells: rows.flatMap((row, r) => names.map((name, c) => cellOf(row[name] ?? "", r + 2, c + 1))),
  };
  return readBulk(id, table, [batchOf(gridOf("example.xlsx", sheet), 2)], {
    institution,
    cellContext: (column) => ({ period, codes: codesOf(column, plan) }),
    columns: Object.fromEntries(names.map((name, index) => [name, index + 1])),
  }).facts;
}

function submission(institution: string, month: string, given: ExampleTables): AcceptedSubmission {
  return { institution, month, revision: 0, files: [], tables: factsFrom(given, institution) };
}

/** Whether a rule speaks up on an example. */
function breaks(rule: Rule, example: Example): boolean {
  if ("item" in example) {
    const [table = "", name = ""] = example.item.split(".");
    const column: Column | undefined = table === "limited" ? { ...limited } : tables.get(table)?.columns[name];
    if (!column) throw new Error(example.item);
    const cell: Cell = { row: 1, column: 1, kind: example.as ?? "text", value: example.holds };
    const { problems } = readCell(column, cell, { period, codes: codesOf(column, plan) });
    return (
      "check" in rule.meaning && problems.some(({ check }) => "check" in rule.meaning && check === rule.meaning.check)
    );
  }
  const month = example.month ?? "2021-09";
  if ("sheets" in example) {
    const workbook = workbookOf(example);
    if (!example.wholeMonth) {
      const { findings } = checkSubmission(pack, plan, [workbook], {
        institution: example.institution ?? "B07",
        month,
      });
      return findings.some(({ code }) => code === rule.code);
    }
    const receipt = {
      file: workbook.file,
      workbook,
      ...(example.receivedAt ? { receivedAt: example.receivedAt } : {}),
      ...(example.institution ? { institution: example.institution } : {}),
    };
    const { findings } = checkMonth(
      pack,
      plan,
      workbook.sheets.every(({ cells }) => cells.length === 0) ? [] : [receipt],
      { month, history: [] },
    );
    return findings.some(
      ({ code, institution }) =>
        code === rule.code &&
        (example.institution === undefined || institution === undefined || institution === example.institution),
    );
  }
  const institution =
    example.institution ?? Object.keys(tables.has("x") ? {} : { [reporterOf(example.tables)]: 1 })[0] ?? "B05";
  const others = Object.entries(example.others ?? {}).map(([code, given]) => submission(code, month, given));
  const now = {
    schema: "biaogan/accepted-month@1" as const,
    month,
    reports: [],
    submissions: [submission(institution, month, example.tables), ...others],
  };
  const before = example.before
    ? [
        {
          schema: "biaogan/accepted-month@1" as const,
          month: "2021-08",
          reports: [],
          submissions: [submission(institution, "2021-08", example.before)],
        },
      ]
    : [];
  const reading = { facts: factsOf(plan, pack, [...before, now]), vocabulary: vocabularyOf(pack, plan) };
  const own = now.submissions[0]?.tables ?? {};
  if ("check" in rule.meaning) {
    const rows = checkRows(own, { plan, institution, month, facts: reading.facts, places: {} });
    const shared = sharedMerchantCodes(
      [...now.submissions]
        .reverse()
        .flatMap((one) =>
          one.tables.merchants && "bulk" in one.tables.merchants
            ? [{ institution: one.institution, merchants: one.tables.merchants.bulk }]
            : [],
        ),
      (code) => code,
    );
    return [...rows, ...shared].some((noted) => findingOf(noted, pack, institution, month)?.code === rule.code);
  }
  const compiled = compileRules(pack, reading.vocabulary, month).rules.find((one) => one.rule.code === rule.code);
  if (!compiled) throw new Error(rule.code);
  const { outcome } = runRule(compiled, reading, institution, month);
  expect(outcome.passed + outcome.failed, `${rule.code} was not checked at all`).toBeGreaterThan(0);
  return outcome.failed > 0;
}

/** Somebody who owes the tables of an example. */
function reporterOf(given: ExampleTables): string {
  const owners: Readonly<Record<string, string>> = { rooms: "B05", points: "B05", platform: "U01" };
  return (
    Object.keys(given)
      .map((table) => owners[table])
      .find((owner) => owner !== undefined) ?? "B01"
  );
}

const limited: Column = {
  label: text("占比", "share"),
  aliases: [],
  type: "number",
  measure: "%",
  kind: "ratio",
  decimals: 2,
  max: "100",
  required: true,
  personal: false,
};

describe("every rule's own examples", () => {
  it.each(pack.rules.map((rule) => [rule.code, rule] as const))(
    "%s passes the one and fails the other",
    (_code, rule) => {
      expect(breaks(rule, rule.examples.passes), "passes").toBe(false);
      expect(breaks(rule, rule.examples.fails), "fails").toBe(true);
    },
  );
  it("cover all six kinds with at least fifty rules", () => {
    expect(pack.rules.length).toBeGreaterThanOrEqual(50);
    expect(new Set(pack.rules.map(({ kind }) => kind)).size).toBe(6);
  });
});
