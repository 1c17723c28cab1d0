import * as z from "zod";

/** Where a figure stands: file → sheet → A1 cell (or A1:B2 range). The row and column are as the spreadsheet shows them. */
export const placeSchema = z
  .object({ file: z.string(), sheet: z.string().optional(), cell: z.string().optional() })
  .readonly();
export type Place = z.infer<typeof placeSchema>;

/** The letters of a column, counted from 1: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a row and column, both counted from 1. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The row and column (from 1) of an A1 address, or undefined where it is none. */
export function parseA1(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!match?.[1]) return undefined;
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]), column };
}

/**
 * How a place is shown: `农行_2021-09.xlsx › 支付产品交易表 › C11`. A text file's only sheet has the file's name: it is not
 * said twice.
 */
export function showPlace({ file, sheet, cell }: Place): string {
  const isFileName = sheet !== undefined && file.slice(0, file.lastIndexOf(".")) === sheet;
  return [file, isFileName ? undefined : sheet, cell].filter(Boolean).join(" › ");
}
