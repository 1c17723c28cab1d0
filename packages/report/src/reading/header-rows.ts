import type { StatedPack } from "../pack";
import { columnNames } from "./find-grid";
import { recordHeads } from "./read-record";
import { labelText, type SheetGrid } from "./sheet-grid";

/** A label is short; whatever is longer is looked at no further. */
const LONGEST = 60;

/** The rows of a sheet that hold a label of any of the forms: one of them is the header, wherever it stands. */
export function headerRows(grid: SheetGrid, pack: StatedPack): readonly number[] {
  const labels = new Set([
    ...recordHeads,
    ...pack.forms.flatMap(({ tables }) =>
      Object.values(tables).flatMap(({ layout, columns }) =>
        layout === "record" ? [] : Object.values(columns).flatMap(columnNames),
      ),
    ),
  ]);
  const known = new Map<string, boolean>();
  const isLabel = (written: string): boolean => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const is = labels.has(labelText(written));
    known.set(written, is);
    return is;
  };
  return grid.rows.filter((row) =>
    grid.inRow(row).some(({ kind, value }) => kind === "text" && value.length <= LONGEST && isLabel(value)),
  );
}
