import type { Finding } from "@biaogan/core";
import { describe, expect, it } from "vitest";
import { areCut, findingRows } from "./finding-rows";

const said = (zh: string) => ({ zh, en: zh });
const finding = (row: number, severity: Finding["severity"]): Finding => ({
  code: "R-CE-0207",
  severity,
  title: said("代码表中没有"),
  message: said(`第${row}行`),
  mend: said("更正"),
  place: { file: "工行.csv", cell: `E${row}` },
  operands: [],
});
const template = {
  rows: "findings",
  severity: "error",
  columns: (["number", "code", "place", "message", "mend"] as const).map((cell) => ({ header: cell, weight: 1, cell })),
} as const;

describe("a notice's findings", () => {
  it("are all listed where they are few, those of its severity alone", () => {
    const rows = findingRows([finding(2, "error"), finding(3, "hint"), finding(4, "error")], template);
    expect(rows.map(([serial, , place]) => [serial, place])).toEqual([
      [[{ text: "1" }], [{ text: "工行.csv › E2" }]],
      [[{ text: "2" }], [{ text: "工行.csv › E4" }]],
    ]);
  });
  it("of a large detail are counted, the first five hundred listed, and the place named where the rest stands", () => {
    const findings = Array.from({ length: 620 }, (_, row) => finding(row, "error"));
    const rows = findingRows(findings, template);
    expect(rows).toHaveLength(501);
    expect(rows[500]?.flat()).toEqual([{ text: "以上列前500处；另有120处未列" }]);
    const withFile = findingRows(findings, template, "工行_错误清单.csv");
    expect(withFile[500]?.flat()).toEqual([{ text: "以上列前500处；另有120处，全部见随附的“工行_错误清单.csv”" }]);
    expect([areCut(findings), areCut(findings.slice(120))]).toEqual([true, false]);
  });
});
