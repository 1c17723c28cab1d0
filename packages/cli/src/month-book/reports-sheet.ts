import type { MonthResult } from "@biaogan/indicators";
import { type ReportState, type ReportStatus, sayLife } from "@biaogan/report";
import type { Look, SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["代码", 7],
  ["机构", 32],
  ["报送情况", 20],
  ["应报日期", 12],
  ["收到时间", 17],
  ["更正次数", 10],
  ["审核", 9],
  ["错误", 8],
  ["疑问", 8],
  ["已说明", 8],
  ["提示", 8],
  ["办理过程", 60],
  ["文件", 46],
];

const STATES = {
  "on-time": ["按时", "good"],
  late: ["逾期", "warn"],
  missing: ["未报送", "wrong"],
  empty: ["空表", "wrong"],
  waived: ["豁免", "centre"],
  "not-applicable": ["不适用", "centre"],
} as const satisfies Record<ReportState, readonly [string, Look]>;

/** Who reported, when, and what became of it. */
export function reportsSheet(
  { county, month, institutions }: MonthResult,
  reports: readonly ReportStatus[],
): SheetToWrite {
  const names = new Map(institutions.map(({ code, name }) => [code, name]));
  const rows = reports.map((report) => reportRow(report, names.get(report.institution) ?? report.institution));
  return tableSheet("报送情况", `${county}${monthName(month)}报表报送情况`, COLUMNS, rows);
}

function reportRow(report: ReportStatus, name: string): readonly Value[] {
  const { state, due, receivedAt, revision, accepted, errors, warnings, explained, hints, files } = report;
  const { reason, life = [] } = report;
  const [words, look] = STATES[state];
  const verdict: Value =
    files.length === 0 ? centred("—") : { text: accepted ? "采用" : "退回", look: accepted ? "good" : "wrong" };
  return [
    centred(report.institution),
    { text: name },
    { text: reason === undefined ? words : `${words}：${reason.zh}`, look },
    centred(due ?? "—"),
    centred(receivedAt?.replace("T", " ").slice(0, 16) ?? "—"),
    centred(revision === undefined ? "—" : String(revision)),
    verdict,
    ...[errors, warnings, explained, hints].map(
      (count): Value => ({ figure: { known: String(count), measure: "个" } }),
    ),
    { text: sayLife(life, "zh") },
    { text: files.join("；") },
  ];
}
