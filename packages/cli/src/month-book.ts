import { columnLetters, type Figure, type Finding, isKnown, round, show, showPlace } from "@biaogan/core";
import { milestoneWords, type Score, standingWords, targetPhrase } from "@biaogan/indicators";
import type { BookToWrite, CellToWrite, Look, SheetToWrite } from "@biaogan/spreadsheet";
import type { AggregatedMonth } from "./aggregate-workspace";

/** The month's workbook: scorecard, contribution and ranking by institution, state of reports, findings. */
export function monthBook(month: AggregatedMonth): BookToWrite {
  return { sheets: [scorecard(month), institutions(month), reports(month), findings(month)] };
}

type Value = { readonly text: string; readonly look?: Look } | { readonly figure: Figure; readonly measure?: boolean };

/** A sheet with a title, a head and rows; filters and print titles stand on the head. */
function table(
  name: string,
  title: string,
  header: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly Value[])[],
): SheetToWrite {
  const last = columnLetters(header.length);
  return {
    name,
    widths,
    heights: { 1: 32 },
    frozenRows: 2,
    landscape: header.length > 6,
    printTitles: { from: 1, to: 2 },
    filter: `A2:${last}${rows.length + 2}`,
    merges: [{ top: 1, left: 1, bottom: 1, right: header.length }],
    cells: [
      { row: 1, column: 1, kind: "text", value: title, look: "title" },
      ...header.map((value, index): CellToWrite => ({ row: 2, column: index + 1, kind: "text", value, look: "head" })),
      ...rows.flatMap((row, r) => row.map((value, c) => cellOf(value, r + 3, c + 1))),
    ],
  };
}

/** A figure is written as a number, rounded once for display; what is not known is said in words. */
function cellOf(value: Value, row: number, column: number): CellToWrite {
  if ("text" in value) return { row, column, kind: "text", value: value.text, look: value.look ?? "text" };
  const { figure } = value;
  if (!isKnown(figure)) return { row, column, kind: "text", value: show(figure), look: "centre" };
  if (figure.measure === "state")
    return { row, column, kind: "text", value: milestoneWords(figure.known, "zh"), look: "centre" };
  const percent = figure.measure === "%" || figure.measure === "个百分点";
  const whole = /^-?\d+$/.test(figure.known) && !percent;
  return {
    row,
    column,
    kind: "number",
    value: round(figure.known, whole ? 0 : 2),
    look: percent ? "percent" : whole ? "number" : "money",
    ...(figure.measure === "个百分点" ? { format: "0.00" } : {}),
  };
}

const LOOKS = {
  done: "good",
  "on-pace": "good",
  behind: "warn",
  "far-behind": "wrong",
  "no-data": "wrong",
} as const satisfies Record<Score["standing"], Look>;

function scorecard({ result }: AggregatedMonth): SheetToWrite {
  const header = [
    "编号",
    "指标",
    "年度目标",
    "完成情况",
    "当月值",
    "本年累计",
    "同比",
    "环比",
    "完成率",
    "较序时（百分点）",
    "剩余月均需完成",
    "状态",
    "数据完整性",
  ];
  const rows = result.scores.map((score): readonly Value[] => {
    const { aspects, completeness } = score;
    const figures = [
      aspects.value,
      aspects.month,
      aspects.yearToDate,
      aspects.yearOnYear,
      aspects.monthOnMonth,
      aspects.completion,
      aspects.lead,
      aspects.remaining,
    ];
    return [
      { text: score.indicator, look: "centre" },
      { text: score.title.zh },
      { text: targetPhrase(score, "zh"), look: "centre" },
      ...figures.map((figure): Value => ({ figure })),
      { text: standingWords(score.standing, "zh"), look: LOOKS[score.standing] },
      { text: completeness.missing.length === 0 ? "完整" : `缺 ${completeness.missing.join("、")}` },
    ];
  });
  return table(
    "指标完成情况",
    `${result.county}${monthName(result.month)}移动支付标杆县指标完成情况`,
    header,
    [8, 38, 18, 14, 14, 14, 12, 12, 12, 12, 14, 12, 40],
    rows,
  );
}

