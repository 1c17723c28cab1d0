import type { Cell, DataValidation, WriteSheet } from "hucre/xlsx";
import type { CellToWrite, SheetToWrite } from "./book";
import type { ListedChoice } from "./choice-sheet";
import { daySerial } from "./date-serial";
import { looks } from "./looks";
import { nativeChart } from "./native-chart";
import { wrappedHeights } from "./row-heights";
import { textWidth } from "./text-width";

const NARROWEST = 8;
const WIDEST = 50;

/** A sheet as hucre writes it. Numbers go in as doubles; their exact digits are put in afterwards. */
export function layOut(sheet: SheetToWrite): WriteSheet {
  const { frozenRows, frozenColumns, printTitles, visibility } = sheet;
  const { rows, cells } = grid(sheet);
  const widths = columnWidths(sheet, rows[0]?.length ?? 1);
  const hidden = new Set(sheet.hiddenColumns);
  return {
    name: sheet.name,
    rows,
    cells,
    columns: widths.map((width, index) => ({
      width,
      ...(hidden.has(index + 1) ? { hidden: true } : {}),
    })),
    merges: (sheet.merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top - 1,
      startCol: left - 1,
      endRow: bottom - 1,
      endCol: right - 1,
    })),
    rowDefs: rowDefs(sheet, widths),
    ...(frozenRows || frozenColumns ? { freezePane: { rows: frozenRows ?? 0, columns: frozenColumns ?? 0 } } : {}),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter } } : {}),
    ...(sheet.locked ? { protection: sheet.locked === "rows" ? ROWS_FREE : WIDTHS_FREE } : {}),
    ...(visibility === "hidden" ? { hidden: true } : visibility === "very-hidden" ? { veryHidden: true } : {}),
    ...(sheet.choices ? { dataValidations: sheet.choices.map(validation) } : {}),
    ...(sheet.charts ? { charts: sheet.charts.map(nativeChart) } : {}),
    ...(sheet.rowBreaks ? { rowBreaks: sheet.rowBreaks.map((row) => row - 1) } : {}),
    headerFooter: { oddFooter: "&C第 &P 页，共 &N 页" },
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      ...(printTitles ? { printTitlesRow: `$${printTitles.from}:$${printTitles.to}` } : {}),
    },
  };
}

const WIDTHS_FREE = { sheet: true, formatColumns: true, formatRows: true } as const;
const ROWS_FREE = { ...WIDTHS_FREE, insertRows: true, deleteRows: true, sort: true, autoFilter: true } as const;

type Value = string | number | boolean | null;

function grid(sheet: SheetToWrite): { readonly rows: Value[][]; readonly cells: Map<string, Partial<Cell>> } {
  let depth = 0;
  let breadth = sheet.widths?.length ?? 1;
  for (const { row, column } of sheet.cells) {
    depth = Math.max(depth, row);
    breadth = Math.max(breadth, column);
  }
  for (const { bottom, right } of sheet.merges ?? []) {
    depth = Math.max(depth, bottom);
    breadth = Math.max(breadth, right);
  }
  const rows: Value[][] = Array.from({ length: depth }, () => Array.from({ length: breadth }, () => null));
  const cells = new Map<string, Partial<Cell>>();
  for (const cell of sheet.cells) {
    const value = writtenValue(cell);
    const row = rows[cell.row - 1];
    if (row) row[cell.column - 1] = value;
    cells.set(`${cell.row - 1},${cell.column - 1}`, { ...details(cell), value });
  }
  for (const { top, left, bottom, right } of sheet.merges ?? []) {
    const style = cells.get(`${top - 1},${left - 1}`)?.style;
    if (style) fillMerge(cells, style, top, left, bottom, right);
  }
  return { rows, cells };
}

/** Letters that spreadsheets would read as a character's number (`_x000D_`), kept as the letters they are. */
function literal(text: string): string {
  return text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x");
}

