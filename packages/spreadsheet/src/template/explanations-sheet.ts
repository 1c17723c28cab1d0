import type { CellToWrite, SheetToWrite } from "../book";

const HEADER = ["校验规则编号", "涉及项目", "情况说明"];
const ROWS = 20;

/** The sheet on which a bank explains what the check doubts; an empty one says nothing. */
export function explanationsSheet(): SheetToWrite {
  const rows = Array.from({ length: ROWS }, (_, index) => index + 3);
  return {
    name: "情况说明",
    widths: [18, 30, 80],
    heights: Object.fromEntries([[1, 30], ...rows.map((row) => [row, 24])]),
    frozenRows: 2,
    printTitles: { from: 2, to: 2 },
    landscape: true,
    locked: "rows",
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    cells: [
      { row: 1, column: 1, kind: "text", value: "情况说明", look: "title" },
      ...HEADER.map((value, index): CellToWrite => ({ row: 2, column: index + 1, kind: "text", value, look: "head" })),
      ...rows.flatMap((row) =>
        [1, 2, 3].map((column): CellToWrite => ({ row, column, kind: "text", value: "", look: "input", format: "@" })),
      ),
    ],
  };
}
