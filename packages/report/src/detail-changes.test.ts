import { type Figure, isKnown } from "@biaogan/core";
import type { FactColumns } from "@biaogan/formula";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { detailChanges } from "./detail-changes";
import { exampleWorkbook } from "./example/example-workbook";
import { checkMonth, checkSubmission, compareRevisions } from "./index";
import { benchmarkCounty2021 } from "./standard/index";
import type { Sheets } from "./standard/sample-sheets";

const detail = benchmarkCounty2021.forms.find(({ tables }) => "merchants" in tables)?.tables.merchants;
assert(detail);

/** A merchant as a county would write it down. */
interface Merchant {
  readonly code: string;
  readonly mcc: string;
  readonly transactions: number | undefined;
  readonly amount: number | undefined;
}

const columnsOf = (merchants: readonly Merchant[]): FactColumns => {
  const encoder = new TextEncoder();
  const texts = merchants.map(({ code }) => encoder.encode(code));
  const starts = new Uint32Array(merchants.length + 1);
  for (const [row, text] of texts.entries()) starts[row + 1] = (starts[row] ?? 0) + text.length;
  const dictionary = ["", ...new Set(merchants.map(({ mcc }) => mcc))];
  const numbers = (of: (one: Merchant) => number | undefined) =>
    Float64Array.from(merchants, (one) => of(one) ?? Number.NaN);
  return {
    institution: "B01",
    file: "明细.csv",
    length: merchants.length,
    rowNumbers: Uint32Array.from(merchants, (_, row) => row + 2),
    letters: { code: "A", mcc: "D", transactions: "J", amount: "K" },
    columns: {
      code: { type: "text", bytes: Uint8Array.from(texts.flatMap((text) => [...text])), starts },
      mcc: {
        type: "code",
        dictionary,
        codes: Uint32Array.from(merchants, ({ mcc }) => dictionary.indexOf(mcc)),
      },
      transactions: { type: "number", decimals: 0, values: numbers(({ transactions }) => transactions) },
      amount: { type: "number", decimals: 2, values: numbers(({ amount }) => amount) },
    },
  };
};

const merchantOf = (code: string): fc.Arbitrary<Merchant> =>
  fc.record({
    code: fc.constant(code),
    mcc: fc.constantFrom("5411", "5812", "5999"),
    transactions: fc.option(fc.nat(5), { nil: undefined }),
    amount: fc.option(fc.nat(5), { nil: undefined }),
  });
/** Merchants of distinct codes in any order. */
const merchants = fc
  .uniqueArray(fc.nat(12), { maxLength: 12 })
  .chain((codes) => fc.tuple(...codes.map((code) => merchantOf(`1029901541${code}`))));

const said = (figure: Figure | undefined): string => (figure && isKnown(figure) ? figure.known : "—");
const cells = ({ mcc, transactions, amount }: Merchant): Readonly<Record<string, string>> => ({
  mcc,
  transactions: transactions === undefined ? "—" : String(transactions),
  amount: amount === undefined ? "—" : String(amount / 100),
});

describe("what changed in a bulk detail", () => {
  it("law: rows are paired by their key wherever they stand, and every cell that differs is told with its place", () => {
    fc.assert(
      fc.property(merchants, merchants, (before, after) => {
        const changes = detailChanges("merchants", detail, columnsOf(before), columnsOf(after));
        const [old, now] = [before, after].map((all) => new Map(all.map((one) => [one.code, one])));
        const rows = (list: readonly Merchant[], others: ReadonlyMap<string, Merchant> | undefined) =>
          list.flatMap(({ code }, row) => (others?.has(code) ? [] : [`${code} A${row + 2}`]));
        const told = after.flatMap((one, row) => {
          const was = old?.get(one.code);
          if (!was) return [];
          return (["mcc", "transactions", "amount"] as const)
            .filter((column) => cells(was)[column] !== cells(one)[column])
            .map((column) => {
              const letter = { mcc: "D", transactions: "J", amount: "K" }[column];
              return `${one.code} ${column} ${cells(was)[column]} ${cells(one)[column]} ${letter}${row + 2}`;
            });
        });
        expect((changes?.added ?? []).map(({ row, place }) => `${row} ${place.cell}`)).toEqual(rows(after, old));
        expect((changes?.removed ?? []).map(({ row, place }) => `${row} ${place.cell}`)).toEqual(rows(before, now));
        expect(
          (changes?.changes ?? []).map(
            (one) => `${one.row} ${one.column} ${said(one.before)} ${said(one.after)} ${one.place.cell}`,
          ),
        ).toEqual(told);
      }),
    );
  });
  it("of rows that repeat a key the first counts", () => {
    const one: Merchant = { code: "102990154110001", mcc: "5411", transactions: 3, amount: 900 };
    const twice = columnsOf([one, { ...one, amount: 1000 }]);
    expect(detailChanges("merchants", detail, columnsOf([one]), twice)).toBeUndefined();
  });
});

