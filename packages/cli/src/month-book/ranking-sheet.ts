import { isKnown } from "@biaogan/core";
import type { MonthResult, Score } from "@biaogan/indicators";
import type { CellToWrite, ChartToWrite, SheetToWrite } from "@biaogan/spreadsheet";
import { movement } from "./contributions-sheet";
import { cellOf, centred, monthName, shortNamer, type Value } from "./table-sheet";

const NAME = "机构排名";
const HEADER = ["名次", "机构", "数值", "较上月升降"];
/** Columns of the tables, of the gap, and of the charts beside them. */
const WIDTHS = [12, 16, 14, 12, 3, 12, 12, 12, 12, 12];
const FIRST_OF_CHART = 6;
/** Rows that a chart needs at least. */
const LEAST = 11;

/** Each ranked indicator as a table of institutions with a chart of the spreadsheet's own beside it. */
export function rankingSheet({ county, month, scores, institutions }: MonthResult): SheetToWrite {
  const nameOf = shortNamer({ institutions });
  const title = `${county}${monthName(month)}机构排名`;
  const cells: CellToWrite[] = [{ row: 1, column: 1, kind: "text", value: title, look: "title" }];
  const charts: ChartToWrite[] = [];
  const breaks: number[] = [];
  const ranked = scores.filter(({ ranking }) => ranking.filter(({ rank }) => rank !== undefined).length > 1);
  let top = 3;
  for (const [index, score] of ranked.entries()) {
    const rows = rankedRows(score, nameOf);
    cells.push(...blockCells(score, rows, top));
    const bottom = top + Math.max(LEAST, rows.length + 2);
    charts.push(chartOf(score, rows.filter(isRanked).length, top, bottom));
    top = bottom + 2;
    if (index % 3 === 2) breaks.push(top - 1);
  }
  return {
    name: NAME,
    widths: WIDTHS,
    heights: { 1: 34 },
    frozenRows: 1,
    landscape: false,
    printTitles: { from: 1, to: 1 },
    merges: [{ top: 1, left: 1, bottom: 1, right: WIDTHS.length }],
    cells,
    charts,
    rowBreaks: breaks.slice(0, ranked.length % 3 === 0 ? -1 : undefined),
  };
}

/** In the order of the ranks; who has none comes last and says why. */
function rankedRows({ ranking }: Score, nameOf: (code: string) => string): readonly (readonly Value[])[] {
  const ordered = [...ranking].sort((a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE));
  return ordered.map(({ institution, value, rank, tied, moved }) => [
    centred(rank === undefined ? "—" : `${rank}${tied ? "（并列）" : ""}`),
    { text: nameOf(institution) },
    { figure: value },
    centred(movement(moved)),
  ]);
}

function isRanked([rank, , value]: readonly Value[]): boolean {
  return (
    rank !== undefined &&
    "text" in rank &&
    rank.text !== "—" &&
    value !== undefined &&
    "figure" in value &&
    isKnown(value.figure)
  );
}

function blockCells(score: Score, rows: readonly (readonly Value[])[], top: number): readonly CellToWrite[] {
  return [
    { row: top, column: 1, kind: "text", value: `${score.indicator} ${score.title.zh}`, look: "remark" },
    ...HEADER.map(
      (value, index): CellToWrite => ({ row: top + 1, column: index + 1, kind: "text", value, look: "head" }),
    ),
    ...rows.flatMap((row, r) => row.map((value, c) => cellOf(value, top + 2 + r, c + 1))),
  ];
}

function chartOf({ indicator, title, aspects }: Score, count: number, top: number, bottom: number): ChartToWrite {
  const [first, last] = [top + 2, top + 1 + count];
  const { measure } = aspects.value;
  return {
    kind: "bars",
    title: `${indicator} ${title.zh}（${measure}）`,
    series: [
      {
        name: title.zh,
        categories: `'${NAME}'!$B$${first}:$B$${last}`,
        values: `'${NAME}'!$C$${first}:$C$${last}`,
      },
    ],
    from: { row: top, column: FIRST_OF_CHART },
    to: { row: bottom, column: WIDTHS.length },
  };
}
