import type { Sheet } from "@biaogan/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHead } from "./read-head";
import { gridOf } from "./sheet-grid";

/** Rows of texts, holes left empty. */
function head(...rows: readonly (readonly string[])[]) {
  const cells = rows.flatMap((row, r) =>
    row.flatMap((value, c) => (value === "" ? [] : [{ row: r + 1, column: c + 1, kind: "text" as const, value }])),
  );
  const sheet: Sheet = { name: "表", visibility: "visible", cells, merges: [], hiddenRows: [], hiddenColumns: [] };
  const fields = readHead(gridOf("a.xlsx", sheet), () => true);
  return Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
}

describe("readHead accepts", () => {
  it("several fields in one line, with gaps of any kind", () => {
    expect(head(["填表人：甲　　复核人：乙    负责人：丙 联系电话：0571-1"])).toEqual({
      preparedBy: "甲",
      reviewedBy: "乙",
      responsible: "丙",
      telephone: "0571-1",
    });
  });
  it("labels and values in cells of their own", () => {
    expect(head(["填表人：", "李四", "复核人：", "张三", "负责人", "", "王五"])).toEqual({
      preparedBy: "李四",
      reviewedBy: "张三",
      responsible: "王五",
    });
  });
  it("labels with spaces between their characters", () => {
    expect(head(["填 表 人：甲", "负　责　人", "丙"])).toEqual({ preparedBy: "甲", responsible: "丙" });
  });
  it("brackets around a field", () => {
    expect(head(["支付产品交易表（单位：万元）"])).toEqual({ measure: "万元" });
  });
});

describe("readHead leaves out", () => {
  it("who is not named: the next label is nobody's name", () => {
    expect(head(["填表人：", "", "复核人：", "张三"])).toEqual({ reviewedBy: "张三" });
    expect(head(["填表人：　　复核人：张三"])).toEqual({ reviewedBy: "张三" });
    expect(head(["填表人：", "复核人：张三"])).toEqual({ reviewedBy: "张三" });
    expect(head(["负责人：", "经办科室："])).toEqual({});
  });
});

describe("laws", () => {
  const name = fc.constantFrom("甲", "李四", "欧阳某某", "Li Si");
  it("one cell for each label and value, or one line for all, says the same", () => {
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const apart = head(["填表人：", a, "复核人：", b, "负责人：", c]);
        expect(head([`填表人：${a}　复核人：${b}　负责人：${c}`])).toEqual(apart);
        expect(head([`填表人：${a}`, `复核人：${b}`, "", `负责人：${c}`])).toEqual(apart);
      }),
    );
  });
});
