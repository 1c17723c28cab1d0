import type { Sheet } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchmarkCounty2021 as pack } from "../standard/index";
import { fullProgress, products } from "../standard/sample-sheets";
import { gridOf } from "./sheet-grid";
import { headerRowOf, sectionsOn } from "./sheet-sections";

type Rows = readonly (readonly string[])[];

/** What is found on a sheet of these rows: each table with its header's row and its own columns, first to last. */
function found(rows: Rows, name = "Sheet1") {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => {
      const kind = /^-?\d+(\.\d+)?$/.test(value) ? ("number" as const) : ("text" as const);
      return value === "" ? [] : [{ row: r + 1, column: c + 1, kind, value }];
    }),
  );
  const sheet: Sheet = { name, visibility: "visible", cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  return sectionsOn(gridOf("a.xlsx", sheet), pack).map(({ id, found: at, grid, isBeside }) => {
    const columns = "grid" in at ? Object.values(at.grid.columns) : at.record.blocks.map(({ value }) => value);
    const rowsOfIt = [grid.rows[0], grid.rows.at(-1)];
    return { id, header: headerRowOf(at), columns: [Math.min(...columns), Math.max(...columns)], rowsOfIt, isBeside };
  });
}

const productRows = products().rows;
const rooms: Rows = [
  ["惠农金融服务室明细表"],
  ["编号", "名称", "乡镇", "状态", "移动支付笔数", "移动支付金额", "助农取款笔数"],
  ["01", "甲村", "乙镇", "正常运营", "6", "1", "1"],
];
const progress = fullProgress().rows;
const beside = (left: Rows, right: Rows, gap: number): Rows => {
  const width = Math.max(...left.map((row) => row.length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
    ...Array.from({ length: width }, (_none, column) => left[at]?.[column] ?? ""),
    ...(right[at] ?? []),
  ]);
};

describe("sectionsOn accepts", () => {
  it("one table under its title, on a sheet of any name", () => {
    expect(found(productRows)).toEqual([
      { id: "products", header: 4, columns: [1, 5], rowsOfIt: [1, 10], isBeside: false },
    ]);
  });
  it("tables below each other: each has the rows from its title to the next", () => {
    expect(found([...productRows, [], ...rooms])).toEqual([
      { id: "products", header: 4, columns: [1, 5], rowsOfIt: [1, 10], isBeside: false },
      { id: "rooms", header: 13, columns: [1, 7], rowsOfIt: [12, 14], isBeside: false },
    ]);
  });
  it("tables side by side, with a gap or without", () => {
    for (const gap of [0, 1, 3]) {
      expect(found(beside(productRows, [[], [], ...rooms], gap)).map(({ id, header }) => [id, header])).toEqual([
        ["products", 4],
        ["rooms", 4],
      ]);
    }
    expect(found(beside([[], [], ...rooms], productRows, 1)).map(({ id, columns }) => [id, columns])).toEqual([
      ["rooms", [1, 7]],
      ["products", [9, 13]],
    ]);
  });
  it("a record in two blocks as one table", () => {
    const [title = [], header = [], ...lines] = progress;
    const blocks = lines.slice(0, 13).map((line, at) => [...line, ...(lines[13 + at] ?? [])]);
    expect(found([title, [...header, ...header], ...blocks])).toEqual([
      { id: "progress", header: 2, columns: [4, 8], rowsOfIt: [1, 15], isBeside: false },
    ]);
  });
  it("a header far below whatever stands above it", () => {
    const above = Array.from({ length: 80 }, (_, index) => [`第${index + 1}条说明`]);
    expect(found([...above, ...productRows]).map(({ id, header }) => [id, header])).toEqual([["products", 84]]);
  });
});

describe("sectionsOn leaves alone", () => {
  it("last month's figures and own notes beside a table: they are columns of it", () => {
    const wide = productRows.map((row, at) => (at === 3 ? [...row, "手续费", "上月笔数"] : row));
    expect(found(wide).map(({ id }) => id)).toEqual(["products"]);
  });
  it("a sheet that holds no table of any form", () => {
    expect(found([["随手记"], ["甲", "乙"], ["1", "2"]])).toEqual([]);
  });
});

describe("laws", () => {
  it("blank rows and columns before a table change nothing but its place", () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), fc.nat({ max: 20 }), (down, right) => {
        const moved = [
          ...Array.from({ length: down }, () => []),
          ...productRows.map((row) => [...Array.from({ length: right }, () => ""), ...row]),
        ];
        const [one, ...others] = found(moved);
        expect(others).toEqual([]);
        expect([one?.id, one?.header, one?.columns]).toEqual(["products", 4 + down, [1 + right, 5 + right]]);
      }),
      { numRuns: 40 },
    );
  });
});
