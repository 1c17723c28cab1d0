/** A cell as the manifest states it: address, kind, value, and what else has to come back. */
export type StatedCell = readonly [
  address: string,
  kind: "number" | "text" | "date" | "boolean" | "error",
  value: string,
  more?: { readonly format?: string; readonly formula?: string; readonly comment?: string; readonly written?: string },
];

export interface StatedSheet {
  readonly name: string;
  readonly visibility?: "visible" | "hidden";
  readonly cells: readonly StatedCell[];
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  /** From A on: 4 is D. */
  readonly hiddenColumns?: readonly number[];
}

/** One workbook of the corpus: what was put in by every program that makes it, and what has to be read. */
export interface Case {
  readonly name: string;
  readonly sheets: readonly StatedSheet[];
  readonly from1904?: boolean;
}

type Row = readonly (string | number | undefined)[];

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

/** Rows from a row of the sheet on: numbers are numbers, everything else is text, holes stay empty. */
export function rowsAt(first: number, rows: readonly Row[]): readonly StatedCell[] {
  return rows.flatMap((row, index) =>
    row.flatMap((value, column): StatedCell[] =>
      value === undefined
        ? []
        : [[`${letters(column)}${first + index}`, typeof value === "number" ? "number" : "text", String(value)]],
    ),
  );
}

export const products = ["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"];
export const twoRows: readonly Row[] = [
  ["支付产品", "本月", undefined, "本年累计"],
  [undefined, "笔数", "金额", "笔数", "金额"],
];
export const twoRowMerges = ["A3:A4", "B3:C3", "D3:E3"];
export const figures = (factor: number): readonly Row[] =>
  products.map((name, index) => [
    name,
    1234 * factor + index,
    (factor * 100 + index) / 4,
    9999 * factor,
    12.5 * factor,
  ]);
export const head: readonly Row[] = [
  ["支付产品交易表"],
  ["填报单位：示例县农村商业银行", undefined, "报告期：2021年9月", undefined, "单位：万元"],
];
export const signed = (row: number): readonly StatedCell[] =>
  rowsAt(row, [["填表人：甲　　复核人：乙　　负责人：丙"], ["注：含县域内全部网点"]]);

export const one = (
  name: string,
  sheet: Omit<StatedSheet, "name"> & { readonly name?: string },
  more: Partial<Case> = {},
): Case => ({
  name,
  sheets: [{ name: "支付产品交易表", ...sheet }],
  ...more,
});
export const texts = (name: string, values: readonly string[]): Case =>
  one(name, { cells: rowsAt(1, [["项目", "填报"], ...values.map((value, index) => [`第${index + 1}项`, value])]) });
export const numbers = (
  name: string,
  values: readonly (readonly [value: string, format?: string | undefined, written?: string])[],
): Case =>
  one(name, {
    cells: values.map(
      ([value, format, written], index): StatedCell => [
        `B${index + 2}`,
        "number",
        value,
        { ...(format === undefined ? {} : { format }), ...(written === undefined ? {} : { written }) },
      ],
    ),
  });
export const dates = (name: string, formats: readonly string[], from1904 = false): Case =>
  one(
    name,
    {
      cells: formats.map(
        (format, index): StatedCell => [`A${index + 1}`, "date", `2021-0${(index % 9) + 1}-25`, { format }],
      ),
    },
    from1904 ? { from1904 } : {},
  );