/** A text of nothing is a cell that holds nothing, for the spreadsheet's own counting too. */
function writtenValue({ kind, value }: CellToWrite): Value {
  switch (kind) {
    case "number": // Stands in for the digits until they are put in.
      return Number(value);
    case "date":
      return daySerial(value);
    case "boolean":
      return value === "true";
    case "text":
      return value === "" ? null : literal(value);
  }
}

function details(cell: CellToWrite): Partial<Cell> {
  const look = looks[cell.look ?? lookOf(cell)];
  const format = cell.format ?? (cell.look === undefined || cell.kind === "date" ? formatOf(cell) : undefined);
  return {
    style: format === undefined ? look : { ...look, numFmt: format },
    ...(cell.formula ? { formula: cell.formula, formulaResult: writtenValue(cell) } : {}),
    ...(cell.comment ? { comment: { author: "标杆", text: literal(cell.comment) } } : {}),
    ...(cell.link ? { hyperlink: { target: "", location: cell.link } } : {}),
  };
}

function lookOf({ kind }: CellToWrite): keyof typeof looks {
  return kind === "boolean" ? "centre" : kind;
}

/** A number shows all its decimals where nothing else is said. */
function formatOf({ kind, value }: CellToWrite): string | undefined {
  if (kind === "date") return "yyyy-mm-dd";
  const places = kind === "number" ? (value.split(".")[1]?.length ?? 0) : 0;
  return places === 0 ? undefined : `#,##0.${"0".repeat(Math.min(places, 15))}`;
}

/** A merged area keeps its borders and its ground on all its cells. */
function fillMerge(
  cells: Map<string, Partial<Cell>>,
  style: NonNullable<Cell["style"]>,
  top: number,
  left: number,
  bottom: number,
  right: number,
): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const key = `${row - 1},${column - 1}`;
      if (!cells.has(key)) cells.set(key, { style, value: null });
    }
  }
}

/** What a column holds sets its width, but for cells that stretch over several. */
function columnWidths({ cells, merges = [], widths = [] }: SheetToWrite, breadth: number): readonly number[] {
  const wanted = Array.from({ length: breadth }, (_, index) => widths[index] ?? NARROWEST);
  const across = new Set(merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  for (const { row, column, value, look, kind } of cells) {
    if (widths[column - 1] !== undefined || look === "title" || look === "remark" || look === "note") continue;
    if (across.has(`${row},${column}`)) continue;
    // Figures are shown with commas and two decimals.
    const shown = textWidth(value) * (kind === "number" ? 4 / 3 : 1) + 3;
    wanted[column - 1] = Math.min(WIDEST, Math.max(wanted[column - 1] ?? NARROWEST, Math.ceil(shown)));
  }
  return wanted;
}

function rowDefs(sheet: SheetToWrite, widths: readonly number[]): NonNullable<WriteSheet["rowDefs"]> {
  const defs = new Map<number, { height?: number; hidden?: boolean }>(wrappedHeights(sheet, widths));
  for (const [row, height] of Object.entries(sheet.heights ?? {})) defs.set(Number(row) - 1, { height });
  for (const row of sheet.hiddenRows ?? []) defs.set(row - 1, { ...defs.get(row - 1), hidden: true });
  return defs;
}

function validation({ range, values, days, holds, message, prompt, listedIn }: ListedChoice): DataValidation {
  const told = {
    range,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: "填报有误",
    errorMessage: message,
    ...(prompt ? { showInputMessage: true, inputTitle: "填法", inputMessage: prompt } : {}),
  } as const;
  if (listedIn) return { ...told, type: "list", formula1: listedIn };
  if (values) return { ...told, type: "list", values: [...values] };
  if (days) {
    const [formula1, formula2] = [days.from, days.to].map((day) => String(daySerial(day)));
    return { ...told, type: "date", operator: "between", formula1: formula1 ?? "", formula2: formula2 ?? "" };
  }
  return { ...told, type: "custom", formula1: holds ?? "TRUE" };
}
