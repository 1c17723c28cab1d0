import type { Form, Table } from "../form";
import type { StatedPack } from "../pack";
import { type FoundGrid, findGrid } from "./find-grid";
import { headerRows } from "./header-rows";
import { type FoundRecord, findRecord } from "./read-record";
import { gridOf, labelText, type SheetGrid } from "./sheet-grid";

export type Found = { readonly record: FoundRecord } | { readonly grid: FoundGrid };

/** A table of a form whose header stands on a sheet, with the rows and columns that are its own. */
export interface Section {
  readonly form: Form;
  readonly id: string;
  readonly table: Table;
  readonly found: Found;
  /** How much of the form's columns the header names. */
  readonly share: number;
  readonly grid: SheetGrid;
  /** Whether it stands right of another table. */
  readonly isBeside: boolean;
}

/** A table under the title of another form, or of none, has to be this sure of itself. */
const SURE = 0.8;

/**
 * Takes a sheet apart into the tables it holds, below each other or side by side: found by title and header, never by
 * their position. Each gets the rows from its title to the next one's.
 */
export function sectionsOn(grid: SheetGrid, pack: StatedPack): readonly Section[] {
  return sectionsBelow(grid, pack).flatMap((section) => {
    const [left, right] = partsBeside(section, pack) ?? [];
    if (!left || !right) return [section];
    return [...sectionsOn(left, pack), ...sectionsOn(right, pack).map((one) => ({ ...one, isBeside: true }))];
  });
}

/** The forms that a sheet's tab or its first rows name. */
export function titledForms(grid: SheetGrid, pack: StatedPack): readonly Form[] {
  return pack.forms.filter((form) => isTitled(grid, form));
}

/** The row that names the columns, the lower one where there are several. */
export function headerRowOf(found: Found): number {
  return "record" in found ? found.record.headerRow : found.grid.headerRow;
}

function sectionsBelow(grid: SheetGrid, pack: StatedPack): readonly Section[] {
  const titled = new Set(titledForms(grid, pack));
  const best = sectionsIn(grid, pack).sort(
    (a, b) =>
      Number(titled.has(b.form)) - Number(titled.has(a.form)) ||
      b.share - a.share ||
      Object.keys(b.table.columns).length - Object.keys(a.table.columns).length,
  );
  const kept: Section[] = [];
  for (const one of best) {
    const row = headerRowOf(one.found);
    // A header of two rows must not be taken for two headers.
    const isTaken = kept.some((other) => Math.abs(headerRowOf(other.found) - row) <= 1);
    const isSure = titled.has(one.form) || one.share >= (kept.length === 0 && titled.size === 0 ? 0 : SURE);
    if (!isTaken && isSure) kept.push(one);
  }
  kept.sort((a, b) => headerRowOf(a.found) - headerRowOf(b.found));
  if (kept.length < 2) return kept;
  const starts = kept.map(({ found }, index) => (index === 0 ? 1 : startOf(grid, headerRowOf(found))));
  return kept.flatMap(({ form, id, table }, index) => {
    const [from, to] = [starts[index] ?? 1, (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1];
    const { file, sheet } = grid;
    const own = gridOf(file, { ...sheet, cells: sheet.cells.filter(({ row }) => row >= from && row <= to) });
    return sectionOf(own, form, id, table) ?? [];
  });
}

/** Every table of a pack whose header stands in a grid. */
function sectionsIn(grid: SheetGrid, pack: StatedPack): Section[] {
  const rows = headerRows(grid, pack);
  return pack.forms.flatMap((form) =>
    Object.entries(form.tables).flatMap(([id, table]) => sectionOf(grid, form, id, table, rows) ?? []),
  );
}

function sectionOf(grid: SheetGrid, form: Form, id: string, table: Table, rows = grid.rows): Section | undefined {
  const wanted = Object.keys(table.columns).length;
  const section = { form, id, table, grid, isBeside: false };
  if (table.layout === "record") {
    const record = findRecord(grid, table, rows);
    return record && { ...section, found: { record }, share: record.lines.size / wanted };
  }
  const found = findGrid(grid, table, rows);
  return found && { ...section, found: { grid: found }, share: Object.keys(found.columns).length / wanted };
}

/**
 * A section's rows cut where a second table stands right of the first, each sure of itself; undefined where all of the
 * header's labels are the one table's.
 */
function partsBeside({ grid, found }: Section, pack: StatedPack): readonly [SheetGrid, SheetGrid] | undefined {
  const header = headerRowOf(found);
  const labelled = grid.inRow(header).filter(({ kind }) => kind === "text");
  if (labelled.length - ownLabels(found) < 2) return undefined;
  let best = 0;
  let parts: readonly [SheetGrid, SheetGrid] | undefined;
  for (const { column } of labelled.slice(1)) {
    const [left, right] = [partOf(grid, 1, column - 1), partOf(grid, column, grid.lastColumn)];
    const [here, there] = [left, right].map((part) => surest(part, pack, header));
    if (here === undefined || there === undefined || here + there <= best) continue;
    best = here + there;
    parts = [left, right];
  }
  return parts;
}

/** How many of a header's labels a table takes; a record has 序号, 项目, 计量单位 and 本月数 in each of its blocks. */
function ownLabels(found: Found): number {
  return "record" in found ? found.record.blocks.length * 4 : Object.keys(found.grid.columns).length;
}

function partOf({ file, sheet }: SheetGrid, from: number, to: number): SheetGrid {
  const isWithin = (column: number): boolean => column >= from && column <= to;
  return gridOf(file, {
    ...sheet,
    cells: sheet.cells.filter(({ column }) => isWithin(column)),
    merges: sheet.merges.filter(({ left }) => isWithin(left)),
  });
}

function surest(part: SheetGrid, pack: StatedPack, header: number): number | undefined {
  const shares = sectionsIn(part, pack)
    .filter(({ found, share }) => share >= SURE && Math.abs(headerRowOf(found) - header) <= 1)
    .map(({ share }) => share);
  return shares.length === 0 ? undefined : Math.max(...shares);
}

/** The rows above a header that belong to it: its upper rows, its title and measure, up to a blank row or a row of figures. */
function startOf(grid: SheetGrid, header: number): number {
  let start = header;
  while (start > 1) {
    const above = grid.inRow(start - 1);
    if (above.length === 0 || above.some(({ kind }) => kind !== "text") || header - start >= 6) break;
    start -= 1;
  }
  return start;
}

function isTitled(grid: SheetGrid, form: Form): boolean {
  const titles = [form.title.zh, ...form.aliases, ...Object.values(form.tables).map(({ label }) => label.zh)].map(
    labelText,
  );
  const lines = [
    grid.sheet.name,
    ...grid.rows.slice(0, 3).flatMap((row) =>
      grid
        .inRow(row)
        .slice(0, 1)
        .map(({ value }) => value),
    ),
  ].map(labelText);
  return lines.some((line) => titles.some((title) => line === title || line.endsWith(title)));
}
