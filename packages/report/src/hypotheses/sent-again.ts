import { type Exact, isKnown, isZero, shiftMonth } from "@biaogan/core";
import type { OpenFinding } from "./candidates";
import type { OwnCell } from "./correction";
import type { Tried } from "./hypothesis";
import type { TrialBench } from "./trial";

/** Fewer figures than this could be the same by chance. */
const LEAST = 4;

/** What the same cell held a month ago. */
export function beforeOf(
  { table, key, column }: OwnCell,
  { reading, institution, month }: TrialBench,
): Exact | undefined {
  const every = reading.vocabulary.tables[table]?.everyMonths ?? 1;
  const facts = reading.facts.table(table, institution, shiftMonth(month, -every));
  if (!("rows" in facts)) return undefined;
  const figure = facts.rows.find((row) => row.key === key)?.cells[column]?.figure;
  return figure && isKnown(figure) ? figure.known : undefined;
}

/**
 * Last month's sheet sent again, with some cells changed at most: four in five of a table's figures that move from month
 * to month are last month's. It explains every finding about the table; the right figures only the sender knows.
 */
export function sentAgain(open: readonly OpenFinding[], bench: TrialBench, all: readonly OwnCell[]): readonly Tried[] {
  const tables = [...new Set(open.flatMap(({ cells }) => cells.map(({ table }) => table)))];
  return tables.flatMap((table): readonly Tried[] => {
    const moving = all.filter(
      (cell) => cell.table === table && bench.columnOf(cell)?.kind === "flow" && isMoving(cell),
    );
    const same = moving.filter((cell) => isKnown(cell.figure) && beforeOf(cell, bench) === cell.figure.known);
    if (same.length < LEAST || same.length * 5 < moving.length * 4) return [];
    const settles = open.filter(({ cells }) => cells.some((cell) => cell.table === table)).map(({ key }) => key);
    const correction = {
      slip: "sheet-sent-again" as const,
      changes: [],
      sheet: { table, same: same.length, of: moving.length },
    };
    return [{ correction, settles: new Set(settles), reading: bench.reading, of: open }];
  });
}

function isMoving({ figure }: OwnCell): boolean {
  return isKnown(figure) && !isZero(figure.known);
}
