import type { Inline, Table } from "../document";
import { captionText, headRows, noteLines } from "../document-text";
import type { TableFit } from "../table-fit";
import { w } from "./markup";
import { paragraph, textParagraph } from "./paragraphs";
import { type IdSource, inlineRuns, type RunStyle, run } from "./runs";
import { styleSheet } from "./style-sheet";

export interface TableOptions {
  readonly number: string;
  readonly fit: TableFit;
  /** The last row goes with what follows (7.3.5.5). */
  readonly keepLast: boolean;
}

/** A table inside 版心: fixed layout, its head repeated on every page, rows never split (§7, §12 no. 27). */
export function tableMarkup(table: Table, ids: IdSource, { number, fit, keepLast }: TableOptions): string {
  const grid = fit.widths;
  const small: RunStyle = fit.size === styleSheet.TableText.run.size ? {} : { size: fit.size };
  const [above, below] = headRows(table);
  const covered = coveredCells(table);
  const rows = [
    ...(above ? [headRow(above, grid, small)] : []),
    ...(below ? [belowRow(table, grid, small)] : []),
    ...table.rows.map((row, index) =>
      bodyRow(row, index, { table, grid, ids, small, covered, keep: keepLast && index === table.rows.length - 1 }),
    ),
  ];
  return [
    ...(table.title === undefined ? [] : [textParagraph("TableTitle", captionText(number, table.title), KEEP)]),
    ...(table.remark === undefined ? [] : [textParagraph("TableRemark", table.remark, KEEP)]),
    w("tbl", {}, properties(grid), w("tblGrid", {}, ...grid.map((column) => w("gridCol", { w: column }))), ...rows),
    ...noteLines(table).map((note) => textParagraph("TableNote", note, { left: 480, hanging: 420 })),
    // Two tables that touch are one to Word.
    ...(table.notes.length === 0 ? [paragraph("TableNote", "", { line: 20 })] : []),
  ].join("");
}

const KEEP = { keepNext: true } as const;

function properties(grid: readonly number[]): string {
  const edge = (name: string): string => w(name, { val: "single", sz: 4, space: 0, color: "000000" });
  return w(
    "tblPr",
    {},
    w("tblW", { w: sum(grid), type: "dxa" }),
    w("jc", { val: "center" }),
    w("tblBorders", {}, ...["top", "left", "bottom", "right", "insideH", "insideV"].map(edge)),
    w("tblLayout", { type: "fixed" }),
    w("tblCellMar", {}, w("left", { w: 40, type: "dxa" }), w("right", { w: 40, type: "dxa" })),
  );
}

const HEAD_ROW = w("trPr", {}, w("cantSplit"), w("tblHeader"));
const BODY_ROW = w("trPr", {}, w("cantSplit"), w("trHeight", { val: 420, hRule: "atLeast" }));

type HeadCell = { readonly text: string; readonly across: number; readonly down: number };

function headRow(cells: readonly HeadCell[], grid: readonly number[], small: RunStyle): string {
  let at = 0;
  const made = cells.map(({ text, across, down }) => {
    const width = sum(grid.slice(at, at + across));
    at += across;
    return cell(headText(text, small), width, {
      ...(across > 1 ? { span: across } : {}),
      ...(down > 1 ? { merge: "restart" as const } : {}),
    });
  });
  return w("tr", {}, HEAD_ROW, ...made);
}

/** The lower head row: under a group its columns, under a single head the continued merge. */
function belowRow(table: Table, grid: readonly number[], small: RunStyle): string {
  const made = table.columns.map(({ group, header }, index) =>
    cell(headText(group === undefined ? "" : header, small), grid[index] ?? 0, {
      ...(group === undefined ? { merge: "continue" as const } : {}),
    }),
  );
  return w("tr", {}, HEAD_ROW, ...made);
}

/** Head rows go with the first row of the table. */
function headText(text: string, small: RunStyle): string {
  return paragraph("TableHead", run(text, small, "heading"), KEEP);
}

interface RowSetting {
  readonly table: Table;
  readonly grid: readonly number[];
  readonly ids: IdSource;
  readonly small: RunStyle;
  readonly covered: ReadonlyMap<string, Covered>;
  readonly keep: boolean;
}

/** A cell of a merge: the first in its row spans the columns, below the first row it continues. */
interface Covered {
  readonly merge?: "restart" | "continue";
  readonly span: number;
  /** Another cell of its row spans it. */
  readonly gone: boolean;
}

function coveredCells({ merges = [] }: Table): ReadonlyMap<string, Covered> {
  const covered = new Map<string, Covered>();
  for (const { row, column, down, across } of merges) {
    for (let r = row; r < row + down; r += 1) {
      for (let c = column; c < column + across; c += 1) {
        const merge = down === 1 ? {} : { merge: r === row ? ("restart" as const) : ("continue" as const) };
        covered.set(`${r} ${c}`, { ...merge, span: across, gone: c > column });
      }
    }
  }
  return covered;
}

function bodyRow(row: readonly (readonly Inline[])[], at: number, setting: RowSetting): string {
  const { table, grid, ids, small, covered, keep } = setting;
  const made = row.map((inlines, index) => {
    const merged = covered.get(`${at} ${index}`);
    if (merged?.gone) return "";
    const align = table.columns[index]?.align ?? "left";
    const span = merged?.span ?? 1;
    const content = paragraph("TableText", inlineRuns(inlines, ids, { runs: small }), {
      ...(align === "left" ? {} : { align }),
      ...(keep ? KEEP : {}),
    });
    return cell(content, sum(grid.slice(index, index + span)), {
      ...(span > 1 ? { span } : {}),
      ...(merged?.merge === undefined ? {} : { merge: merged.merge }),
    });
  });
  return w("tr", {}, BODY_ROW, ...made);
}

function cell(
  content: string,
  width: number,
  more: { readonly span?: number; readonly merge?: "restart" | "continue" },
): string {
  return w(
    "tc",
    {},
    w(
      "tcPr",
      {},
      w("tcW", { w: width, type: "dxa" }),
      ...(more.span === undefined ? [] : [w("gridSpan", { val: more.span })]),
      ...(more.merge === undefined ? [] : [more.merge === "restart" ? w("vMerge", { val: "restart" }) : w("vMerge")]),
      w("vAlign", { val: "center" }),
    ),
    content,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
