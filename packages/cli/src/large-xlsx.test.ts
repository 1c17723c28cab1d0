import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkSubmission, monthNamed, senderOf } from "@biaogan/report";
import { readWorkbook, type SheetToWrite, writeWorkbook } from "@biaogan/spreadsheet";
import { describe, expect, it } from "vitest";
import { openLargeXlsx } from "./large-xlsx";
import { openWorkspace } from "./workspace";

const folder = fileURLToPath(new URL("../../../examples/monthly-aggregation/workspace", import.meta.url));
const month = "2021-09";
const HEADER =
  "商户编号,商户名称,统一社会信用代码,MCC,商户类别,区域标识,开通日期,关闭日期,支持统一标准,本月交易笔数,本月交易金额";
const rowOf = (serial: number, more: Readonly<Record<number, string>> = {}): readonly string[] =>
  [
    `10299015411${1_000 + serial}`,
    ...["某商店", "91350100M000100Y43", "5411", "小微", "无", "2021-03-05", "", "是", "3", "30.00"],
  ].map((field, index) => more[index] ?? field);

const NUMBER = /^-?\d{1,14}(\.\d+)?$/;

function sheetOf(name: string, rows: readonly (readonly string[])[], more: Partial<SheetToWrite> = {}): SheetToWrite {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) =>
      value === ""
        ? []
        : [{ row: r + 1, column: c + 1, kind: NUMBER.test(value) ? ("number" as const) : ("text" as const), value }],
    ),
  );
  return { name, cells, ...more };
}

/** What a check gives for the workbook read whole, and for its sheets each as it suits. */
async function bothWays(bytes: Uint8Array, file: string) {
  const { plan, declared } = await openWorkspace(folder);
  const whole = await readWorkbook(bytes, { file });
  const opened = await openLargeXlsx(bytes, file, 0);
  if ("refusal" in whole || !opened || "refusal" in opened) throw new Error(file);
  const heads = [[whole.workbook], [opened.head]].map((one) => [monthNamed(one), senderOf(one, plan)]);
  const institution = senderOf([whole.workbook], plan) ?? "B01";
  const read = await opened.read({ pack: declared.pack, plan, month, institution });
  if ("refusal" in read) throw new Error(file);
  const { pack } = declared;
  const one = checkSubmission(pack, plan, [whole.workbook], { institution, month });
  const other = checkSubmission(pack, plan, [read.workbook], { institution, month, details: read.details });
  return { heads, one, other, details: read.details.map(({ id }) => id), workbook: read.workbook };
}

function expectSame({ heads, one, other }: Awaited<ReturnType<typeof bothWays>>): void {
  expect(heads[1]).toEqual(heads[0]);
  expect([...other.findings]).toEqual([...one.findings]);
  expect(other.outcomes).toEqual(one.outcomes);
  expect(other.submission).toEqual(one.submission);
  expect(other.explanations).toEqual(one.explanations);
  const byForm = (list: typeof one.heads) => [...list].sort((a, b) => (a.sheet < b.sheet ? -1 : 1));
  expect(byForm(other.heads)).toEqual(byForm(one.heads));
}

describe("an xlsx with large sheets gives what it gives when it is read whole", () => {
  it("each workbook of the sample month", async () => {
    const inbox = join(folder, month, "收件");
    const seen = new Set<string>();
    for (const file of (await readdir(inbox)).filter((name) => name.endsWith(".xlsx"))) {
      const both = await bothWays(await readFile(join(inbox, file)), file);
      expectSame(both);
      for (const id of both.details) seen.add(id);
    }
    expect([...seen].sort()).toEqual(["merchants", "terminals"]);
  });
  it("a head above, people under the table, notes, strays, wrong cells, and what is nothing", async () => {
    const rows = [
      ["商户明细表"],
      ["填报单位：中国工商银行示例县支行", "", "", "报告期：2021年9月"],
      HEADER.split(","),
      rowOf(1),
      rowOf(2, { 4: "大商户", 9: "—", 10: "不适用" }),
      rowOf(3, { 7: "2021-02-01", 10: "30.005" }),
      rowOf(1),
      [],
      ["小计", "", "", "", "", "", "", "", "", "6"],
      rowOf(4, { 6: "44440", 8: "" }),
      ["合计", "", "", "", "", "", "", "", "", "12"],
      ["填表人：王小明", "", "负责人：李大勇", "联系电话：13900000000"],
    ];
    const both = await bothWays(
      await writeWorkbook({ sheets: [sheetOf("商户明细表", rows), sheetOf("附注", [["说明"], ["无"]])] }),
      "工行.xlsx",
    );
    expect(both.details).toEqual(["merchants"]);
    expect(both.workbook.sheets.map(({ name }) => name)).toEqual(["附注"]);
    expect(both.other.heads[0]?.fields).toHaveProperty("preparedBy");
    expect(both.other.findings.length).toBeGreaterThan(8);
    expectSame(both);
  });
  it("a hidden detail, and one whose header stands far down", async () => {
    const low = [...Array.from({ length: 20 }, (_, at) => [`说明第${at}行`]), HEADER.split(","), rowOf(1), rowOf(2)];
    const hidden = [HEADER.split(","), rowOf(1)];
    for (const sheet of [sheetOf("商户明细表", low), sheetOf("商户明细表", hidden, { visibility: "hidden" })]) {
      const both = await bothWays(await writeWorkbook({ sheets: [sheetOf("附注", [["无"]]), sheet] }), "工行.xlsx");
      expect(both.details).toEqual(["merchants"]);
      expectSame(both);
    }
  });
  it("a sheet of two tables is read whole", async () => {
    const terminals = ["终端号", "商户编号", "终端类型", "支持统一二维码", "布放日期", "撤除日期"];
    const rows = [
      ["商户明细表"],
      HEADER.split(","),
      rowOf(1),
      [],
      ["受理终端明细表"],
      terminals,
      ["T0000001", "102990154111001", "POS机", "是", "2021-03-05"],
    ];
    const both = await bothWays(await writeWorkbook({ sheets: [sheetOf("明细", rows)] }), "工行.xlsx");
    expect(both.details).toEqual([]);
    expectSame(both);
  });
});

it("a workbook without a large sheet is left to the reader of workbooks", async () => {
  const bytes = await writeWorkbook({ sheets: [sheetOf("商户明细表", [HEADER.split(","), rowOf(1)])] });
  expect(await openLargeXlsx(bytes, "工行.xlsx")).toBeUndefined();
});
