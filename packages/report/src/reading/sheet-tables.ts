import type { Measure, Sheet, Workbook } from "@biaogan/core";
import type { TableFacts } from "@biaogan/formula";
import type { CountyPlan, Period } from "@biaogan/plan";
import { readBulk } from "../columns/read-bulk";
import { batchOf } from "../columns/sheet-batch";
import type { Column, Form, Table } from "../form";
import type { ReportPack } from "../pack";
import type { Explanation } from "../submission";
import { codesOf } from "../vocabulary";
import { type FoundGrid, findGrid } from "./find-grid";
import type { Noted } from "./noted";
import type { CellContext } from "./read-cell";
import { readExplanations } from "./read-explanations";
import { type HeadFields, measureOf, readHead } from "./read-head";
import { headerNoted, readKeyed } from "./read-keyed";
import { findRecord, readRecord } from "./read-record";
import { gridOf, labelText, type SheetGrid } from "./sheet-grid";

/** One table of a form as it was found on a sheet. */
export interface ReadTable {
  readonly form: Form;
  readonly id: string;
  readonly grid: SheetGrid;
  readonly facts: TableFacts;
  readonly head: HeadFields;
  readonly noted: readonly Noted[];
}

export interface ReadSheet {
  readonly tables: readonly ReadTable[];
  readonly explanations: readonly Explanation[];
  readonly noted: readonly Noted[];
}

export interface SheetContext {
  readonly pack: ReportPack;
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly period: Period;
}

type Found = { readonly record: NonNullable<ReturnType<typeof findRecord>> } | { readonly grid: FoundGrid };
export interface Candidate {
  readonly form: Form;
  readonly id: string;
  readonly table: Table;
  readonly found: Found;
  readonly share: number;
}

/** Reads one sheet: the tables of the forms that it holds, found by title and header, never by their position. */
export function readSheet(workbook: Workbook, sheet: Sheet, context: SheetContext): ReadSheet {
  const grid = gridOf(workbook.file, sheet);
  if (grid.rows.length === 0 || TEMPLATE_SHEETS.has(sheet.name)) return { tables: [], explanations: [], noted: [] };
  const explanations = readExplanations(grid);
  if (explanations) return { tables: [], explanations, noted: [] };
  const candidates = candidatesOn(grid, context.pack);
  const noted: Noted[] = [];
  if (candidates.length === 0) {
    const hidden = sheet.visibility !== "visible";
    return {
      tables: [],
      explanations: [],
      noted: [
        {
          check: hidden ? "hidden-content" : "sheet-unknown",
          place: { file: grid.file, sheet: sheet.name },
          data: { label: sheet.name },
        },
      ],
    };
  }
  if (sheet.visibility !== "visible" || sheet.hiddenRows.length + sheet.hiddenColumns.length > 0) {
    noted.push({ check: "hidden-content", place: { file: grid.file, sheet: sheet.name }, data: { label: sheet.name } });
  }
  const tables = candidates.map((candidate) => readCandidate(grid, candidate, context));
  return { tables, explanations: [], noted };
}

/** What our own templates and marked copies carry beside the form: instructions, fingerprint, drop-downs, list of findings. */
const TEMPLATE_SHEETS = new Set(["填报说明", "biaogan", "下拉选项", "错误清单"]);

/** What a sheet is, without reading it: the tables it holds, and whether it is a 情况说明. */
export function tablesOn(
  workbook: Workbook,
  sheet: Sheet,
  pack: ReportPack,
): { readonly tables: readonly string[]; readonly explains: boolean } {
  const grid = gridOf(workbook.file, sheet);
  if (readExplanations(grid)) return { tables: [], explains: true };
  return { tables: candidatesOn(grid, pack).map(({ id }) => id), explains: false };
}

/** The tables whose header stands on a sheet; where the title names a form, only its own. */
export function candidatesOn(grid: SheetGrid, pack: ReportPack): readonly Candidate[] {
  const titled = pack.forms.filter((form) => isTitled(grid, form));
  const forms = titled.length > 0 ? titled : pack.forms;
  const all = forms.flatMap((form) =>
    Object.entries(form.tables).flatMap(([id, table]): readonly Candidate[] => {
      const wanted = Object.keys(table.columns).length;
      if (table.layout === "record") {
        const record = findRecord(grid, table);
        return record ? [{ form, id, table, found: { record }, share: record.lines.size / wanted }] : [];
      }
      const found = findGrid(grid, table);
      return found
        ? [{ form, id, table, found: { grid: found }, share: Object.keys(found.columns).length / wanted }]
        : [];
    }),
  );
  const best = [...all].sort(
    (a, b) => b.share - a.share || Object.keys(b.table.columns).length - Object.keys(a.table.columns).length,
  );
  const kept: Candidate[] = [];
  for (const one of best) {
    const row = headerRowOf(one.found);
    const taken = kept.some((other) => headerRowOf(other.found) === row);
    const otherForm = kept.some((other) => other.form.id !== one.form.id);
    if (!taken && !otherForm) kept.push(one);
  }
  return kept.sort((a, b) => headerRowOf(a.found) - headerRowOf(b.found));
}

function headerRowOf(found: Found): number {
  return "record" in found ? found.record.headerRow : found.grid.headerRow;
}

/** Whether the sheet's tab or its first rows name a form. */
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

function readCandidate(grid: SheetGrid, { form, id, table, found }: Candidate, context: SheetContext): ReadTable {
  const cellContext = (column: Column): CellContext => ({
    period: context.period,
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
    const batch = batchOf(grid, found.grid.firstRow);
    const last = batch.rowNumbers?.at(-1) ?? headerRow;
    const { facts, noted } = readBulk(id, table, [batch], {
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
      noted: [...headerNoted(grid, id, table, found.grid), ...noted],
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
  personal: false,
};
