import type { Measure, Sheet, Workbook } from "@biaogan/core";
import type { TableFacts } from "@biaogan/formula";
import type { CountyPlan, Period } from "@biaogan/plan";
import { readBulk } from "../columns/read-bulk";
import type { RowNotes } from "../columns/row-notes";
import { batchOf } from "../columns/sheet-batch";
import type { Column, Form } from "../form";
import type { StatedPack } from "../pack";
import type { Explanation } from "../submission";
import { codesOf } from "../vocabulary";
import { bulkRows } from "./bulk-rows";
import { headerNoted } from "./header-noted";
import type { Noted } from "./noted";
import type { CellContext } from "./read-cell";
import { readExplanations } from "./read-explanations";
import { type HeadFields, measureOf, readHead } from "./read-head";
import { readKeyed } from "./read-keyed";
import { readRecord } from "./read-record";
import { gridOf, type SheetGrid } from "./sheet-grid";
import { headerRowOf, type Section, sectionsOn, titledForms } from "./sheet-sections";

/** One table of a form as it was found on a sheet. */
export interface ReadTable {
  readonly form: Form;
  readonly id: string;
  readonly grid: SheetGrid;
  readonly facts: TableFacts;
  readonly head: HeadFields;
  readonly noted: readonly Noted[];
  /** What is to be said of single rows of a bulk table. */
  readonly rows?: readonly RowNotes[];
}

export interface ReadSheet {
  readonly tables: readonly ReadTable[];
  readonly explanations: readonly Explanation[];
  readonly noted: readonly Noted[];
}

export interface SheetContext {
  readonly pack: StatedPack;
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly period: Period;
}

/** Reads one sheet: the tables of the forms that it holds, found by title and header, never by their position. */
export function readSheet(workbook: Workbook, sheet: Sheet, context: SheetContext): ReadSheet {
  const grid = gridOf(workbook.file, sheet);
  if (grid.rows.length === 0 || TEMPLATE_SHEETS.has(sheet.name)) return { tables: [], explanations: [], noted: [] };
  const explanations = readExplanations(grid);
  if (explanations) return { tables: [], explanations, noted: [] };
  const sections = sectionsOn(grid, context.pack);
  const noted: Noted[] = [];
  if (sections.length === 0) {
    const hidden = sheet.visibility !== "visible";
    const [titled] = titledForms(grid, context.pack);
    return {
      tables: [],
      explanations: [],
      noted: [
        {
          check: hidden ? "hidden-content" : titled ? "form-unlike" : "sheet-unknown",
          place: { file: grid.file, sheet: sheet.name },
          data: { label: titled && !hidden ? titled.title.zh : sheet.name },
        },
      ],
    };
  }
  if (sheet.visibility !== "visible" || sheet.hiddenRows.length + sheet.hiddenColumns.length > 0) {
    noted.push({ check: "hidden-content", place: { file: grid.file, sheet: sheet.name }, data: { label: sheet.name } });
  }
  const datesFrom1904 = workbook.notes.some(({ code }) => code === "date-system-1904");
  const whole = headOutside(grid, sections);
  const tables = sections.map((section) => {
    const table = readSection(section, context, datesFrom1904);
    return { ...table, head: { ...whole, ...table.head }, noted: [...standingNoted(section), ...table.noted] };
  });
  return { tables, explanations: [], noted };
}

/** What the sheet's own head says, for tables further down that have none. */
function headOutside(grid: SheetGrid, sections: readonly Section[]): HeadFields {
  const [first] = sections;
  return first && sections.length > 1 ? readHead(grid, (row) => row < headerRowOf(first.found)) : {};
}

/** A title, the head and a note or two may stand above a header; more is something else. */
const ROWS_ABOVE = 12;

/** What is to be said of where a table stands: far below, or beside another. */
export function standingNoted({ grid, id, form, found, isBeside }: Section): readonly Noted[] {
  const header = headerRowOf(found);
  const place = grid.place(header, grid.inRow(header)[0]?.column ?? 1);
  const above = grid.rows.filter((row) => row < header).length;
  const label = form.title.zh;
  const low: Noted = {
    check: "header-low",
    place,
    table: id,
    data: { label, row: String(header), written: String(above) },
  };
  return [
    ...(above > ROWS_ABOVE ? [low] : []),
    ...(isBeside ? [{ check: "tables-beside" as const, place, table: id, data: { label } }] : []),
  ];
}

/** What our own templates and marked copies carry beside the form: instructions, fingerprint, drop-downs, list of findings. */
const TEMPLATE_SHEETS = new Set(["填报说明", "biaogan", "下拉选项", "错误清单"]);

/** What a sheet is, without reading it: the tables it holds, and whether it is a 情况说明. */
export function tablesOn(
  workbook: Workbook,
  sheet: Sheet,
  pack: StatedPack,
): { readonly tables: readonly string[]; readonly explains: boolean } {
  const grid = gridOf(workbook.file, sheet);
  if (readExplanations(grid)) return { tables: [], explains: true };
  return { tables: sectionsOn(grid, pack).map(({ id }) => id), explains: false };
}

function readSection(
  { form, id, table, found, grid }: Section,
  context: SheetContext,
  datesFrom1904: boolean,
): ReadTable {
  const cellContext = (column: Column): CellContext => ({
    period: context.period,
    datesFrom1904,
    codes: codesOf(column, context.plan),
  });
  const headerRow = headerRowOf(found);
  if ("record" in found) {
    const { cells, noted, rows } = readRecord(
      grid,
      id,
      table,
      found.record,
      cellContext(Object.values(table.columns)[0] ?? NO_COLUMN),
    );
    const head = readHead(grid, (row) => row < headerRow || row > rows.last);
    return { form, id, grid, head, noted, facts: { rows: [{ institution: context.institution, cells }] } };
  }
  if (table.rows === "bulk") {
    const below = bulkRows(grid, id, found.grid);
    const batch = batchOf(grid, below.rows);
    const last = below.rows.at(-1) ?? headerRow;
    const { facts, notes } = readBulk(id, table, [batch], {
      institution: context.institution,
      cellContext,
      columns: found.grid.columns,
    });
    const head = readHead(grid, (row) => row < headerRow || row > last);
    return {
      form,
      id,
      grid,
      head,
      noted: [...headerNoted(grid, id, table, found.grid), ...below.noted],
      rows: notes,
      facts: { bulk: facts },
    };
  }
  const above = readHead(grid, (row) => row < headerRow);
  const amounts =
    form.amounts === undefined || above.measure === undefined ? undefined : measureOf(above.measure.value);
  const converted: Measure | undefined = amounts !== undefined && amounts !== form.amounts ? amounts : undefined;
  const { rows, noted, lastRow } = readKeyed(grid, id, table, found.grid, {
    institution: context.institution,
    cellContext,
    ...(converted === undefined ? {} : { amountsIn: converted }),
  });
  const head = readHead(grid, (row) => row < headerRow || row > lastRow);
  return { form, id, grid, head, noted, facts: { rows } };
}

const NO_COLUMN: Column = {
  label: { zh: "—", en: "—" },
  aliases: [],
  type: "text",
  measure: "text",
  kind: "attribute",
  required: false,
};
