import { isKnown } from "@biaogan/core";
import { evaluateIndicator } from "@biaogan/indicators";
import { type AcceptedMonth, checkExamples, loadPack } from "@biaogan/report";
import { beforeAll, describe, expect, it } from "vitest";
import { firstGuess, rankOfTruth } from "./corruptions";
import { indicators } from "./declarations/indicators";
import { statistics } from "./declarations/pack";
import { statisticsPlan } from "./declarations/plan";
import { fixedTolerances, type Recomputation } from "./recompute";
import { printReport, stateReport } from "./report";

let stated: Awaited<ReturnType<typeof stateReport>>;

beforeAll(async () => {
  stated = await stateReport();
});

describe("the declarations", () => {
  it("load as a pack whose every rule passes and fails its examples", () => {
    const plan = statisticsPlan();
    expect(loadPack(statistics, plan).findings).toEqual([]);
    expect(checkExamples(statistics, plan)).toEqual([]);
  });
  it.each(indicators.map((one) => [one.id, one] as const))("of %s give what its example states", (_, indicator) => {
    for (const { month, reported, gives } of indicator.examples) {
      const { value } = evaluateIndicator(statisticsPlan(), statistics, indicator, acceptedOf(reported), month);
      expect(value).toEqual({ known: gives, measure: indicator.measure });
    }
  });
});

describe("the printed figures", () => {
  it("all agree within the interval of their printed decimals", () => {
    expect(stated.figures).toBe(255);
    expect(stated.findings).toEqual([]);
    expect(stated.recomputed).toHaveLength(51);
    expect(stated.recomputed.filter(({ agrees }) => !agrees)).toEqual([]);
  });
  it("would raise false alarms under each fixed tolerance", () => {
    const alarms = (of: (one: Recomputation) => boolean) =>
      stated.recomputed.filter(of).map(({ month, row, label }) => `${month} ${row}${label.zh}`);
    expect(alarms(fixedTolerances.rounded)).toHaveLength(12);
    expect(alarms(fixedTolerances.hundredth)).toEqual([
      "2016-12 移动支付全年笔数同比",
      "2018-07 银行卡闪付占比",
      "2018-07 电话支付占比",
      "2020-03 电话支付本季笔数同比",
      "2020-03 电话支付本季金额同比",
      "2020-09 电话支付本季笔数同比",
    ]);
    expect(alarms(fixedTolerances.tenth)).toEqual(["2020-03 电话支付本季金额同比", "2020-09 电话支付本季笔数同比"]);
  });
});

describe("real errors", () => {
  it("are found, every one, under these rules", () => {
    expect(
      stated.corruptions.map(({ context, findings }) => [context, ...new Set(findings.map(({ code }) => code))]),
    ).toEqual([
      ["2022Q1 非银行支付机构网络支付笔数(亿笔)", "R-NS-0541", "R-NS-0501"],
      ["2019Q1 银行卡交易(亿笔)", "R-NS-0541", "R-NS-0501"],
      ["2022Q3 银行账户(亿户)", "R-NS-0543", "R-NS-0511"],
      ["2022Q3 非现金支付(亿笔)", "R-NS-0541"],
      ["2022Q3 ATM(万台)", "R-NS-0533"],
      ["2018Q3 银行卡交易(亿笔)", "R-NS-0335"],
      ["2020Q2 移动支付(亿笔)", "R-NS-0202"],
      ["2020Q2 电话支付", "R-NS-0202"],
      ["2018 农村人均持卡量", "R-NS-0201"],
      ["2020Q3 一般存款账户", "R-NS-0201"],
      ["12 of 22 镇街 had 示范镇 title", "R-NS-0314"],
      ["2019Q1 非银行支付机构网络支付笔数(亿笔)", "R-NS-0541", "R-NS-0501"],
      ["2019Q1 电话支付笔数(亿笔)", "R-NS-0203", "R-NS-0541", "R-NS-0501"],
    ]);
  });
  it("have the true figure as first guess wherever another figure bounds it closely", () => {
    const guessed = stated.corruptions.filter((one) => firstGuess(one) !== undefined);
    expect(guessed).toHaveLength(8);
    expect(guessed.filter((one) => rankOfTruth(one) !== 1).map(({ context }) => context)).toEqual([
      "2018Q3 银行卡交易(亿笔)",
    ]);
  });
});

describe("the report", () => {
  it("says so, and stands as text beside the example", async () => {
    await expect(printReport(stated)).toMatchFileSnapshot("./expected/report.md");
    for (const { values, indicator } of stated.derived)
      expect([indicator.id, values.some(({ figure }) => isKnown(figure))]).toEqual([indicator.id, true]);
  });
});

function acceptedOf(reported: (typeof indicators)[number]["examples"][number]["reported"]): readonly AcceptedMonth[] {
  return Object.entries(reported).map(([month, institutions]) => ({
    schema: "biaogan/accepted-month@1",
    month,
    reports: [],
    submissions: Object.entries(institutions).map(([institution, tables]) => ({
      institution,
      month,
      revision: 0,
      files: [],
      tables: Object.fromEntries(
        Object.entries(tables).map(([table, rows]) => [
          table,
          { rows: rows.map((row) => ({ institution, key: row.row, cells: cellsOf(table, row) })) },
        ]),
      ),
    })),
  }));
}

function cellsOf(table: string, row: Readonly<Record<string, string>>) {
  const columns = Object.assign({}, ...statistics.forms.map(({ tables }) => tables))[table].columns;
  return Object.fromEntries(
    Object.entries(row).map(([column, known]) => [
      column,
      { figure: { known, measure: columns[column].measure }, place: { file: "example", cell: "A1" } },
    ]),
  );
}
