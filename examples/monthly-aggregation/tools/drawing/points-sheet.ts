import type { PointRow } from "../figures/scenarios";
import { type Draft, type Drawing, day, head, type Line, lay, number, words } from "./drawing";
import { footLines, type Hand, headLines, named, numberLines } from "./hand";

const COLUMNS = ["场景", "名称", "应覆盖数", "已受理数", "云闪付交易笔数", "进展状态", "完成日期", "佐证材料"];

/** The 场景进展表: one row for each point that the institution reports. */
export function pointsSheet(hand: Hand, rows: readonly PointRow[], titles: ReadonlyMap<string, string>): Drawing {
  const lines: Line[] = [
    ...headLines(hand, "场景建设进展表", COLUMNS.length, "计量单位：个、笔"),
    COLUMNS.map((own) => head(named(hand, own))),
    ...numberLines(hand, COLUMNS.length),
    ...rows.map((row) => [
      words(titles.get(row.point) ?? row.point, "text", `points.point[${row.point}]`),
      words(row.name, "text", `points.name[${row.point}]`),
      number(row.total, `points.total[${row.point}]`),
      number(row.accepting, `points.accepting[${row.point}]`),
      number(row.transactions, `points.transactions[${row.point}]`),
      words(STATES[row.state], "text", `points.state[${row.point}]`),
      row.doneOn ? doneOn(hand, row.doneOn, `points.doneOn[${row.point}]`) : undefined,
      row.evidence ? words(row.evidence, "text", `points.evidence[${row.point}]`) : undefined,
    ]),
    ...footLines(hand, COLUMNS.length),
  ];
  return lay("场景进展表", [18, 22, 12, 12, 16, 12, 14, 40], lines, { indent: hand.indent });
}

const STATES = { "not-started": "未启动", "under-way": "推进中", done: "已完成" } as const satisfies Record<
  PointRow["state"],
  string
>;

/** 2021-08-18 as a date, as 2021.8.18 or as 2021年8月18日. */
function doneOn(hand: Hand, value: string, item: string): Draft {
  if (hand.dates === "date") return day(value, item);
  const [year = "", month = "", date = ""] = value.split("-").map((part) => part.replace(/^0/, ""));
  return words(hand.dates === "dotted" ? `${year}.${month}.${date}` : `${year}年${month}月${date}日`, "text", item);
}
