import { a1, type Cell, type Sheet, type Workbook } from "@biaogan/core";
import type { Example } from "../rule";

type SheetsExample = Extract<Example, { sheets: unknown }>;

/** What the file of an example is called. */
export const exampleFile = "example.xlsx";

/** The workbook that the sheets of an example make: the same sheets are the same file. */
export function exampleWorkbook(sheets: SheetsExample["sheets"], file = exampleFile): Workbook {
  const drawn = sheets.map(
    ({ name, rows, hidden }): Sheet => ({
      name,
      visibility: hidden ? "hidden" : "visible",
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      cells: rows.flatMap((row, r) =>
        row.flatMap((value, c) => (value === "" || value === "=" ? [] : [exampleCell(value, r + 1, c + 1)])),
      ),
    }),
  );
  const notes = sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, r) =>
      row.flatMap((value, c) =>
        value === "="
          ? [{ code: "formula-without-value" as const, place: { file, sheet: name, cell: a1(r + 1, c + 1) } }]
          : [],
      ),
    ),
  );
  return { file, format: "xlsx", notes, hash: JSON.stringify(sheets), sheets: drawn };
}

/** A cell of an example: a number where it looks like one. */
export function exampleCell(value: string, row: number, column: number): Cell {
  return { row, column, kind: /^-?\d+(\.\d+)?$/.test(value) ? "number" : "text", value };
}
