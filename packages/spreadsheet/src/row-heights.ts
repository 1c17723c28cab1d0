import type { CellStyle } from "hucre/xlsx";
import type { SheetToWrite } from "./book";
import { looks } from "./looks";
import { textWidth } from "./text-width";

/** Points that a line of 11-point text takes. */
const LINE = 15;
/** Excel keeps about a character of a column free beside its text. */
const MARGIN = 1;

/**
 * Heights of the rows whose texts wrap, by row counted from 0, for columns of these widths. Excel fits such rows by itself only when
 * somebody edits them; LibreOffice and printers take what the file says.
 */
export function wrappedHeights(
  { cells, merges = [] }: SheetToWrite,
  widths: readonly number[],
): ReadonlyMap<number, { readonly height: number }> {
  const merged = new Set(merges.map(({ top, left }) => `${top},${left}`));
  const heights = new Map<number, { readonly height: number }>();
  for (const { row, column, kind, value, look = "text" } of cells) {
    if (kind !== "text" || merged.has(`${row},${column}`) || !wraps(look)) continue;
    const room = Math.max(1, (widths[column - 1] ?? 1) - MARGIN);
    const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
    const height = lines * LINE;
    if (lines > 1 && height > (heights.get(row - 1)?.height ?? 0)) heights.set(row - 1, { height });
  }
  return heights;
}

function wraps(look: keyof typeof looks): boolean {
  const { alignment }: CellStyle = looks[look];
  return alignment?.wrapText === true;
}
