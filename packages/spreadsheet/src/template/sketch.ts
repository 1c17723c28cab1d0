import type { CellToWrite, ChoiceToWrite, Look, MergeToWrite } from "../book";

/** A sheet while it is drawn from the top down. */
export interface Sketch {
  readonly cells: CellToWrite[];
  readonly merges: MergeToWrite[];
  readonly choices: ChoiceToWrite[];
  readonly heights: Record<number, number>;
  /** The row to draw next. */
  row: number;
}

export function emptySketch(): Sketch {
  return { cells: [], merges: [], choices: [], heights: {}, row: 1 };
}

/** Writes a text, over several columns where it is to stretch. */
export function write(
  sketch: Sketch,
  row: number,
  column: number,
  value: string,
  look: Look,
  across = 1,
  down = 1,
): void {
  sketch.cells.push({ row, column, kind: "text", value, look });
  if (across > 1 || down > 1)
    sketch.merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
}

/**
 * Writes texts beside each other over the width of a table, each over its share of the columns.
 * @example spread(4, 3) // [[1, 2], [3, 1], [4, 1]]: from column 1 over 2, from 3 over 1, from 4 over 1
 */
export function spread(width: number, parts: number): readonly (readonly [from: number, across: number])[] {
  const count = Math.min(width, parts);
  const least = Math.floor(width / count);
  const wide = width % count;
  return Array.from({ length: count }, (_, index) => [
    1 + index * least + Math.min(index, wide),
    least + (index < wide ? 1 : 0),
  ]);
}
