import { readFileSync } from "node:fs";
import type { Finding, Workbook } from "@biaogan/core";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { findingAt } from "./fixtures/finding-at";
import { partDifferences } from "./fixtures/part-differences";
import { richBook } from "./fixtures/rich-book";
import { markWorkbook, readWorkbook } from "./index";

const FILE = "农行.xlsx";
const SHEET = "支付产品交易表";
const findings = [
  findingAt(FILE, SHEET, "B6"),
  findingAt(FILE, SHEET, "B3", "warning", "笔数增长过快"),
  findingAt(FILE, SHEET, "C4", "hint"),
  findingAt(FILE, SHEET, "C5", "error", '=HYPERLINK("x") 未填 <&>'),
  findingAt(FILE, SHEET, "F9"),
  findingAt(FILE, undefined, undefined, "error", "应报送的月度进展表没有报送"),
  findingAt("别的.xlsx", SHEET, "A1"),
];

async function open(bytes: Uint8Array, file = FILE): Promise<Workbook> {
  const read = await readWorkbook(bytes, { file });
  if ("refusal" in read) throw new Error(read.refusal.message.en);
  return read.workbook;
}
async function mark(bytes: Uint8Array, found: readonly Finding[], file = FILE) {
  const copy = await markWorkbook(bytes, await open(bytes, file), found);
  if (!copy) throw new Error("no copy");
  return copy;
}
const fixture = (file: string) => readFileSync(new URL(`../fixtures/${file}`, import.meta.url));
const part = (bytes: Uint8Array, name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const cellOf = (workbook: Workbook, sheet: string, row: number, column: number) =>
  workbook.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);
const groundAt = (bytes: Uint8Array, address: string) => {
  const style = new RegExp(`<c [^>]*r="${address}"[^>]*?s="(\\d+)"|<c s="(\\d+)" [^>]*r="${address}"`).exec(
    part(bytes, "xl/worksheets/sheet1.xml"),
  );
  const styles = part(bytes, "xl/styles.xml");
  const formats = /<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
  const fill = /fillId="(\d+)"/.exec(formats[Number(style?.[1] ?? style?.[2])] ?? "")?.[1];
  return /<fills[\s\S]*<\/fills>/.exec(styles)?.[0].match(/<fill>.*?<\/fill>/g)?.[Number(fill)];
};

