import { explanationWords, type Finding, type Severity, showPlace } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import { countFindings } from "@biaogan/report";
import type { Look, SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, shortNamer, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["规则", 12],
  ["级别", 8],
  ["机构", 11],
  ["位置", 34],
  ["情况", 50],
  ["规则公式", 36],
  ["可能的原因", 30],
  ["处理", 24],
  ["情况说明", 24],
];

const SEVERITIES = {
  error: ["错误", "wrong"],
  warning: ["疑问", "warn"],
  hint: ["提示", "centre"],
} as const satisfies Record<Severity, readonly [string, Look]>;

/** So many findings are listed at most: a workbook of a hundred thousand rows of words is not opened any more. */
const MOST = 5_000;

/** The findings of the month, to be filtered by institution, rule and severity; the rest is counted, with where it stands. */
export function findingsSheet(
  { county, month, institutions }: MonthResult,
  findings: readonly Finding[],
): SheetToWrite {
  const nameOf = shortNamer({ institutions });
  const shown = findings.length > MOST ? findings.slice(0, MOST) : findings;
  const rows = shown.map((finding) =>
    findingRow(finding, finding.institution === undefined ? "" : nameOf(finding.institution)),
  );
  if (findings.length > MOST) rows.push(moreRow(findings));
  return tableSheet("校验发现", `${county}${monthName(month)}校验发现`, COLUMNS, rows);
}

function moreRow(findings: readonly Finding[]): readonly Value[] {
  const { error, warning, hint } = countFindings(findings);
  const told = `共${findings.length}处：错误${error}、疑问${warning}、提示${hint}；以上列前${MOST}处，全部见findings.json`;
  return COLUMNS.map(([header]) => ({ text: header === "情况" ? told : "" }));
}

function findingRow(finding: Finding, name: string): readonly Value[] {
  const { code, severity, place, message, rule, mend, hypotheses = [] } = finding;
  const [words, look] = SEVERITIES[severity];
  return [
    centred(code),
    { text: words, look },
    centred(name),
    { text: showPlace(place) },
    { text: message.zh },
    { text: rule?.zh ?? "" },
    { text: hypotheses.map((one) => one.words.zh).join("\n") },
    { text: mend.zh },
    { text: explanationWords(finding, "zh") ?? "" },
  ];
}
