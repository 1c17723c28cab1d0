import { showPlace } from "@biaogan/core";
import type { MonthResult } from "@biaogan/indicators";
import type { Verdict } from "@biaogan/report";
import type { SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, shortNamer, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["规则", 12],
  ["名称", 36],
  ["机构", 11],
  ["位置", 34],
  ["算式、差额和允许误差", 70],
];

/** Differences inside what is allowed: nothing to mend, and nothing hidden. */
export function toleratedSheet(
  { county, month, institutions }: MonthResult,
  verdicts: readonly Verdict[],
): SheetToWrite {
  const nameOf = shortNamer({ institutions });
  const rows = verdicts.flatMap(({ institution, tolerated }) =>
    tolerated.map((one): readonly Value[] => [
      centred(one.code),
      { text: one.title.zh },
      centred(nameOf(institution)),
      { text: showPlace(one.place) },
      { text: one.figures?.zh ?? one.message.zh },
    ]),
  );
  return tableSheet("允许误差内的差额", `${county}${monthName(month)}允许误差内的差额`, COLUMNS, rows);
}
