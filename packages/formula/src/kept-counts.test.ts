import type { MonthWindow } from "@biaogan/core";
import { monthsOf } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bulkAggregatesIn,
  type Expression,
  evaluateFormula,
  type FactColumns,
  type Facts,
  keepCounts,
  parseFormula,
  type TableFacts,
  type Trace,
  type Vocabulary,
} from "./index";

const label = { zh: "商户明细表", en: "shops" };
const attribute = { label, measure: "text", kind: "attribute" } as const;
const vocabulary: Vocabulary = {
  tables: {
    shops: {
      label,
      rows: "bulk",
      scope: "institution",
      columns: {
        class: { ...attribute, type: "code" },
        accepts: { ...attribute, type: "truth", measure: "state" },
        closedOn: { ...attribute, type: "date", measure: "date" },
        amount: { label, type: "number", measure: "元", kind: "flow", decimals: 2 },
        count: { label, type: "number", measure: "笔", kind: "flow", decimals: 0 },
      },
    },
  },
  constants: {
    "threshold.activeFrom": { label, measure: "笔", kind: "attribute", figure: { known: "1", measure: "笔" } },
  },
};

interface Row {
  readonly class: string;
  readonly accepts: string;
  readonly closedOn: string;
  readonly fen: number | undefined;
  readonly count: number | undefined;
}

const row: fc.Arbitrary<Row> = fc.record({
  class: fc.constantFrom("", "mainstream", "small"),
  accepts: fc.constantFrom("", "true", "false"),
  closedOn: fc.constantFrom("", "2021-07-03", "2021-08-09"),
  fen: fc.option(fc.integer({ min: 0, max: 2 ** 40 }), { nil: undefined }),
  count: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
});

function columnsOf(institution: string, rows: readonly Row[]): FactColumns {
  const codes = (of: (one: Row) => string) => {
    const dictionary = ["", ...new Set(rows.map(of).filter((one) => one !== ""))];
    return { type: "code", codes: Uint32Array.from(rows, (one) => dictionary.indexOf(of(one))), dictionary } as const;
  };
  const numbers = (of: (one: Row) => number | undefined, decimals: number) =>
    ({ type: "number", values: Float64Array.from(rows, (one) => of(one) ?? Number.NaN), decimals }) as const;
  return {
    institution,
    file: `${institution}.xlsx`,
    sheet: "商户明细表",
    length: rows.length,
    rowNumbers: Uint32Array.from(rows, (_, index) => index + 4),
    columns: {
      class: codes((one) => one.class),
      accepts: codes((one) => one.accepts),
      closedOn: codes((one) => one.closedOn),
      amount: numbers((one) => one.fen, 2),
      count: numbers((one) => one.count, 0),
    },
    letters: { class: "A", accepts: "B", closedOn: "C", amount: "D", count: "E" },
  };
}

function factsFrom(tables: Readonly<Record<string, TableFacts>>, activeFrom = "1"): Facts {
  return {
    table: (_, institution, month) => tables[`${institution} ${month}`] ?? { missing: "not-reported" },
    reporters: () => ["B01", "B02"],
    institutions: () => ["B01", "B02"],
    period: (month) => ({ from: `${month}-01`, to: `${month}-28` }),
    months: (window: MonthWindow, month) => monthsOf(window, month),
    constant: () => ({ known: activeFrom, measure: "笔" }),
  };
}

function read(source: string): Expression {
  const parsed = parseFormula(source);
  if ("fault" in parsed) throw new Error(`${source}: ${parsed.fault.message.en}`);
  return parsed.expression;
}

const counts = ["count(shops where class = mainstream and closedOn is blank)", "count(shops where closedOn in month)"];
const formulas = [
  ...counts,
  "count(shops)",
  "sum(shops.amount)",
  "sum(shops.amount over shops where accepts or class = small)",
  "count(shops where count >= threshold.activeFrom)",
  `ratio(count(shops where class = mainstream and accepts), ${counts[0]})`,
  `${counts[0]} - earlier(${counts[0]}, 1)`,
  `mean(${counts[1]} over last 2 months)`,
].map(read);

const at = { month: "2021-08" } as const;
const whole = (rows: readonly (readonly Row[])[]): Readonly<Record<string, FactColumns>> => ({
  "B01 2021-07": columnsOf("B01", rows[0] ?? []),
  "B02 2021-07": columnsOf("B02", rows[1] ?? []),
  "B01 2021-08": columnsOf("B01", rows[2] ?? []),
});

function facts(tables: Readonly<Record<string, FactColumns>>): Facts {
  return factsFrom(Object.fromEntries(Object.entries(tables).map(([key, bulk]) => [key, { bulk }])));
}

/** The same tables with all that the formulas ask for, and none of the rows. */
function kept(tables: Readonly<Record<string, FactColumns>>, asked: readonly Expression[], activeFrom = "1"): Facts {
  const reading = { vocabulary, facts: facts(tables) };
  const aggregates = asked.flatMap((one) => bulkAggregatesIn(one, vocabulary));
  const slim = Object.entries(tables).map(([key, bulk]): [string, TableFacts] => [
    key,
    { kept: keepCounts(bulk, aggregates, key.slice(4), reading) },
  ]);
  return factsFrom(Object.fromEntries(slim), activeFrom);
}

const traced = (formula: Expression, facts: Facts): Trace => evaluateFormula(formula, { vocabulary, facts }, at);
const table = fc.array(row, { maxLength: 12 });

describe("what is kept of a detail without its rows", () => {
  it("gives every declared formula the same figure with the same trace, at any month and for sums over months", () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 3, maxLength: 3 }), fc.constantFrom(...formulas), (rows, formula) => {
        const tables = whole(rows);
        expect(traced(formula, kept(tables, formulas))).toEqual(traced(formula, facts(tables)));
      }),
      { numRuns: 200 },
    );
  });

  it("holds no row: only counts, sums and the range they stand for", () => {
    const [first] = Object.values(whole([[{ class: "small", accepts: "true", closedOn: "", fen: 3, count: 2 }]]));
    if (!first) throw new Error("no table");
    const asked = bulkAggregatesIn(read("sum(shops.amount)"), vocabulary);
    expect(keepCounts(first, [...asked, ...asked], "2021-07", { vocabulary, facts: facts({}) })).toEqual({
      institution: "B01",
      file: "B01.xlsx",
      sheet: "商户明细表",
      counts: { "sum(shops.amount over shops)": { rows: 1, known: "0.03", measure: "元", cell: "D4:D4" } },
    });
  });

  it("is missing by its name, never zero, where no formula asked for it then", () => {
    const [asked, other] = [read("count(shops)"), read("count(shops where accepts)")];
    const trace = traced(other, kept(whole([]), [asked]));
    expect(trace.outcome).toEqual({ missing: "not-kept", measure: "个" });
    expect(trace.completeness).toEqual({ have: 0, due: 2, missing: ["B01 2021-08", "B02 2021-08"] });
  });

  it("is another count where a number of the plan in it was another", () => {
    const active = read("count(shops where count >= threshold.activeFrom)");
    expect(traced(active, kept(whole([]), [active])).outcome).toEqual({ known: "0", measure: "个" });
    expect(traced(active, kept(whole([]), [active], "5")).outcome).toEqual({ missing: "not-kept", measure: "个" });
  });
});
