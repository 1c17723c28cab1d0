import { type Finding, text } from "@biaogan/core";
import {
  evaluateFormula,
  type Facts,
  parseFormula,
  type TableFacts,
  type Trace,
  type Vocabulary,
} from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "../example/example-workbook";
import { factsOf } from "../facts-of";
import { type Form, form } from "../form";
import { acceptedMonthFromJson, acceptedMonthToJson, checkSubmission, type ReportPack, type Verdict } from "../index";
import type { Rule } from "../rule";
import { code, day, flow, money, named, truth, words } from "../standard/column-kinds";
import { formulaRule, recheck, zh } from "../standard/declare-rule";
import { benchmarkCounty2021 } from "../standard/index";
import { vocabularyOf } from "../vocabulary";

const loaded = loadPlan(workPlan2021, sampleCounty);
assert("plan" in loaded);
const { plan } = loaded;
const month = "2021-09";
const optional = { required: false } as const;

/** One form, its table small or large. */
function shops(rows: "keyed" | "bulk"): Form {
  return form({
    id: "shops",
    version: "2021.1",
    inForce: { from: "2021-01" },
    title: text("商店表", "Shops"),
    clause: "一",
    reportedBy: { classes: [...new Set(plan.county.institutions.map((one) => one.class))] },
    amounts: "元",
    tables: {
      shops: {
        label: text("商店表", "Shops"),
        layout: "grid",
        rows,
        key: "shop",
        columns: {
          shop: words("店号", "shop"),
          creditCode: words("信用代码", "credit code", { ...optional, identifier: "credit-code" }),
          mcc: words("类别码", "MCC", { ...optional, identifier: "mcc" }),
          remark: words("备注", "remark", optional),
          class: code("类别", "class", {
            ...optional,
            codes: { small: named("小微", "small"), large: named("大型", "large") },
          }),
          opened: day("开业日期", "opened", optional),
          closed: day("关闭日期", "closed", optional),
          accepts: truth("受理", "accepts", optional),
          count: flow("笔", "笔数", "transactions"),
          most: flow("笔", "上限", "at most", optional),
          amount: money("元", "flow", "金额", "amount", optional),
          turnover: money("万元", "flow", "营业额", "turnover", optional),
        },
      },
    },
  });
}

const formulas = [
  "count > 0",
  "count <= shops.most",
  "most is known",
  "amount is blank",
  "amount >= 0.5 元",
  "amount <> 12.345 元",
  "amount / shops.count <= 100 元 when count > 1",
  "count + shops.most >= 2 笔",
  "not count = 3",
  "count in (1, 2, 3)",
  "accepts",
  "accepts and count > 1",
  "accepts or most > 2",
  "count >= 1 when accepts",
  "count >= 1 when accepts otherwise most >= 1",
  "closed >= shops.opened when closed is known",
  "closed >= shops.opened",
  "opened in month",
  "class = small or amount > 10 元",
  "class in (small, large)",
  "remark = 甲",
  "creditCode listed in shops.creditCode",
  "mcc listed in shops.remark",
  "mcc is known",
  "turnover = shops.amount",
  "turnover <= 2 万元",
  "turnover - shops.amount > 0.01 万元",
  "not turnover = 0.02 万元",
  "count > 1 when turnover = shops.amount",
  "turnover >= shops.amount when count > 1",
  "amount = 2 元",
];
const sums = [
  "count(shops)",
  "count(shops where class = small)",
  "count(shops where most is blank)",
  "count(shops where amount > 1 元 and accepts)",
  "sum(shops.amount)",
  "sum(shops.amount over shops where class = small)",
  "sum(shops.most over shops where accepts)",
];

const rules: readonly Rule[] = formulas.map((formula, at) => ({
  ...formulaRule({
    code: `R-SH-03${String(at + 1).padStart(2, "0")}`,
    kind: "in-table",
    severity: "error",
    title: zh(`第${at + 1}条`, `rule ${at + 1}`),
    formula,
    row: "shops",
    clause: "一",
    mend: recheck,
    passes: { tables: {} },
    fails: { tables: {} },
  }),
  ...(formula === "amount = 2 元" ? { tolerance: { absolute: "1" } } : {}),
}));

const packOf = (rows: "keyed" | "bulk"): ReportPack => ({
  ...benchmarkCounty2021,
  forms: [shops(rows)],
  rules: [...benchmarkCounty2021.rules.filter(({ code }) => code.startsWith("R-CE-")), ...rules],
});
const small = packOf("keyed");
const large = packOf("bulk");
/** The same forms without a rule: only read. */
const smallRead: ReportPack = { ...small, rules: [] };
const largeRead: ReportPack = { ...large, rules: [] };

