import { type Cell, type Figure, MisuseError, shiftMonth } from "@biaogan/core";
import type { FactColumns, FactRow, TableFacts } from "@biaogan/formula";
import { type CountyPlan, statisticalPeriod } from "@biaogan/plan";
import type { AcceptedMonth, AcceptedSubmission } from "../accepted";
import { checkMonth } from "../check-month";
import { checkBy } from "../check-submission";
import { findingOf } from "../checks/finding-of";
import { merchantChecks } from "../checks/merchant-checks";
import type { RuleSet } from "../checks/rule-set";
import { runRule } from "../checks/run-rule";
import { readBulk } from "../columns/read-bulk";
import { notedIn } from "../columns/row-notes";
import { batchOf } from "../columns/sheet-batch";
import { factsOf } from "../facts-of";
import type { Table } from "../form";
import { reportersOf } from "../owed";
import { readCell } from "../reading/read-cell";
import { gridOf } from "../reading/sheet-grid";
import type { Example, Rule } from "../rule";
import { codesOf, tablesOf } from "../vocabulary";
import { exampleCell, exampleFile, exampleWorkbook } from "./example-workbook";

type FiguresExample = Extract<Example, { tables: unknown }>;
type CellExample = Extract<Example, { item: unknown }>;
type SheetsExample = Extract<Example, { sheets: unknown }>;

/** What a rule says of an example: it is met, it is broken, it does not apply, or a figure is missing (or the rule itself fails). */
export type ExampleOutcome = "met" | "broken" | "silent" | "unchecked";

/** The month of an example that names none. */
const MONTH = "2021-09";

/**
 * Runs a rule on one of its examples, as small as the example is: one cell, some figures, or sheets.
 * @throws MisuseError where an example names a table or column that the forms do not have.
 */
export function runExample(set: RuleSet, plan: CountyPlan, rule: Rule, example: Example): ExampleOutcome {
  if ("item" in example) return onCell(set, plan, rule, example);
  if ("sheets" in example) return onSheets(set, plan, rule, example);
  return onFigures(set, plan, rule, example);
}

function onCell({ given }: RuleSet, plan: CountyPlan, { meaning }: Rule, example: CellExample): ExampleOutcome {
  const [table = "", name = ""] = example.item.split(".");
  const declared = tablesOf(given).find(({ id }) => id === table)?.table.columns[name];
  if (!declared) throw new MisuseError("runExample", `there is no column ${example.item}`);
  const column = example.max === undefined ? declared : { ...declared, max: example.max };
  const cell: Cell = { row: 1, column: 1, kind: example.as ?? "text", value: example.holds };
  const context = { period: statisticalPeriod(plan, MONTH), codes: codesOf(column, plan) };
  const { problems } = readCell(column, cell, context);
  return "check" in meaning && problems.some(({ check }) => check === meaning.check) ? "broken" : "met";
}

function onSheets(set: RuleSet, county: CountyPlan, { code }: Rule, example: SheetsExample): ExampleOutcome {
  const workbook = exampleWorkbook(example.sheets);
  const month = example.month ?? MONTH;
  const { institution } = example;
  const plan = livedIn(county, example);
  if (!example.wholeMonth) {
    if (institution === undefined) throw new MisuseError("runExample", "sheets of an example name their institution");
    const { findings } = checkBy(set, plan, [workbook], {
      institution,
      month,
      history: example.earlier ? [earlierMonth(set, plan, institution, example.earlier)] : [],
    });
    return findings.some((finding) => finding.code === code) ? "broken" : "met";
  }
  const receipt = {
    file: workbook.file,
    workbook,
    ...(example.receivedAt ? { receivedAt: example.receivedAt } : {}),
    ...(institution ? { institution } : {}),
  };
  const nothingCame = workbook.sheets.every(({ cells }) => cells.length === 0);
  const again = example.twice ? [{ ...receipt, file: `2-${receipt.file}` }] : [];
  const { findings } = checkMonth(set.given, plan, nothingCame ? [] : [receipt, ...again], { month, history: [] });
  const speaks = findings.some(
    (finding) =>
      finding.code === code &&
      (institution === undefined || finding.institution === undefined || finding.institution === institution),
  );
  return speaks ? "broken" : "met";
}

/** The county where the example's institution lived otherwise. */
function livedIn(plan: CountyPlan, { institution, life }: SheetsExample): CountyPlan {
  if (!life) return plan;
  const { closed, formerName } = life;
  const lived = {
    ...(closed === undefined ? {} : { closed }),
    ...(formerName === undefined ? {} : { formerNames: [{ name: formerName, until: "2020-12" }] }),
  };
  const { county } = plan;
  const institutions = county.institutions.map((one) => (one.code === institution ? { ...one, ...lived } : one));
  return { ...plan, county: { ...county, institutions } };
}

