import { type MonthResult, type Score, standingWords, targetPhrase } from "@biaogan/indicators";
import type { Look, SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["编号", 7],
  ["指标", 32],
  ["年度目标", 15],
  ["完成情况", 12],
  ["当月值", 11],
  ["本年累计", 11],
  ["同比", 10],
  ["当月同比", 10],
  ["环比", 10],
  ["完成率", 10],
  ["较序时（百分点）", 11],
  ["剩余月均需完成", 11],
  ["状态", 10],
  ["数据完整性", 24],
];

const LOOKS = {
  done: "good",
  "on-pace": "good",
  behind: "warn",
  "far-behind": "wrong",
  "no-data": "wrong",
} as const satisfies Record<Score["standing"], Look>;

/** The scorecard: every indicator with its target, how it stands, and what is missing in it. */
export function scorecardSheet({ county, month, scores }: MonthResult): SheetToWrite {
  const title = `${county}${monthName(month)}移动支付标杆县指标完成情况`;
  return tableSheet("指标完成情况", title, COLUMNS, scores.map(scoreRow));
}

function scoreRow(score: Score): readonly Value[] {
  const { value, month, yearToDate, yearOnYear, monthYearOnYear, monthOnMonth, completion, lead, remaining } =
    score.aspects;
  const figures = [value, month, yearToDate, yearOnYear, monthYearOnYear, monthOnMonth, completion, lead, remaining];
  const { missing } = score.completeness;
  return [
    centred(score.indicator),
    { text: score.title.zh },
    centred(targetPhrase(score, "zh")),
    ...figures.map((figure): Value => ({ figure })),
    { text: standingWords(score.standing, "zh"), look: LOOKS[score.standing] },
    { text: missing.length === 0 ? "完整" : `缺 ${missing.join("、")}` },
  ];
}
