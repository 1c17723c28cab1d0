import type { MonthResult } from "@biaogan/indicators";
import { addOutcomes, outcomeKinds, type ReportPack, type Verdict } from "@biaogan/report";
import type { SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["规则", 12],
  ["名称", 50],
  ["通过", 10],
  ["不符", 10],
  ["不适用", 10],
  ["缺数未核", 10],
  ["规则出错", 10],
  ["原因", 40],
];

/** Every rule with its five outcomes over all submissions. */
export function rulesSheet(
  { county, month }: MonthResult,
  { rules }: ReportPack,
  verdicts: readonly Verdict[],
): SheetToWrite {
  const titles = new Map(rules.map(({ code, title }) => [code, title.zh]));
  const rows = addOutcomes(verdicts.map(({ outcomes }) => outcomes)).map((one): readonly Value[] => [
    centred(one.code),
    { text: titles.get(one.code) ?? "" },
    ...outcomeKinds.map((kind): Value => ({ figure: { known: String(one[kind]), measure: "个" } })),
    { text: one.fault?.zh ?? "" },
  ]);
  return tableSheet("规则执行情况", `${county}${monthName(month)}规则执行情况`, COLUMNS, rows);
}
