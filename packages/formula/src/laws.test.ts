import { compare, exact, round, times, total } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleVocabulary, factsFrom } from "./fixtures/example-county";
import { linesOf, RANDOM_MONTHS, type RandomReport, reportsOf } from "./fixtures/random-county";
import { bankFormula, countyFormula } from "./fixtures/random-formulas";
import {
  checkFormula,
  evaluateFormula,
  intervalOf,
  type Outcome,
  parseFormula,
  type Standpoint,
  type Trace,
} from "./index";

function traced(formula: string, reports: readonly RandomReport[], at: Standpoint): Trace {
  const parsed = parseFormula(formula);
  if ("fault" in parsed) throw new Error(`${formula}: ${parsed.fault.message.en}`);
  const reading = { vocabulary: exampleVocabulary, facts: factsFrom(linesOf(reports)) };
  return evaluateFormula(parsed.expression, reading, at);
}

const outcome = (formula: string, reports: readonly RandomReport[], at: Standpoint): Outcome =>
  traced(formula, reports, at).outcome;

const known = (given: Outcome): string | undefined => ("known" in given ? given.known : undefined);

const month = fc.constantFrom(...RANDOM_MONTHS);
const runs = { numRuns: 40, endOnFailure: true };

/** Every report there, so that sums are whole. */
function whole(seed: number): readonly RandomReport[] {
  return ["B01", "B02"].flatMap((institution, bank) =>
    RANDOM_MONTHS.map((each, index) => {
      const digit = (by: number): string => String(Math.abs(Math.imul(seed + bank * 7 + index * 13, by)) % 997);
      const cells = { newUsers: digit(31), users: digit(37), closed: digit(41), active: digit(43) };
      return { institution, month: each, table: "progress", rows: [{ cells }] };
    }),
  );
}

/** All counts of a table's column times a factor. */
function scaled(reports: readonly RandomReport[], factor: string): readonly RandomReport[] {
  return reports.map((report) => ({
    ...report,
    rows: report.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([name, value]) => [
          name,
          value !== undefined && /^[\d.]+$/.test(value) ? times(exact(value), factor) : value,
        ]),
      ),
    })),
  }));
}

describe("a formula's laws", () => {
  it("the order of reports and rows changes nothing", () => {
    const formulas = fc.oneof(countyFormula(1), bankFormula(1));
    fc.assert(
      fc.property(fc.integer(), month, formulas, (seed, at, formula) => {
        const reports = reportsOf(seed);
        const turned = [...reports].reverse().map((report) => ({ ...report, rows: [...report.rows].reverse() }));
        const stand = { month: at, institution: "B01" };
        expect(outcome(formula, turned, stand)).toEqual(outcome(formula, reports, stand));
      }),
      runs,
    );
  });

  it("scaling the measure scales an amount, and leaves a rate as it is", () => {
    const sum = "yearToDate(sum(progress.newUsers over institutions))";
    fc.assert(
      fc.property(fc.integer(), month, fc.constantFrom("2", "10", "0.5"), (seed, at, factor) => {
        const [reports, more] = [reportsOf(seed), scaled(reportsOf(seed), factor)];
        const before = known(outcome(sum, reports, { month: at }));
        expect(known(outcome(sum, more, { month: at }))).toBe(before === undefined ? undefined : times(before, factor));
        const rate = `yearOnYear(${sum})`;
        expect(outcome(rate, more, { month: at })).toEqual(outcome(rate, reports, { month: at }));
      }),
      runs,
    );
  });

  it("what a figure is divided by gives the same in every measure of its dimension: 万元 as 元", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        month,
        fc.constantFrom("sum(products.amount)", "platform.newUsers"),
        (seed, at, left) => {
          const reports = reportsOf(seed);
          const divided = (measure: string) =>
            outcome(`${left} / (sum(products.amount) as ${measure})`, reports, { month: at });
          expect(known(divided("万元"))).toBe(known(divided("元")));
          expect(known(divided("亿元"))).toBe(known(divided("元")));
        },
      ),
      runs,
    );
  });
  it("year to date − last month's year to date = the month", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom("2020-02", "2020-03", "2020-12", "2021-02", "2021-03"), (seed, at) => {
        const flow = "sum(progress.newUsers over institutions)";
        const stand = { month: at };
        const reports = whole(seed);
        expect(outcome(`yearToDate(${flow}) - previous(yearToDate(${flow}))`, reports, stand)).toEqual(
          outcome(flow, reports, stand),
        );
        expect(outcome(`monthly(yearToDate(${flow}))`, reports, stand)).toEqual(outcome(flow, reports, stand));
      }),
      runs,
    );
  });

  it("institutions sum to the county for additive kinds, and for those only", () => {
    const additive = ["progress.newUsers", "progress.users", "change(progress.users)", "yearToDate(progress.newUsers)"];
    fc.assert(
      fc.property(fc.integer(), month, fc.constantFrom(...additive), (seed, at, formula) => {
        const reports = whole(seed);
        const each = ["B01", "B02"].map(
          (institution) => known(outcome(formula, reports, { institution, month: at })) ?? "",
        );
        if (each.includes("")) return;
        expect(known(outcome(`sum(${formula} over institutions)`, reports, { month: at }))).toBe(total(each));
      }),
      runs,
    );
    const refused = [
      "progress.active",
      "ratio(progress.closed, progress.users)",
      "mean(progress.newUsers over year to date)",
      "previous(progress.active) + progress.newUsers",
    ];
    for (const formula of refused) {
      const parsed = parseFormula(`sum(${formula} over institutions)`);
      if ("fault" in parsed) throw new Error(formula);
      expect(checkFormula(parsed.expression, exampleVocabulary, { expect: "figure" })).toHaveProperty("faults");
    }
  });

  it("the interval of printed figures holds what the exact ones give, through all arithmetic", () => {
    const amount = fc.integer({ min: 1, max: 99_999_999 }).map(decimalOf);
    const formulas = fc.constantFrom(
      "products.amount[app] + products.amount[qr]",
      "products.amount[app] - products.amount[qr]",
      "products.amount[app] * (products.amount[qr] / 1 万元)",
      "growth(products.amount[app], products.amount[qr])",
      "sum(products.amount)",
      "root(products.amount[app])",
    );
    fc.assert(
      fc.property(amount, amount, formulas, (app, qr, formula) => {
        const reports = (write: (value: string) => string): readonly RandomReport[] => {
          const rows = [
            { key: "app", cells: { amount: write(app) } },
            { key: "qr", cells: { amount: write(qr) } },
          ];
          return [{ institution: "B01", month: "2021-01", table: "products", rows }];
        };
        const at = { institution: "B01", month: "2021-01" };
        const interval = intervalOf(
          traced(
            formula,
            reports((value) => exact(round(value, 2))),
            at,
          ),
        );
        const exactly = known(
          outcome(
            formula,
            reports((value) => value),
            at,
          ),
        );
        if (!interval || exactly === undefined) return;
        expect([compare(interval.low, exactly) <= 0, compare(exactly, interval.high) <= 0]).toEqual([true, true]);
      }),
      { ...runs, numRuns: 150 },
    );
  });
});

/** Ten-thousandths as a decimal. */
function decimalOf(tenThousandths: number): string {
  const digits = String(tenThousandths).padStart(5, "0");
  return exact(`${digits.slice(0, -4)}.${digits.slice(-4)}`);
}
