import { a1, type Cell, type Place, type Sheet, type Workbook } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { codesOf, type ReportPack, type Table, tablesOf } from "@biaogan/report";
import type { Row, Tables } from "./figures";

/** One cell of a book, found again by the item that it holds: `products.count[total]`. */
export interface Marked extends Cell {
  readonly item?: string | undefined;
}

export interface MarkedSheet {
  readonly name: string;
  readonly table: string;
  readonly cells: readonly Marked[];
}

/** An institution's file of a month before it is read. */
export interface Book {
  readonly file: string;
  readonly institution: string;
  readonly month: string;
  readonly sheets: readonly MarkedSheet[];
}

/** Draws an institution's tables, one sheet each, as the forms declare them. */
export function bookOf(pack: ReportPack, plan: CountyPlan, institution: string, month: string, tables: Tables): Book {
  const who = plan.county.institutions.find(({ code }) => code === institution);
  const sheets = tablesOf(pack).flatMap(({ id, table, form }): readonly MarkedSheet[] => {
    const rows = tables[id];
    if (!rows) return [];
    const head = [
      [form.title.zh],
      [
        `填报单位：${who?.name ?? institution}`,
        `报告期：${month}`,
        ...(form.amounts ? [`金额单位：${form.amounts}`] : []),
      ],
    ];
    const body = table.layout === "record" ? recordLines(id, table, rows[0] ?? {}) : gridLines(id, table, rows, plan);
    const foot = table.rows === "bulk" ? [] : [["填表人：甲　复核人：乙　负责人：丙"]];
    return [{ name: table.label.zh, table: id, cells: layOut([...head, ...body, ...foot]) }];
  });
  return { file: `${institution}_${month}.xlsx`, institution, month, sheets };
}

type Draft = string | { readonly value: string; readonly item: string; readonly kind: Cell["kind"] };

function recordLines(id: string, table: Table, row: Row): readonly (readonly Draft[])[] {
  return [
    ["序号", "项目", "计量单位", "本月数"],
    ...Object.entries(table.columns).map(([name, column], index): readonly Draft[] => [
      String(index + 1),
      column.label.zh,
      column.measure,
      { value: row[name] ?? "", item: `${id}.${name}`, kind: "number" },
    ]),
  ];
}

function gridLines(id: string, table: Table, rows: readonly Row[], plan: CountyPlan): readonly (readonly Draft[])[] {
  const columns = Object.entries(table.columns);
  const grouped = columns.some(([, { group }]) => group !== undefined);
  const lines = rows.map((row, index) =>
    columns.map(([name, column]): Draft => {
      const key = table.key === undefined ? String(index) : (row[table.key] ?? String(index));
      const labels = codesOf(column, plan);
      const written = row[name] ?? "";
      const total = written === "total" ? table.totalRow?.[0] : undefined;
      const truth = column.type === "truth" ? (written === "true" ? "是" : "否") : undefined;
      const kind = column.type === "number" ? "number" : column.type === "date" ? "date" : "text";
      return { value: total ?? truth ?? labels?.[written]?.label.zh ?? written, item: `${id}.${name}[${key}]`, kind };
    }),
  );
  return [
    ...(grouped ? [columns.map(([, { group, label }]) => group?.[0] ?? label.zh)] : []),
    columns.map(([, { label }]) => label.zh),
    ...lines,
  ];
}

function layOut(lines: readonly (readonly Draft[])[]): readonly Marked[] {
  return lines.flatMap((line, row) =>
    line.flatMap((draft, column): readonly Marked[] => {
      const held = typeof draft === "string" ? { value: draft, kind: "text" as const } : draft;
      return held.value === "" && !("item" in held) ? [] : [{ row: row + 1, column: column + 1, ...held }];
    }),
  );
}

/** The book as a reader would give it. */
export function workbookOf(book: Book): Workbook {
  const sheets = book.sheets.map(
    ({ name, cells }): Sheet => ({
      name,
      visibility: "visible",
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells: cells.filter(({ value }) => value !== "").map(({ item: _item, ...cell }) => cell),
    }),
  );
  return { file: book.file, format: "xlsx", notes: [], hash: JSON.stringify(sheets), sheets };
}

/** What stands at an item, and where. */
export function cellAt(book: Book, item: string): { readonly cell: Marked; readonly place: Place } | undefined {
  for (const sheet of book.sheets) {
    const cell = sheet.cells.find((one) => one.item === item);
    if (cell) return { cell, place: { file: book.file, sheet: sheet.name, cell: a1(cell.row, cell.column) } };
  }
  return undefined;
}

/** The book with other contents at some items. */
export function write(
  book: Book,
  contents: Readonly<Record<string, { readonly value: string; readonly kind?: Cell["kind"] }>>,
): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const other = cell.item === undefined ? undefined : contents[cell.item];
        return other ? { ...cell, ...other } : cell;
      }),
    })),
  };
}

/** The cells of a sheet's row that holds an item. */
export function rowOf(sheet: MarkedSheet, item: string): readonly Marked[] {
  const row = sheet.cells.find((one) => one.item === item)?.row;
  return sheet.cells.filter((cell) => cell.row === row);
}

/** The book with a row appended under a table that has nothing below it. */
export function append(book: Book, table: string, cells: readonly Marked[]): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      if (sheet.table !== table) return sheet;
      const row = Math.max(...sheet.cells.map((cell) => cell.row)) + 1;
      return {
        ...sheet,
        cells: [...sheet.cells, ...cells.map((cell) => ({ ...cell, row, item: `${cell.item ?? ""}+` }))],
      };
    }),
  };
}

/** The book without the row that holds an item; what stood below moves up. */
export function remove(book: Book, table: string, item: string): Book {
  return {
    ...book,
    sheets: book.sheets.map((sheet) => {
      const row = sheet.cells.find((one) => one.item === item)?.row;
      if (sheet.table !== table || row === undefined) return sheet;
      const kept = sheet.cells.filter((cell) => cell.row !== row);
      return { ...sheet, cells: kept.map((cell) => (cell.row > row ? { ...cell, row: cell.row - 1 } : cell)) };
    }),
  };
}
