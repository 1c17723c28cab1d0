import { dividedBy, exact } from "@biaogan/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom } from "../fixtures/example-county";
import { type Database, exampleDatabase, fill } from "../fixtures/example-database";
import { linesOf, RANDOM_MONTHS, ROOMS, reportsOf } from "../fixtures/random-county";
import { bankFormula, countyFormula, roomCondition } from "../fixtures/random-formulas";
import {
  checkFormula,
  compileRowCondition,
  type Expression,
  evaluateFormula,
  type FactColumns,
  type Facts,
  parseFormula,
  rowsToSql,
  type Standpoint,
  toSql,
} from "../index";

const RUNS = 20;
const OF_COUNTY = 7;
const OF_BANK = 4;
const OF_ROWS = 3;

/** Some hundred queries: plenty of time where the machine is busy. */
const PATIENCE = 240_000;

/** A random formula is well-typed: the checker says so before anything is computed. */
function read(formula: string, row?: string): Expression {
  const parsed = parseFormula(formula, row === undefined ? {} : { row });
  if ("fault" in parsed) throw new Error(`${formula}: ${parsed.fault.message.en}`);
  const checked = checkFormula(parsed.expression, exampleVocabulary, {
    expect: "figure",
    ...(row === undefined ? {} : { row }),
  });
  if ("faults" in checked) throw new Error(`${formula}: ${checked.faults[0]?.message.en}`);
  return parsed.expression;
}

/** What the evaluator says, as the database would: a number, true, false or nothing. */
function evaluated(expression: Expression, facts: Facts, at: Standpoint): string | undefined {
  const { outcome } = evaluateFormula(expression, { vocabulary: exampleVocabulary, facts }, at);
  if ("truth" in outcome) return String(outcome.truth);
  return "known" in outcome ? outcome.known : undefined;
}

async function queried(
  database: Database,
  expressions: readonly Expression[],
  at: Standpoint,
): Promise<readonly (string | undefined)[]> {
  const parts = expressions.map((expression, index) => {
    const query = toSql(expression, exampleVocabulary, { dialect: database.dialect, ...at });
    if ("fault" in query) throw new Error(query.fault.message.en);
    const [numerator, denominator] = query.sql.endsWith("as holds")
      ? ["cast(holds as text)", "'1'"]
      : ["cast(numerator as text)", "cast(denominator as text)"];
    return `select ${index} as place, ${numerator} as numerator, ${denominator} as denominator from (${query.sql}) q${index}`;
  });
  const rows = await database.rows(`${parts.join(" union all ")} order by place`);
  return rows.map(({ numerator, denominator }) => {
    if (typeof numerator !== "string" || typeof denominator !== "string") return undefined;
    return /^(true|false)$/.test(numerator) ? numerator : dividedBy(exact(numerator), exact(denominator));
  });
}

/** Made once: PostgreSQL in a process takes as long to begin as some hundred queries. */
let databases: readonly Database[];

beforeAll(async () => {
  databases = await Promise.all([exampleDatabase("duckdb"), exampleDatabase("postgresql")]);
}, PATIENCE);

/** The rooms of a bank in a month as columns, in the order of their keys. */
function columnsOf(facts: Facts, month: string): FactColumns | undefined {
  const table = facts.table("rooms", "B01", month);
  if (!("rows" in table)) return undefined;
  const cell = (key: string, column: string): string => {
    const figure = table.rows.find((row) => row.key === key)?.cells[column]?.figure;
    return figure && "known" in figure ? figure.known : "";
  };
  const keys = ROOMS.filter((key) => table.rows.some((row) => row.key === key));
  const words = (column: string) => {
    const dictionary = ["", ...new Set(keys.map((key) => cell(key, column)).filter((word) => word !== ""))];
    return {
      type: "code",
      codes: Uint32Array.from(keys, (key) => dictionary.indexOf(cell(key, column))),
      dictionary,
    } as const;
  };
  const transactions = Float64Array.from(keys, (key) =>
    cell(key, "transactions") === "" ? Number.NaN : Number(cell(key, "transactions")),
  );
  return {
    institution: "B01",
    file: "B01.xlsx",
    length: keys.length,
    rowNumbers: Uint32Array.from(keys, (_, index) => index),
    columns: {
      room: words("room"),
      state: words("state"),
      openedOn: words("openedOn"),
      transactions: { type: "number", values: transactions, decimals: 0 },
    },
    letters: {},
  };
}

