import { type MonthResult, type Score, unrankedWords } from "@biaogan/indicators";
import type { SheetToWrite } from "@biaogan/spreadsheet";
import { type ColumnHead, centred, monthName, shortNamer, tableSheet, type Value } from "./table-sheet";

const COLUMNS: readonly ColumnHead[] = [
  ["指标", 7],
  ["名称", 34],
  ["机构", 14],
  ["数值", 13],
  ["占全县", 11],
  ["较上月增减", 12],
  ["增减贡献率", 12],
  ["排名", 11],
  ["较上月升降", 12],
];

/** Who contributed what to each indicator, and who moved it since last month. */
export function contributionsSheet({ county, month, scores, figures, institutions }: MonthResult): SheetToWrite {
  const nameOf = shortNamer({ institutions });
  const rows = scores.flatMap((score) =>
    Object.entries(figures[score.indicator]?.institutions ?? {}).map(([code, { value }]): readonly Value[] => [
      centred(score.indicator),
      { text: score.title.zh },
      { text: nameOf(code) },
      { figure: value },
      ...contributionOf(score, code),
      ...rankOf(score, code),
    ]),
  );
  return tableSheet("机构贡献", `${county}${monthName(month)}各机构贡献`, COLUMNS, rows);
}

function contributionOf({ contributions }: Score, code: string): readonly Value[] {
  const part = contributions.find(({ institution }) => institution === code);
  if (!part) return [centred("—"), centred("—"), centred("—")];
  return [{ figure: part.share }, { figure: part.change }, { figure: part.changeShare }];
}

function rankOf({ ranking }: Score, code: string): readonly Value[] {
  const rank = ranking.find(({ institution }) => institution === code);
  return [centred(placeWords(rank)), centred(movement(rank?.moved))];
}

/** A place, or why there is none. */
function placeWords(one: Score["ranking"][number] | undefined): string {
  if (one?.rank !== undefined) return `${one.rank}${one.tied ? "（并列）" : ""}`;
  return one?.unranked === undefined ? "—" : `—（${unrankedWords(one.unranked, "zh")}）`;
}

/** Places gained or lost since last month. */
export function movement(moved: number | undefined): string {
  if (moved === undefined) return "—";
  if (moved === 0) return "持平";
  return moved > 0 ? `升 ${moved}` : `降 ${-moved}`;
}
