import { type AssessedInstitution, type MonthResult, policyWords } from "@biaogan/indicators";
import type { SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, shortNamer, tableSheet, type Value } from "./table-sheet";

/** 考核得分 and its items one by one; no sheet where the month is not assessed. */
export function assessmentSheets(result: MonthResult): readonly SheetToWrite[] {
  const { assessment } = result;
  const [first] = assessment?.institutions ?? [];
  if (!assessment || !first) return [];
  const nameOf = shortNamer(result);
  const columns: readonly ColumnHead[] = [
    ["名次", 8],
    ["机构", 14],
    ["得分", 10],
    ["等次", 10],
    ["加减分", 40],
    ["一票否决", 16],
    ...first.items.map(({ title }): ColumnHead => [title.zh, 14]),
  ];
  const rows = assessment.institutions.map((one): readonly Value[] => [
    centred(`${one.rank}${one.tied ? "（并列）" : ""}`),
    { text: nameOf(one.institution) },
    { figure: one.total },
    centred(one.grade?.zh ?? "—"),
    ...(one.adjustments.length === 0 ? [dash] : [{ text: one.adjustments.map(adjustmentWords).join("；") }]),
    one.vetoes.length === 0 ? dash : { text: one.vetoes.map(({ title }) => title.zh).join("；"), look: "wrong" },
    ...one.items.map(({ points }): Value => ({ figure: points })),
  ]);
  const title = `${result.county}${monthName(result.month)}${assessment.title.zh}`;
  return [tableSheet("考核得分", title, columns, rows), itemSheet(result, `${title}逐项计算`)];
}

const dash = centred("—");

function adjustmentWords({ title, points }: AssessedInstitution["adjustments"][number]): string {
  if (!("known" in points)) return `${title.zh}—`;
  return `${title.zh}${points.known.startsWith("-") ? `扣${points.known.slice(1)}` : `加${points.known}`}分`;
}

/** Each item of each institution: what was scored, its weight, what it brought. */
function itemSheet(result: MonthResult, title: string): SheetToWrite {
  const nameOf = shortNamer(result);
  const rows = (result.assessment?.institutions ?? []).flatMap((one) =>
    one.items.map((item): readonly Value[] => [
      { text: nameOf(one.institution) },
      { text: item.title.zh },
      { figure: item.figure },
      { figure: { known: item.weight, measure: "分" } },
      { figure: item.points },
    ]),
  );
  const columns: readonly ColumnHead[] = [
    ["机构", 14],
    ["项目", 40],
    ["考核值", 14],
    ["权重", 10],
    ["得分", 10],
  ];
  return tableSheet("考核逐项", title, columns, rows);
}

/** The rules that the figures were made by. */
export function policiesSheet(result: MonthResult): SheetToWrite {
  const rows = policyWords(result.policies, "zh").map((line): readonly Value[] => {
    const [name = "", ...words] = line.split("：");
    return [centred(name), { text: words.join("：") }];
  });
  const columns: readonly ColumnHead[] = [
    ["事项", 14],
    ["口径", 110],
  ];
  return tableSheet("口径说明", `${result.county}${monthName(result.month)}口径说明`, columns, rows);
}