function institutions({ result }: AggregatedMonth): SheetToWrite {
  const header = ["指标", "名称", "机构", "数值", "占全县", "较上月增减", "排名", "较上月升降"];
  const names = new Map(result.institutions.map(({ code, shortName }) => [code, shortName]));
  const rows = result.scores.flatMap((score) => {
    const figures = Object.entries(result.figures[score.indicator]?.institutions ?? {});
    return figures.map(([code, { value }]): readonly Value[] => {
      const part = score.contributions.find(({ institution }) => institution === code);
      const rank = score.ranking.find(({ institution }) => institution === code);
      const moved =
        rank?.moved === undefined
          ? "—"
          : rank.moved === 0
            ? "持平"
            : rank.moved > 0
              ? `升 ${rank.moved}`
              : `降 ${-rank.moved}`;
      return [
        { text: score.indicator, look: "centre" },
        { text: score.title.zh },
        { text: names.get(code) ?? code },
        { figure: value },
        part ? { figure: part.share } : { text: "—", look: "centre" },
        part ? { figure: part.change } : { text: "—", look: "centre" },
        { text: rank?.rank === undefined ? "—" : `${rank.rank}${rank.tied ? "（并列）" : ""}`, look: "centre" },
        { text: moved, look: "centre" },
      ];
    });
  });
  return table(
    "机构贡献及排名",
    `${result.county}${monthName(result.month)}各机构贡献及排名`,
    header,
    [8, 38, 14, 14, 12, 14, 12, 12],
    rows,
  );
}

const STATES = {
  "on-time": "按时",
  late: "逾期",
  missing: "未报送",
  empty: "空表",
  waived: "免报",
  "not-applicable": "不适用",
} as const;

function reports({ result, checked }: AggregatedMonth): SheetToWrite {
  const header = [
    "代码",
    "机构",
    "报送情况",
    "应报日期",
    "收到时间",
    "更正次数",
    "审核",
    "错误",
    "疑问",
    "已说明",
    "提示",
    "文件",
  ];
  const rows = checked.accepted.reports.map((report): readonly Value[] => [
    { text: report.institution, look: "centre" },
    { text: result.institutions.find(({ code }) => code === report.institution)?.name ?? report.institution },
    {
      text: STATES[report.state],
      look: report.state === "on-time" ? "good" : report.state === "late" ? "warn" : "wrong",
    },
    { text: report.due ?? "", look: "centre" },
    { text: report.receivedAt?.replace("T", " ").slice(0, 16) ?? "—", look: "centre" },
    { text: report.revision === undefined ? "—" : String(report.revision), look: "centre" },
    {
      text: report.files.length === 0 ? "—" : report.accepted ? "采用" : "退回",
      look: report.accepted ? "good" : "wrong",
    },
    ...[report.errors, report.warnings, report.explained, report.hints].map(
      (count): Value => ({ figure: { known: String(count), measure: "个" } }),
    ),
    { text: report.files.join("；") },
  ]);
  return table(
    "报送情况",
    `${result.county}${monthName(result.month)}报表报送情况`,
    header,
    [8, 36, 12, 14, 18, 10, 10, 8, 8, 8, 8, 60],
    rows,
  );
}

const SEVERITIES = { error: "错误", warning: "疑问", hint: "提示" } as const satisfies Record<
  Finding["severity"],
  string
>;
const SEVERITY_LOOKS = { error: "wrong", warning: "warn", hint: "text" } as const satisfies Record<
  Finding["severity"],
  Look
>;

function findings({ result, checked }: AggregatedMonth): SheetToWrite {
  const header = ["规则", "级别", "机构", "位置", "情况", "规则公式", "处理", "情况说明"];
  const names = new Map(result.institutions.map(({ code, shortName }) => [code, shortName]));
  const rows = checked.findings.map((finding): readonly Value[] => [
    { text: finding.code, look: "centre" },
    { text: SEVERITIES[finding.severity], look: SEVERITY_LOOKS[finding.severity] },
    { text: names.get(finding.institution ?? "") ?? "" },
    { text: showPlace(finding.place) },
    { text: finding.message.zh },
    { text: finding.rule?.zh ?? "" },
    { text: finding.mend.zh },
    { text: finding.explanation?.words ?? "" },
  ]);
  return table(
    "校验发现",
    `${result.county}${monthName(result.month)}校验发现`,
    header,
    [12, 8, 12, 46, 60, 50, 36, 40],
    rows,
  );
}

function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`;
}