/** Another month with what came for it. */
function earlierMonth(
  set: RuleSet,
  plan: CountyPlan,
  institution: string,
  { month, sheets }: NonNullable<SheetsExample["earlier"]>,
): AcceptedMonth {
  const { submission } = checkBy(set, plan, [exampleWorkbook(sheets)], { institution, month });
  return { schema: "biaogan/accepted-month@1", month, submissions: [submission], reports: [] };
}

function onFigures(set: RuleSet, plan: CountyPlan, rule: Rule, example: FiguresExample): ExampleOutcome {
  const month = example.month ?? MONTH;
  const institution = example.institution ?? reporterOf(set, plan, example, month);
  const own = submissionOf(set, plan, institution, month, example.tables);
  const others = Object.entries(example.others ?? {}).map(([code, tables]) =>
    submissionOf(set, plan, code, month, tables),
  );
  const earlier = { ...example.earlier, ...(example.before ? { [shiftMonth(month, -1)]: example.before } : {}) };
  const before = Object.entries(earlier).map(([one, tables]) =>
    monthOf(one, [submissionOf(set, plan, institution, one, tables)]),
  );
  const facts = factsOf(plan, set.given, [...before, monthOf(month, [own, ...others])]);
  if ("check" in rule.meaning) {
    const noted = merchantChecks(own.tables.merchants, plan, institution, month).flatMap(notedIn);
    const speaks = noted.some((one) => findingOf(one, set.pack, institution, month)?.code === rule.code);
    return speaks ? "broken" : "met";
  }
  const compiled = set.rules.find((one) => one.rule.code === rule.code);
  if (!compiled) return "unchecked";
  const { outcome } = runRule(compiled, { facts, vocabulary: set.vocabulary }, institution, month);
  if (outcome.failed > 0) return "broken";
  if (outcome.missing + outcome.broken > 0) return "unchecked";
  return outcome.passed > 0 ? "met" : "silent";
}

/** Somebody who owes the tables of an example. */
function reporterOf({ given }: RuleSet, plan: CountyPlan, { tables }: FiguresExample, month: string): string {
  const forms = new Map(tablesOf(given).map(({ id, form }) => [id, form]));
  const owing = Object.keys(tables).map((id) => {
    const form = forms.get(id);
    return form ? reportersOf(form, plan, month) : [];
  });
  const [first = []] = owing;
  const one = first.find((code) => owing.every((list) => list.includes(code)));
  if (one === undefined) throw new MisuseError("runExample", `nobody owes ${Object.keys(tables).join(", ")}`);
  return one;
}

function monthOf(month: string, submissions: readonly AcceptedSubmission[]): AcceptedMonth {
  return { schema: "biaogan/accepted-month@1", month, reports: [], submissions };
}

function submissionOf(
  { given }: RuleSet,
  plan: CountyPlan,
  institution: string,
  month: string,
  figures: FiguresExample["tables"],
): AcceptedSubmission {
  const declared = new Map(tablesOf(given).map((one) => [one.id, one.table]));
  const tables = Object.entries(figures).map(([id, rows]): [string, TableFacts] => {
    const table = declared.get(id);
    if (!table) throw new MisuseError("runExample", `there is no table ${id}`);
    return table.rows === "bulk"
      ? [id, { bulk: bulkOf(id, table, rows, plan, institution, month) }]
      : [id, { rows: rows.map((row, index) => rowOf(id, table, row, institution, index)) }];
  });
  return { institution, month, revision: 0, files: [], tables: Object.fromEntries(tables) };
}

function rowOf(
  id: string,
  table: Table,
  row: FiguresExample["tables"][string][number],
  institution: string,
  index: number,
): FactRow {
  const cells = Object.entries(row).map(([name, known], at) => {
    const column = table.columns[name];
    if (!column) throw new MisuseError("runExample", `there is no column ${id}.${name}`);
    const figure: Figure = { known, measure: column.measure };
    const cell = `${String.fromCharCode(65 + at)}${index + 2}`;
    return [name, { figure, place: { file: exampleFile, sheet: id, cell } }] as const;
  });
  const key = table.key === undefined ? undefined : row[table.key];
  return { institution, ...(key === undefined ? {} : { key }), cells: Object.fromEntries(cells) };
}

function bulkOf(
  id: string,
  table: Table,
  rows: FiguresExample["tables"][string],
  plan: CountyPlan,
  institution: string,
  month: string,
): FactColumns {
  const names = Object.keys(rows[0] ?? {});
  const cells = rows.flatMap((row, r) => names.map((name, c) => exampleCell(row[name] ?? "", r + 2, c + 1)));
  const sheet = { name: id, visibility: "visible", merges: [], hiddenRows: [], hiddenColumns: [], cells } as const;
  const period = statisticalPeriod(plan, month);
  const grid = gridOf(exampleFile, sheet);
  return readBulk(id, table, [batchOf(grid, grid.rows)], {
    institution,
    cellContext: (column) => ({ period, codes: codesOf(column, plan) }),
    columns: Object.fromEntries(names.map((name, index) => [name, index + 1])),
  }).facts;
}
