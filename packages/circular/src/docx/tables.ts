import type { Inline, Table } from "../document";
import { headRows } from "../document-text";
import { officialLayout } from "../official-layout";
import { w } from "./markup";
import { paragraph } from "./paragraphs";
import { type IdSource, inlineRuns, type RunStyle, run } from "./runs";

const { size } = officialLayout;
const HEAD: RunStyle = { face: "heading", size: size.five };
const CELL: RunStyle = { face: "body", size: size.five };
const LINE = 300;

/** A table inside 版心: fixed layout, its head repeated on every page, rows never split (§7, §12 no. 27). */
export function tableMarkup(table: Table, width: number, ids: IdSource): string {
  const grid = gridOf(table, width);
  const [above, below] = headRows(table);
  const rows = [
    ...(above ? [headRow(above, grid)] : []),
    ...(below ? [belowRow(table, grid)] : []),
    ...table.rows.map((row) => bodyRow(row, table, grid, ids)),
  ];
  const remark =
    table.remark === undefined
      ? ""
      : paragraph(run(table.remark, { face: "body", size: size.smallFour }), { align: "right", line: 400 });
  const notes = table.notes
    .map((note) => paragraph(run(`注：${note}`, CELL), { line: 360, left: 480, hanging: 420 }))
    .join("");
  return (
    remark +
    w("tbl", {}, properties(grid), w("tblGrid", {}, ...grid.map((column) => w("gridCol", { w: column }))), ...rows) +
    notes
  );
}

function gridOf(table: Table, width: number): readonly number[] {
  const sum = table.columns.reduce((all, { weight }) => all + weight, 0);
  return table.columns.map(({ weight }) => Math.floor((weight * (width - 10)) / sum));
}

function properties(grid: readonly number[]): string {
  const edge = (name: string): string => w(name, { val: "single", sz: 4, space: 0, color: "000000" });
  return w(
    "tblPr",
    {},
    w("tblW", { w: grid.reduce((all, one) => all + one, 0), type: "dxa" }),
    w("jc", { val: "center" }),
    w("tblBorders", {}, ...["top", "left", "bottom", "right", "insideH", "insideV"].map(edge)),
    w("tblLayout", { type: "fixed" }),
    w("tblCellMar", {}, w("left", { w: 40, type: "dxa" }), w("right", { w: 40, type: "dxa" })),
  );
}

const HEAD_ROW = w("trPr", {}, w("cantSplit"), w("tblHeader"));
const BODY_ROW = w("trPr", {}, w("cantSplit"), w("trHeight", { val: 420, hRule: "atLeast" }));

type HeadCell = { readonly text: string; readonly across: number; readonly down: number };

function headRow(cells: readonly HeadCell[], grid: readonly number[]): string {
  let at = 0;
  const made = cells.map(({ text, across, down }) => {
    const width = grid.slice(at, at + across).reduce((all, one) => all + one, 0);
    at += across;
    return cell(run(text, HEAD), width, "center", {
      ...(across > 1 ? { span: across } : {}),
      ...(down > 1 ? { merge: "restart" as const } : {}),
    });
  });
  return w("tr", {}, HEAD_ROW, ...made);
}

/** The lower head row: under a group its columns, under a single head the continued merge. */
function belowRow(table: Table, grid: readonly number[]): string {
  const made = table.columns.map(({ group, header }, index) =>
    cell(
      group === undefined ? "" : run(header, HEAD),
      grid[index] ?? 0,
      "center",
      group === undefined ? { merge: "continue" } : {},
    ),
  );
  return w("tr", {}, HEAD_ROW, ...made);
}

function bodyRow(row: readonly (readonly Inline[])[], table: Table, grid: readonly number[], ids: IdSource): string {
  const made = row.map((inlines, index) =>
    cell(inlineRuns(inlines, CELL, ids), grid[index] ?? 0, table.columns[index]?.align ?? "left", {}),
  );
  return w("tr", {}, BODY_ROW, ...made);
}

function cell(
  content: string,
  width: number,
  align: "left" | "center" | "right",
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
    paragraph(content, { style: "TableText", align, line: LINE }),
  );
}