describe("markWorkbook accepts", () => {
  it("a workbook: wrong cells in the colour of the worst finding, the words in a comment", async () => {
    const { bytes, ending } = await mark(await richBook(), findings);
    expect(ending).toBe("xlsx");
    expect(groundAt(bytes, "B6")).toContain("FFF9B9B4");
    expect(groundAt(bytes, "B3")).toContain("FFFFE08A");
    expect(groundAt(bytes, "C4")).toContain("FFCFE2F7");
    const workbook = await open(bytes);
    expect(cellOf(workbook, SHEET, 6, 2)?.comment).toBe(
      "【错误】R-PT-0301 笔数合计不等于各产品之和\n规则：合计 ＝ 各产品之和\n数据：9,135 ≠ 9,134\n处理：核对后重新报送",
    );
    expect(cellOf(workbook, SHEET, 6, 2)).toMatchObject({ formula: "SUM(B3:B4)", value: "9135" });
  });
  it("a cell that had a comment: it keeps every word, ours stand under it", async () => {
    const workbook = await open((await mark(await richBook(), findings)).bytes);
    expect(cellOf(workbook, SHEET, 3, 2)?.comment).toMatch(/^已与核心系统核对\n——标杆校验——\n【疑问】/);
  });
  it("cells that hold nothing, in rows and columns that are not there yet", async () => {
    const { bytes } = await mark(await richBook(), findings);
    expect(groundAt(bytes, "C5")).toContain("FFF9B9B4");
    expect(groundAt(bytes, "F9")).toContain("FFF9B9B4");
    expect(part(bytes, "xl/comments1.xml")).toContain('ref="F9"');
  });
  it("all findings of the file on a sheet 错误清单, its places linked to the cells, texts never formulas", async () => {
    const { bytes } = await mark(await richBook(), findings);
    const workbook = await open(bytes);
    const list = workbook.sheets.at(-1);
    expect([list?.name, list?.visibility]).toEqual(["错误清单", "visible"]);
    const places = list?.cells.filter(({ row, column }) => row > 3 && column === 4).map(({ value }) => value);
    expect(places).toEqual(["B6", "B3", "C4", "C5", "F9"].map((cell) => `${SHEET} › ${cell}`).concat("整个文件"));
    expect(list?.cells.some(({ formula }) => formula !== undefined)).toBe(false);
    const xml = part(bytes, "xl/worksheets/sheet4.xml");
    expect(xml.match(/location="'支付产品交易表'!(\w+)"/g)).toHaveLength(5);
  });
  it("a finding in a merged area on the area's first cell, and one of a range on all its cells", async () => {
    const { bytes } = await mark(await richBook(), [findingAt(FILE, SHEET, "C1"), findingAt(FILE, SHEET, "B3:B4")]);
    expect(groundAt(bytes, "A1")).toContain("FFF9B9B4");
    expect([groundAt(bytes, "B3"), groundAt(bytes, "B4")].join()).toMatch(/FFF9B9B4.*FFF9B9B4/);
  });
  it("a workbook with macros: they stay, and it stays an xlsm", async () => {
    const parts = unzipSync(await richBook());
    const macros = zipSync({ ...parts, "xl/vbaProject.bin": strToU8("macros") });
    const copy = await mark(macros, findings);
    expect(copy.ending).toBe("xlsm");
    expect(part(copy.bytes, "xl/vbaProject.bin")).toBe("macros");
  });
  it.each([
    ["libreoffice-assorted.xls", "xls"],
    ["libreoffice-assorted.ods", "ods"],
  ] as const)(
    "%s: it comes back as xlsx with cells, formulas, comments and what is hidden, and says so",
    async (file, format) => {
      const copy = await mark(fixture(file), [findingAt(file, "杂项", "B4")], file);
      expect([copy.ending, copy.converted]).toEqual(["xlsx", format]);
      const [before, workbook] = [await open(fixture(file), file), await open(copy.bytes)];
      const plain = ({ sheets }: Workbook) =>
        sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(({ row, column, value }) => [row, column, value]) }));
      expect(plain(workbook).slice(0, -1)).toEqual(plain(before));
      expect(cellOf(workbook, "杂项", 4, 2)).toMatchObject({ formula: "SUM(B2:B3)" });
      expect(cellOf(workbook, "杂项", 7, 1)?.comment).toContain("请核实");
      expect(cellOf(workbook, "错误清单", 2, 1)?.value).toContain(`原文件是 ${format}，已转换为 xlsx`);
    },
  );
  it("csv, whose texts stay texts", async () => {
    const copy = await mark(
      strToU8("商户编号,名称\n0012,=1+1\n"),
      [findingAt("明细.csv", undefined, "A2")],
      "明细.csv",
    );
    const workbook = await open(copy.bytes);
    expect(workbook.sheets[0]?.cells.map(({ kind, value, formula }) => [kind, value, formula])).toEqual([
      ["text", "商户编号", undefined],
      ["text", "名称", undefined],
      ["text", "0012", undefined],
      ["text", "=1+1", undefined],
    ]);
    expect(groundAt(copy.bytes, "A2")).toContain("FFF9B9B4");
  });
});

describe("markWorkbook laws", () => {
  it("what is not marked stays: part by part, tag by tag, with chart, picture, table, names, validation and formats", async () => {
    const before = await richBook();
    const { added, gone, changed, lost } = partDifferences(before, (await mark(before, findings)).bytes);
    expect(added).toEqual(["xl/worksheets/sheet4.xml"]);
    expect(gone).toEqual([]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(lost).toEqual([]);
  });
  it("marking twice gives the same bytes", async () => {
    const once = (await mark(await richBook(), findings)).bytes;
    expect(Buffer.compare(once, (await mark(once, findings)).bytes)).toBe(0);
  });
  it("what is mended loses its mark: ground and comment are as they were", async () => {
    const original = await richBook();
    const marked = (await mark(original, findings)).bytes;
    const mended = (await mark(marked, [findingAt(FILE, SHEET, "B6", "hint")])).bytes;
    const [before, after] = [await open(original), await open(mended)];
    expect(cellOf(after, SHEET, 3, 2)?.comment).toBe("已与核心系统核对");
    expect(groundAt(mended, "C4")).toBe(groundAt(original, "C4"));
    expect(groundAt(mended, "B6")).toContain("FFCFE2F7");
    const none = await open((await mark(mended, [])).bytes);
    expect(none.sheets.slice(0, -1)).toEqual(before.sheets);
    expect(cellOf(none, "错误清单", 4, 1)?.value).toBe("没有发现问题。");
  });
  it("somebody's own sheet of the list's name is left alone", async () => {
    const parts = unzipSync(await richBook());
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array()).replace('name="底稿"', 'name="错误清单"');
    const { sheets } = await open(
      (await mark(zipSync({ ...parts, "xl/workbook.xml": strToU8(workbook) }), findings)).bytes,
    );
    expect(sheets.map(({ name }) => name)).toEqual([SHEET, "错误清单", "参数", "错误清单 (2)"]);
  });
});
