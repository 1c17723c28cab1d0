import type { Assessed } from "@biaogan/indicators";
import { describe, expect, it } from "vitest";
import { figureOf } from "../figure-lookup";
import { settingOf, smallResult } from "../fixtures/small-result";
import { circularTemplate2021 } from "../standard/circular-2021";
import { composeTable } from "./tables";

const points = (known: string) => ({ known, measure: "分" }) as const;
const trace = { node: "points", outcome: points("61.5"), children: [] };
const title = (zh: string) => ({ zh, en: zh });
const assessment: Assessed = {
  id: "own",
  version: "1",
  title: title("考核得分"),
  clause: "四",
  institutions: [
    {
      institution: "B01",
      total: points("60"),
      rank: 1,
      tied: false,
      grade: title("合格"),
      items: [
        {
          id: "users",
          title: title("绑卡"),
          weight: "60",
          figure: { known: "92.5", measure: "%" },
          points: points("55.5"),
        },
        {
          id: "tea",
          title: title("收购"),
          weight: "40",
          figure: { missing: "not-reported", measure: "%" },
          points: points("0"),
        },
      ],
      adjustments: [{ id: "errors", title: title("每处错误"), points: points("-2") }],
      vetoes: [{ id: "missing", title: title("未报送"), ceiling: points("60") }],
      trace,
    },
  ],
};
const template = circularTemplate2021.annexes.find(({ table }) => table?.rows === "assessment")?.table;
if (!template) throw new Error("the circular has no assessment table");
const table = (assessed: Assessed | undefined) => {
  const result = smallResult([], assessed ? { assessment: assessed } : {});
  return { result, ...composeTable(template, settingOf(result)) };
};
const words = (cell: ReturnType<typeof composeTable>["rows"][number][number] | undefined): string =>
  (cell ?? []).map((word) => ("institution" in word ? word.institution : word.text)).join("");

describe("the table of scores", () => {
  it("has a column for each item under its weight, with what it was scored by in brackets", () => {
    const { columns, rows } = table(assessment);
    expect(columns.map(({ header }) => header)).toEqual([
      "名次",
      "机构",
      "绑卡（60分）",
      "收购（40分）",
      "加分、扣分",
      "一票否决",
      "得分",
      "等次",
    ]);
    expect(rows.map((row) => row.map(words))).toEqual([
      ["1", "B01", "55.50\n（92.50%）", "0.00\n（未报送）", "每处错误扣2.00分", "未报送，不超过60.00", "60.00", "合格"],
    ]);
  });
  it("binds every number to its figure in the month's result", () => {
    const { result, rows } = table(assessment);
    const bound = rows.flat(2).flatMap((word) => ("figure" in word ? [word.figure] : []));
    expect(bound.map((reference) => figureOf(result, reference))).toEqual([
      { known: "1", measure: "个" },
      points("55.5"),
      { known: "92.5", measure: "%" },
      points("0"),
      points("-2"),
      points("60"),
      points("60"),
    ]);
  });
  it("has no row where the month is not assessed, so that the annex does not appear", () => {
    expect(table(undefined).rows).toEqual([]);
  });
});