const header = [
  ...["商户编号", "商户名称", "统一社会信用代码", "MCC", "商户类别", "区域标识"],
  ...["开通日期", "关闭日期", "支持统一标准", "本月交易笔数", "本月交易金额"],
];
const shop = (code: string, amount: string): readonly string[] => [
  ...[code, "某商店", "91350100M000100Y43", "5411", "小微", "无", "2021-03-05", "", "是", "3"],
  amount,
];
const sheet = (...rows: readonly (readonly string[])[]): Sheets[number] => ({
  name: "商户明细表",
  rows: [header, ...rows],
});

describe("two revisions of a report", () => {
  const loaded = loadPlan(workPlan2021, sampleCounty);
  assert("plan" in loaded);
  const { plan } = loaded;
  const [first, second] = [
    exampleWorkbook([sheet(shop("102990154110001", "30.00"), shop("102990154110002", "5.00"))], "明细.xlsx"),
    exampleWorkbook([sheet(shop("102990154110003", "7.00"), shop("102990154110001", "300.00"))], "明细（更正）.xlsx"),
  ];
  const at = { institution: "B01", month: "2021-09", history: [] } as const;

  it("name the rows of a detail that came and went, and the cells that changed; names of merchants are not kept", () => {
    const [before, after] = [first, second].map((workbook) =>
      checkSubmission(benchmarkCounty2021, plan, [workbook], at),
    );
    assert(before && after);
    const { details } = compareRevisions(benchmarkCounty2021, before, after, ["明细（更正）.xlsx"]);
    expect(details.map(({ table, added, removed }) => [table, added.length, removed.length])).toEqual([
      ["merchants", 1, 1],
    ]);
    expect(details[0]?.changes).toEqual([
      {
        table: "merchants",
        row: "102990154110001",
        column: "amount",
        before: { known: "30", measure: "元" },
        after: { known: "300", measure: "元" },
        place: { file: "明细（更正）.xlsx", sheet: "商户明细表", cell: "K3" },
      },
    ]);
    expect(JSON.stringify(details)).not.toContain("某商店");
  });
  it("tell blank, —, 不适用, what cannot be read and 0 apart: each for another is a change", () => {
    const written = ["", "—", "不适用", "乱写", "0", "3", "12345678901234567890"];
    const kinds = [
      { missing: "blank" },
      { missing: "dash" },
      { notApplicable: true },
      { missing: "unreadable" },
      { known: "0" },
      { known: "3" },
      { known: "12345678901234567890" },
    ];
    const checked = (texts: readonly string[]) => {
      const rows = texts.map((text, at) => shop(`10299015411000${at}`, "30.00").with(9, text));
      return checkSubmission(benchmarkCounty2021, plan, [exampleWorkbook([sheet(...rows)], "明细.xlsx")], at);
    };
    for (const turn of written.keys()) {
      const turned = [...written.slice(turn), ...written.slice(0, turn)];
      const { details } = compareRevisions(benchmarkCounty2021, checked(written), checked(turned), []);
      const changes = details[0]?.changes ?? [];
      expect(changes.map(({ before, after }) => [before, after])).toEqual(
        turn === 0
          ? []
          : kinds.map((kind, index) => [
              { ...kind, measure: "笔" },
              { ...kinds[(index + turn) % kinds.length], measure: "笔" },
            ]),
      );
    }
  });
  it("stand in the month's check", () => {
    const came = (receivedAt: string, workbook: typeof first) => ({
      file: workbook.file,
      receivedAt,
      institution: "B01",
      workbook,
    });
    const receipts = [came("2021-09-27T09:00:00", first), came("2021-09-28T09:00:00", second)];
    const { revisions } = checkMonth(benchmarkCounty2021, plan, receipts, { month: "2021-09", history: [] });
    expect(revisions.map(({ details }) => details[0]?.removed.map(({ row }) => row))).toEqual([["102990154110002"]]);
  });
});