describe("the back ends' laws", () => {
  it(
    `${RUNS * (OF_COUNTY + OF_BANK)} random formulas give the same figure in the evaluator, in DuckDB and in PostgreSQL`,
    async () => {
      const formulas = fc.tuple(
        fc.array(countyFormula(1), { minLength: OF_COUNTY, maxLength: OF_COUNTY }),
        fc.array(bankFormula(1), { minLength: OF_BANK, maxLength: OF_BANK }),
      );
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(
          fc.integer(),
          fc.constantFrom(...RANDOM_MONTHS),
          formulas,
          async (seed, month, [county, bank]) => {
            const reports = reportsOf(seed);
            for (const database of databases) await fill(database, reports);
            const facts = factsFrom(linesOf(reports));
            for (const [texts, at] of [
              [county, { month }],
              [bank, { institution: "B01", month }],
            ] as const) {
              const expressions = texts.map((text) => read(text));
              const ours = expressions.map((expression) => evaluated(expression, facts, at));
              const said = (values: readonly (string | undefined)[]) =>
                texts.map((text, index) => `${text} = ${values[index]}`);
              for (const database of databases) {
                const theirs = await queried(database, expressions, at);
                expect([database.dialect, ...said(theirs)]).toEqual([database.dialect, ...said(ours)]);
              }
              for (const value of ours)
                seen.add(value === undefined ? "missing" : /^(true|false)$/.test(value) ? value : "figure");
            }
          },
        ),
        { numRuns: RUNS, endOnFailure: true },
      );
      expect([...seen].sort()).toEqual(["false", "figure", "missing", "true"]);
    },
    PATIENCE,
  );

  it(
    `${RUNS * OF_ROWS} random conditions choose the same rows in the evaluator, the column programs, DuckDB and PostgreSQL`,
    async () => {
      const conditions = fc.array(roomCondition(2), { minLength: OF_ROWS, maxLength: OF_ROWS });
      await fc.assert(
        fc.asyncProperty(fc.integer(), fc.constantFrom(...RANDOM_MONTHS), conditions, async (seed, month, texts) => {
          const reports = reportsOf(seed);
          for (const database of databases) await fill(database, reports);
          const facts = factsFrom(linesOf(reports));
          const columns = columnsOf(facts, month);
          if (!columns) return;
          const keys = columns.columns.room?.type === "code" ? columns.columns.room.dictionary.slice(1) : [];
          for (const text of texts) {
            const expression = read(text, "rooms");
            const at = (key: string) => ({
              institution: "B01",
              month,
              row: { table: "rooms", institution: "B01", key },
            });
            const byEvaluator = keys.filter((key) => evaluated(expression, facts, at(key)) === "true");
            const program = compileRowCondition(expression, columns, {
              table: "rooms",
              month,
              vocabulary: exampleVocabulary,
              facts,
            });
            const byProgram = keys.filter((_, index) => program(index) === 1);
            expect([text, byProgram]).toEqual([text, byEvaluator]);
            for (const database of databases) {
              const { dialect } = database;
              const query = rowsToSql(expression, "rooms", exampleVocabulary, { dialect, month, institution: "B01" });
              if ("fault" in query) throw new Error(query.fault.message.en);
              const rows = await database.rows(`select room from (${query.sql}) q order by room`);
              expect([dialect, text, rows.map(({ room }) => room)]).toEqual([dialect, text, byEvaluator]);
            }
          }
        }),
        { numRuns: RUNS, endOnFailure: true },
      );
    },
    PATIENCE,
  );
});
