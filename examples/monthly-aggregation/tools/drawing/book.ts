import type { BookToWrite, CellToWrite } from "@biaogan/spreadsheet";
import type { Drawing, Mark } from "./drawing";

/** A drawing as our own writer takes it. */
export function bookOf(sheets: readonly Drawing[]): BookToWrite {
  return {
    sheets: sheets.map(({ name, visibility, cells, merges, widths, frozen }) => ({
      name,
      visibility,
      cells: cells.map(cellOf),
      merges,
      widths,
      ...(frozen > 0 ? { frozenRows: frozen } : {}),
    })),
  };
}

function cellOf({ row, column, kind, value, look, format }: Mark): CellToWrite {
  const written = kind === "error" ? "text" : kind;
  return { row, column, kind: written, value, look, ...(format === undefined ? {} : { format }) };
}
