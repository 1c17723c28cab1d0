import { a1, type Finding, type Language, parseA1, type Severity, type Sheet } from "@biaogan/core";
import { findingWords } from "./list-sheet";

/** What is to be seen on one sheet: a ground for each wrong cell, and the words of its comment. */
export interface SheetMarks {
  readonly severities: ReadonlyMap<string, Severity>;
  readonly comments: ReadonlyMap<string, string>;
  readonly byRow: ReadonlyMap<number, ReadonlySet<number>>;
}

/** No more cells of one finding are coloured: a range may be a whole column. */
const MOST = 500;
/** Excel shows no longer comment. */
const LONGEST = 8_000;
const STRENGTH: Readonly<Record<Severity, number>> = { error: 3, warning: 2, hint: 1 };

/** The marks of a sheet's findings; a cell inside a merged area stands for the area, and the worst finding gives its ground. */
export function marksOf(sheet: Sheet, findings: readonly Finding[], language: Language): SheetMarks {
  const severities = new Map<string, Severity>();
  const comments = new Map<string, string>();
  const byRow = new Map<number, Set<number>>();
  for (const finding of findings) {
    const cells = cellsOf(sheet, finding.place.cell);
    for (const { row, column } of cells) {
      const address = a1(row, column);
      const before = severities.get(address);
      if (before === undefined || STRENGTH[before] < STRENGTH[finding.severity])
        severities.set(address, finding.severity);
      const columns = byRow.get(row) ?? new Set();
      byRow.set(row, columns.add(column));
    }
    const [first] = cells;
    if (!first) continue;
    const address = a1(first.row, first.column);
    const words = [comments.get(address), findingWords(finding, language)]
      .filter((one) => one !== undefined)
      .join("\n\n");
    comments.set(address, words.slice(0, LONGEST));
  }
  return { severities, comments, byRow };
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function cellsOf({ merges }: Sheet, place: string | undefined): readonly Position[] {
  const [from, to = from] = (place ?? "").split(":").map(parseA1);
  if (!from || !to) return [];
  const cells: Position[] = [];
  for (let row = from.row; row <= to.row && cells.length < MOST; row += 1)
    for (let column = from.column; column <= to.column && cells.length < MOST; column += 1) cells.push({ row, column });
  const seen = new Set<string>();
  return cells
    .map(({ row, column }) => {
      const merge = merges.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
      return merge ? { row: merge.top, column: merge.left } : { row, column };
    })
    .filter(({ row, column }) => {
      const address = a1(row, column);
      return seen.has(address) ? false : seen.add(address);
    });
}
