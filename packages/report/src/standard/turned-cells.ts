import { zh } from "./declare-rule";
import { cell, readAsShown, type StatedCell } from "./stated-cell";

/** Cells that a program or a person turned into something else than the column counts. */
export const turnedCells: readonly StatedCell[] = [
  [
    "0224",
    "cell-measure",
    "error",
    "写明的单位与本栏不符",
    "a measure that is not the column's",
    cell("progress.terminals", "12台", "text"),
    cell("progress.terminals", "12笔", "text"),
    zh("按本栏单位填写数字", "Write the figure in the column's measure"),
  ],
  [
    "0225",
    "cell-date-serial",
    "hint",
    "日期变成序列号",
    "a date that became its serial number",
    cell("merchants.openedOn", "2021-08-01", "date"),
    cell("merchants.openedOn", "44409", "number"),
    readAsShown,
  ],
  [
    "0226",
    "cell-zeros-lost",
    "error",
    "编号开头的0丢失",
    "a code that lost its leading zeros",
    cell("merchants.mcc", "0742", "text"),
    cell("merchants.mcc", "742", "number"),
    zh("把该列设为文本格式后重新填写", "Format the column as text and fill it in again"),
  ],
];
