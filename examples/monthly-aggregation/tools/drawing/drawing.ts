import type { Cell, Day, Merge } from "@biaogan/core";

/** How a cell looks: every program that writes the drawing has its own idea of it. */
export type Look = "title" | "remark" | "head" | "text" | "number" | "note";

/** A cell that knows what it holds: `products.count[total]`, so that what is planted is found again by name. */
export interface Mark extends Cell {
  readonly look: Look;
  readonly item?: string;
}

/** One sheet as it is to lie in a file, whatever program writes it. */
export interface Drawing {
  readonly name: string;
  readonly visibility: "visible" | "hidden";
  readonly cells: readonly Mark[];
  readonly merges: readonly Merge[];
  /** Column widths in characters, from column A. */
  readonly widths: readonly number[];
  /** Rows above the first row that scrolls. */
  readonly frozen: number;
}

/** A cell before its place is known; `across` and `down` count the cells it is merged over. */
export interface Draft extends Omit<Mark, "row" | "column"> {
  readonly across?: number;
  readonly down?: number;
}

/** One row of drafts; a gap stays empty. */
export type Line = readonly (Draft | undefined)[];

export interface LayOptions {
  /** Columns left empty before the table. */
  readonly indent?: number;
  readonly frozen?: number;
  readonly visibility?: Drawing["visibility"];
}

/** Lays lines one below the other, from row 1. */
export function lay(
  name: string,
  widths: readonly number[],
  lines: readonly Line[],
  options: LayOptions = {},
): Drawing {
  const indent = options.indent ?? 0;
  const cells: Mark[] = [];
  const merges: Merge[] = [];
  for (const [top, line] of lines.entries()) {
    for (const [left, draft] of line.entries()) {
      if (!draft) continue;
      const { across = 1, down = 1, ...held } = draft;
      const row = top + 1;
      const column = left + 1 + indent;
      cells.push({ row, column, ...held });
      if (across > 1 || down > 1)
        merges.push({ top: row, left: column, bottom: row + down - 1, right: column + across - 1 });
    }
  }
  const spaced = [...Array.from({ length: indent }, () => 3), ...widths];
  return {
    name,
    visibility: options.visibility ?? "visible",
    cells,
    merges,
    widths: spaced,
    frozen: options.frozen ?? 0,
  };
}

export function words(value: string, look: Look = "text", item?: string): Draft {
  return { kind: "text", value, look, ...(item && { item }) };
}

export function head(value: string, across = 1, down = 1): Draft {
  return { kind: "text", value, look: "head", across, down };
}

/** A count, or an amount given as its decimal text. */
export function number(value: number | string, item?: string, format?: string): Draft {
  return { kind: "number", value: String(value), look: "number", ...(item && { item }), ...(format && { format }) };
}

export function day(value: Day, item?: string): Draft {
  return { kind: "date", value, look: "text", format: "yyyy-mm-dd", ...(item && { item }) };
}

/** Fen as 元 with two decimals: 123456 → 1234.56, as a spreadsheet keeps it: 1234.5 for 1234.50. */
export function yuan(fen: number): string {
  return shortest(fen, 2);
}

/** Fen as 万元 rounded half up to two decimals. */
export function tenThousandYuan(fen: number): string {
  const rounded = fen + 5000;
  return shortest((rounded - (rounded % 10000)) / 10000, 2);
}

function shortest(scaled: number, decimals: number): string {
  const digits = String(scaled).padStart(decimals + 1, "0");
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, "");
}
