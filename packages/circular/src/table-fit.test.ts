import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Table } from "./document";
import { fitTable, splitTable } from "./table-fit";
import { breakTitle } from "./title-lines";

const table = (columns: number, digits: number, keys?: number): Table => ({
  block: "table",
  title: "表",
  ...(keys === undefined ? {} : { keys }),
  columns: Array.from({ length: columns }, (_, at) => ({ header: `列${at}`, weight: 1 + (at % 3), align: "right" })),
  rows: [Array.from({ length: columns }, () => [{ text: "9".repeat(digits) }])],
  notes: ["注"],
});

describe("a table on the page", () => {
  it("stands upright at 五号 where it fits, at 小五 where it is crowded, turned where it must", () => {
    expect(fitTable(table(5, 8))).toMatchObject({ size: 21, turned: false });
    expect(fitTable(table(9, 9))).toMatchObject({ size: 18, turned: false });
    expect(fitTable(table(12, 9))).toMatchObject({ size: 21, turned: true });
    expect(fitTable(table(13, 9))).toMatchObject({ size: 18, turned: true });
  });
  it("gives no column less than its numbers need", () => {
    const { widths } = fitTable({
      ...table(4, 4),
      columns: table(4, 4).columns.map((one, at) => ({ ...one, weight: at === 0 ? 0.01 : 9 })),
    });
    expect(widths[0]).toBeGreaterThanOrEqual(4 * 105);
  });
  it("cuts words, never a number from its brackets or its measure", () => {
    const scores: Table = {
      ...table(3, 4),
      columns: ["得分", "加分", "户数"].map((header) => ({
        header,
        weight: header === "户数" ? 0.01 : 1,
        align: "right",
      })),
      rows: [
        [
          [{ text: "29.78 （107.33%）" }],
          [{ text: "新增绑卡用户前三名加2.00分；未说明的疑问扣0.50分".repeat(40) }],
          [{ text: "1,234,567户" }],
        ],
      ],
    };
    const { size, widths } = fitTable(scores);
    const characters = widths.map((width) => (width - 80) / (size * 10));
    expect(characters[0]).toBeGreaterThanOrEqual(5.5);
    expect(characters[2]).toBeGreaterThanOrEqual(5.5);
    expect(size).toBe(21);
  });
  it("is split only where it says which columns stand again, its notes below the last part", () => {
    expect(splitTable(table(60, 9))).toHaveLength(1);
    const parts = splitTable(table(60, 9, 2));
    expect(parts.map(({ title }) => title)).toEqual(["表", ...parts.slice(1).map(() => "表（续）")]);
    expect(parts.every(({ columns }) => columns[0]?.header === "列0" && columns[1]?.header === "列1")).toBe(true);
    expect(parts.flatMap(({ columns }) => columns.slice(2).map(({ header }) => header))).toEqual(
      table(60, 9)
        .columns.slice(2)
        .map(({ header }) => header),
    );
    expect(parts.map(({ notes }) => notes.length)).toEqual([...parts.slice(1).map(() => 0), 1]);
  });
  it("law: never wider than 版心", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 14 }), (columns, digits) => {
        const { widths, turned } = fitTable(table(columns, digits));
        expect(widths.reduce((all, one) => all + one, 0)).toBeLessThanOrEqual(turned ? 12756 : 8844);
        expect(widths.every((width) => width > 0)).toBe(true);
      }),
    );
  });
});

describe("a title in lines", () => {
  it("is broken before 及, never in a number, a name in 《》 or a word", () => {
    expect(breakTitle("各机构各期新增绑卡用户情况及完成年度目标进度对照表")).toEqual([
      "各机构各期新增绑卡用户情况",
      "及完成年度目标进度对照表",
    ]);
    expect(breakTitle("关于2021年9月移动支付标杆县建设工作进展情况的通报").join("|")).not.toMatch(/\d\||\|的|\|年/);
    expect(breakTitle("关于印发《示例县移动支付标杆县工作方案》的补充说明的通知").join("|")).not.toMatch(/《[^》]*\|/);
  });
  it("law: no line is longer than 20 characters, and no character is lost", () => {
    const word = fc.constantFrom("建设", "工作", "的", "情况", "2021年", "9月", "、", "移动支付", "及", "云闪付APP");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const lines = breakTitle(words.join(""));
        expect(lines.join("")).toBe(words.join(""));
        for (const line of lines)
          expect([...line].reduce((all, one) => all + (one < "\u2e80" ? 0.5 : 1), 0)).toBeLessThanOrEqual(20);
      }),
    );
  });
});