type Row = readonly string[];
const header = [
  "店号",
  "信用代码",
  "类别码",
  "备注",
  "类别",
  "开业日期",
  "关闭日期",
  "受理",
  "笔数",
  "上限",
  "金额",
  "营业额",
];
const NOTHING = ["", "—", "不适用", "N/A", "无", "/", "#REF!", "乱写", "0"];
const figure = fc.constantFrom(
  ...NOTHING,
  "1",
  "2",
  "3",
  "12",
  "-1",
  "1.5",
  "12.345",
  "３",
  "2户",
  "12345678901234567890",
);
const dayText = fc.constantFrom(...NOTHING, "2021-09-05", "2021-03-01", "2021年9月7日", "2022-01-01", "44440");
const row = fc.tuple(
  fc.constantFrom(...NOTHING, "91350100M000100Y43", "9.1350100E+17", "91350100M000100Y44"),
  fc.constantFrom(...NOTHING, "5411", "763", "5411.0"),
  fc.constantFrom(...NOTHING, "甲", "5411", "--"),
  fc.constantFrom(...NOTHING, "小微", "大型", "small", "巨型"),
  dayText,
  dayText,
  fc.constantFrom(...NOTHING, "是", "否", "Y", "支持"),
  figure,
  figure,
  fc.oneof(figure, fc.constantFrom("149", "150", "12345", "20049", "20051")),
  // In 万元, printed rounded: each stands for an interval.
  fc.constantFrom(...NOTHING, "0.01", "0.02", "1.23", "2", "2.01", "2.005"),
);
const sheet = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows): readonly Row[] => rows.map((cells, at) => [`店${at + 1}`, ...cells]));

function checked(pack: ReportPack, rows: readonly Row[]): Verdict {
  const workbook = exampleWorkbook([{ name: "商店表", rows: [header, ...rows] }]);
  const asErrors = {
    ...workbook,
    sheets: workbook.sheets.map((one) => ({
      ...one,
      cells: one.cells.map((cell) => (cell.value.startsWith("#") ? { ...cell, kind: "error" as const } : cell)),
    })),
  };
  return checkSubmission(pack, plan, [asErrors], { institution: "B01", month });
}

/** What is found, without what a large table says otherwise: a row by its number, and that text is no deviation. */
function said({ findings }: Verdict) {
  return findings
    .filter(({ code }) => code !== TEXT_NUMBER)
    .map(({ code, severity, place, operands, difference, allowed, figures }: Finding) => ({
      at: `${code} ${place.cell}`,
      severity,
      operands: operands.map(({ label, figure: shown, place: cell }) => [label.zh, shown, cell?.cell]),
      difference,
      allowed,
      figures,
    }));
}
const TEXT_NUMBER = benchmarkCounty2021.rules.find(
  ({ meaning }) => "check" in meaning && meaning.check === "cell-text-number",
)?.code;

function factsIn(
  pack: ReportPack,
  { submission }: Verdict,
): { readonly facts: Facts; readonly vocabulary: Vocabulary } {
  const own = { schema: "biaogan/accepted-month@1", month, submissions: [submission], reports: [] } as const;
  return { facts: factsOf(plan, pack, [own]), vocabulary: vocabularyOf(pack, plan) };
}

function evaluated(formula: string, pack: ReportPack, verdict: Verdict): Trace {
  const parsed = parseFormula(formula);
  assert("expression" in parsed);
  return evaluateFormula(parsed.expression, factsIn(pack, verdict), { institution: "B01", month });
}

/** Every cell of every row, by its row: a blank cell of a small table may be none. */
function cellsIn(pack: ReportPack, verdict: Verdict, rows: readonly Row[]) {
  const { facts, vocabulary } = factsIn(pack, verdict);
  return rows.map(([key = ""], index) =>
    Object.keys(vocabulary.tables.shops?.columns ?? {}).map((column) => {
      const item = { node: "item", table: "shops", column } as const;
      const at = { institution: "B01", month, row: { table: "shops", institution: "B01", key, index } };
      const { outcome, says, place } = evaluateFormula(item, { facts, vocabulary }, at);
      return [column, outcome, says, place?.cell];
    }),
  );
}

describe("the same rows as a small and as a large table", () => {
  it("hold the same in every cell: a value, blank, 0, —, 不适用, unreadable", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const [one, other] = [checked(smallRead, rows), checked(largeRead, rows)];
        expect(cellsIn(large, other, rows)).toEqual(cellsIn(small, one, rows));
      }),
      { numRuns: 60 },
    );
  });
  it("give the same findings, and the same outcomes of every rule", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const [one, other] = [checked(small, rows), checked(large, rows)];
        expect(said(other)).toEqual(said(one));
        const allowed = ({ tolerated }: Verdict) => tolerated.map(({ place, difference }) => [place.cell, difference]);
        expect(allowed(other)).toEqual(allowed(one));
        const own = (verdict: Verdict) => verdict.outcomes.filter((outcome) => outcome.code.startsWith("R-SH"));
        expect(own(other)).toEqual(own(one));
      }),
      { numRuns: 40 },
    );
  });
  it("give the same counts and sums; what has no figure is missing, never zero", () => {
    fc.assert(
      fc.property(sheet, fc.constantFrom(...sums), (rows, formula) => {
        const [one, other] = [checked(smallRead, rows), checked(largeRead, rows)];
        expect(evaluated(formula, large, other).outcome).toEqual(evaluated(formula, small, one).outcome);
      }),
      { numRuns: 100 },
    );
  });
  it("stay what they are in the JSON of an accepted month", () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const { submission } = checked(largeRead, rows);
        const own = { schema: "biaogan/accepted-month@1", month, submissions: [submission], reports: [] } as const;
        const back = acceptedMonthFromJson(JSON.parse(JSON.stringify(acceptedMonthToJson(own))));
        const tables: Readonly<Record<string, TableFacts>> | undefined = back.submissions[0]?.tables;
        expect(tables).toEqual(submission.tables);
      }),
      { numRuns: 30 },
    );
  });
});
