import { MisuseError } from "@biaogan/core";
import type { Drawing, Mark } from "../drawing/drawing";
import { withWrongCheck } from "../figures/credit-code";
import type { DrawnFile } from "../inbox";

/** A cell spoilt on purpose: `becomes` says what stands there instead of the right figure. */
export interface SpoiltCell {
  /** The number in the list of planted things. */
  readonly planted: number;
  readonly file: string;
  readonly item: string;
  readonly becomes: (right: Mark) => Partial<Pick<Mark, "kind" | "value" | "format" | "formula">>;
}

const plus = (by: number) => (right: Mark) => ({ value: String(BigInt(right.value) + BigInt(by)) });
const written = (write: (value: string) => string) => (right: Mark) => ({
  kind: "text" as const,
  value: write(right.value),
});

/** 29.67 (万元) as 296700 (元). */
const inYuan = ({ value }: Mark) => {
  const [whole = "0", places = ""] = value.split(".");
  return { value: String(BigInt(whole + places.padEnd(4, "0"))) };
};

const FULL_WIDTH = { from: "0".codePointAt(0) ?? 0, to: "０".codePointAt(0) ?? 0 };
const fullWidth = (value: string): string =>
  [...value]
    .map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - FULL_WIDTH.from + FULL_WIDTH.to))
    .join("");

/** Single cells spoilt in the reported month's files. */
export const SPOILT_CELLS: readonly SpoiltCell[] = [
  { planted: 1, file: "农行2021-09 移动支付报表(最终版).xlsx", item: "products.count[total]", becomes: plus(5) },
  { planted: 2, file: "中行9月移动支付月报.xls", item: "products.amount[phone-tap]", becomes: inYuan },
  {
    planted: 3,
    file: "云汇支付202109.xlsx",
    item: "progress.smallMerchants",
    becomes: written((value) => `${value}户`),
  },
  { planted: 3, file: "云汇支付202109.xlsx", item: "progress.terminals", becomes: written(fullWidth) },
  { planted: 4, file: "中行9月移动支付月报.xls", item: "progress.boundUsers", becomes: plus(-30) },
  { planted: 7, file: "农商行_2021-09.xlsx", item: "progress.boundUsers", becomes: plus(90) },
  { planted: 7, file: "农商行_2021-09.xlsx", item: "progress.promotionAttendances", becomes: plus(-60) },
  { planted: 7, file: "农商行_2021-09.xlsx", item: "products.count[phone-tap]", becomes: plus(100) },
  { planted: 9, file: "捷付通-9月明细.xlsx", item: "merchants.creditCode[120]", becomes: written(withWrongCheck) },
  {
    planted: 16,
    file: "农行2021-09 移动支付报表(最终版).xlsx",
    item: "progress.promotionAttendances",
    becomes: () => ({ kind: "error", value: "#REF!" }),
  },
  {
    planted: 18,
    file: "农行2021-09 移动支付报表(最终版).xlsx",
    item: "products.yearCount[phone-tap]",
    becomes: ({ value }) => ({ value: `1${value}` }),
  },
  { planted: 19, file: "银联平台数据2021年9月.xlsx", item: "platformBanks.newlyBoundUsers[B04]", becomes: plus(-3) },
  { planted: 19, file: "银联平台数据2021年9月.xlsx", item: "platform.newlyBoundUsers", becomes: plus(-3) },
];

/** Spoils the cells in the drawn files. @throws MisuseError where a file or an item is not there. */
export function plantCells(files: readonly DrawnFile[]): readonly DrawnFile[] {
  for (const { file, item } of SPOILT_CELLS) placeOf(files, file, item);
  return files.map((drawn) => {
    const spoilt = SPOILT_CELLS.filter((one) => one.file === drawn.file);
    return spoilt.length === 0 ? drawn : { ...drawn, sheets: drawn.sheets.map((sheet) => spoil(sheet, spoilt)) };
  });
}

/** Where an item stands. @throws MisuseError where it stands nowhere. */
export function placeOf(
  files: readonly DrawnFile[],
  file: string,
  item: string,
): { readonly sheet: string; readonly mark: Mark } {
  for (const sheet of files.find((one) => one.file === file)?.sheets ?? []) {
    const mark = sheet.cells.find((cell) => cell.item === item);
    if (mark) return { sheet: sheet.name, mark };
  }
  throw new MisuseError("placeOf", `${file} holds no ${item}`);
}

function spoil(sheet: Drawing, spoilt: readonly SpoiltCell[]): Drawing {
  const cells = sheet.cells.map((cell) => {
    const change = spoilt.find((one) => one.item === cell.item);
    return change ? { ...cell, ...change.becomes(cell) } : cell;
  });
  return { ...sheet, cells };
}
