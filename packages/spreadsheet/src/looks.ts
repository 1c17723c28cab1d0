import type { CellStyle } from "hucre/xlsx";
import type { Look } from "./book";

const thin = { style: "thin", color: { rgb: "808080" } } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;
const song = { name: "宋体", size: 11 } as const;
const middle = { vertical: "center", wrapText: true } as const;

function body(more: CellStyle): CellStyle {
  return { font: song, border, alignment: middle, ...more };
}

/** The office's look: 黑体 heads on light ground, 宋体 below, figures to the right. */
export const looks = {
  title: { font: { name: "黑体", size: 16, bold: true }, alignment: { horizontal: "center", vertical: "center" } },
  remark: { font: { name: "楷体", size: 11 }, alignment: { vertical: "center" } },
  head: {
    font: { name: "黑体", size: 11 },
    fill: fill("E7EDF4"),
    border,
    alignment: { ...middle, horizontal: "center" },
  },
  text: body({ alignment: { ...middle, horizontal: "left", indent: 1 } }),
  centre: body({ alignment: { ...middle, horizontal: "center" } }),
  number: body({ alignment: { vertical: "center", horizontal: "right" }, numFmt: "#,##0" }),
  money: body({ alignment: { vertical: "center", horizontal: "right" }, numFmt: "#,##0.00" }),
  percent: body({ alignment: { vertical: "center", horizontal: "right" }, numFmt: '#,##0.00"%"' }),
  date: body({ alignment: { ...middle, horizontal: "center" }, numFmt: "yyyy-mm-dd" }),
  input: body({ fill: fill("FFFBE6"), alignment: { vertical: "center" }, protection: { locked: false } }),
  line: { font: song, alignment: { vertical: "center" }, border: { bottom: thin }, protection: { locked: false } },
  aside: body({ font: { ...song, color: { rgb: "808080" } }, alignment: { vertical: "center", horizontal: "right" } }),
  note: { font: { name: "宋体", size: 10 }, alignment: { vertical: "center" } },
  plain: { font: song },
  wrong: body({ fill: fill("FBDAD7"), alignment: { ...middle, horizontal: "center" } }),
  good: body({ fill: fill("DDF0E0"), alignment: { ...middle, horizontal: "center" } }),
  warn: body({ fill: fill("FFF1CC"), alignment: { ...middle, horizontal: "center" } }),
} as const satisfies Record<Look, CellStyle>;
