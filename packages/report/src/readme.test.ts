import { readFileSync } from "node:fs";
import { type Cell, type Sheet, slipSchema, type Workbook } from "@biaogan/core";
import * as plan from "@biaogan/plan";
import * as planStandard from "@biaogan/plan/standard";
import { readmeExamples, sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import * as report from "./index";
import * as standard from "./standard/index";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

const sheetOf = (name: string, rows: readonly (readonly string[])[]): Sheet => ({
  name,
  visibility: "visible",
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  cells: rows.flatMap((row, r) =>
    row.map((value, c): Cell => ({ row: r + 1, column: c + 1, kind: /^\d+$/.test(value) ? "number" : "text", value })),
  ),
});

/** The 村镇银行's report: two digits of one product's count are transposed. */
function workbook(): Workbook {
  const counts = [
    ["云闪付APP", "5120"],
    ["统一标准二维码", "4105"],
    ["手机闪付", "1200"],
    ["银行APP", "2000"],
    ["合计", "12335"],
  ] as const;
  const [form] = standard.benchmarkCounty2021.forms;
  const items = Object.values(form?.tables.progress?.columns ?? {}).map(({ label }) => label.zh);
  const signed = ["填表人：甲　复核人：乙　负责人：丙"];
  return {
    file: "村镇银行_2021-09.xlsx",
    format: "xlsx",
    notes: [],
    hash: "0",
    sheets: [
      sheetOf("支付产品交易表", [
        ["支付产品交易表"],
        ["填报单位：示例县惠民村镇银行", "报告期：2021年9月", "金额单位：万元"],
        [""],
        ["支付产品", "本月", "本月", "本年累计", "本年累计"],
        ["支付产品", "笔数", "金额", "笔数", "金额"],
        ...counts.map(([product, count]) =>
          [product, count, "12", "99999", "99"].map((cell, at) =>
            product === "合计" ? (["合计", "12335", "48", "399996", "396"][at] ?? cell) : cell,
          ),
        ),
        signed,
      ]),
      sheetOf("月度进展表", [
        ["月度进展表"],
        ["序号", "项目", "计量单位", "本月数"],
        ...items.map((item, index) => [String(index + 1), item, "户", "0"]),
        signed,
      ]),
    ],
  };
}

const [example] = readmeExamples(readme, {
  "@biaogan/plan": plan,
  "@biaogan/plan/standard": planStandard,
  "@biaogan/report": report,
  "@biaogan/report/standard": standard,
  "./county.json": { default: sampleCounty },
  "./workbook.json": { default: workbook() },
});

describe("the README accepts", () => {
  it("its example, with the results it states", async () => {
    const pairs = (await example?.run()) ?? [];
    expect(pairs).toHaveLength(6);
    for (const [value, stated] of pairs) expect(value).toEqual(stated);
  });
  it("a word for every slip that is guessed", () => {
    for (const slip of slipSchema.options) expect(readme).toContain(`\`${slip}\``);
  });
});
