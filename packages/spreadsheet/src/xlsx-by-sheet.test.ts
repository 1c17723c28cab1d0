import { describe, expect, it } from "vitest";
import { readWorkbook, writeWorkbook, xlsxBySheet } from "./index";

const sheet = (name: string, rows: readonly (readonly string[])[], more: { readonly visibility?: "hidden" } = {}) => ({
  name,
  cells: rows.flatMap((row, r) => row.map((value, c) => ({ row: r + 1, column: c + 1, kind: "text" as const, value }))),
  ...more,
});

const book = () =>
  writeWorkbook({
    sheets: [
      sheet("进展", [["项目", "本月"]]),
      sheet(
        "明细",
        Array.from({ length: 40 }, (_, row) => [`商户${row}`, String(row)]),
      ),
      sheet("藏", [["x"]], { visibility: "hidden" }),
    ],
  });

describe("an xlsx sheet by sheet", () => {
  it("tells its sheets with their size before one of them is read", async () => {
    const opened = xlsxBySheet(await book(), { file: "a.xlsx" });
    if (!opened || "refusal" in opened) throw new Error("not opened");
    expect(opened.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["进展", "visible"],
      ["明细", "visible"],
      ["藏", "hidden"],
    ]);
    const [small = 0, large = 0] = opened.sheets.map(({ bytes }) => bytes);
    expect(large).toBeGreaterThan(small);
  });
  it("reads the sheets that are asked for as the whole workbook has them, and none where none is", async () => {
    const bytes = await book();
    const [opened, whole] = [xlsxBySheet(bytes, { file: "a.xlsx" }), await readWorkbook(bytes, { file: "a.xlsx" })];
    if (!opened || "refusal" in opened || "refusal" in whole) throw new Error("not opened");
    const { workbook } = whole;
    const sheets = workbook.sheets.filter(({ name }) => name !== "明细");
    expect(await opened.workbook(["进展", "藏"])).toEqual({ workbook: { ...workbook, sheets } });
    expect(await opened.workbook([])).toEqual({ workbook: { ...workbook, sheets: [] } });
  });
  it("gives the batches of each sheet, one after the other", async () => {
    const opened = xlsxBySheet(await book(), { file: "a.xlsx" });
    if (!opened || "refusal" in opened) throw new Error("not opened");
    for (const [name, rows] of [
      ["明细", 40],
      ["进展", 1],
      ["明细", 40],
    ] as const) {
      const read = opened.batches(name, { rowsPerBatch: 16 });
      if (!("batches" in read)) throw new Error(name);
      expect([...read.batches].reduce((sum, { length }) => sum + length, 0)).toBe(rows);
      expect([read.refusal(), read.hasHidden()]).toEqual([undefined, false]);
    }
    expect(opened.batches("没有")).toMatchObject({ refusal: { code: "F-BROKEN" } });
  });
  it("is none for what is no xlsx", async () => {
    expect(xlsxBySheet(new TextEncoder().encode("a,b\n1,2\n"), { file: "a.xlsx" })).toBeUndefined();
  });
});
