import { a1 } from "@biaogan/core";
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { BookToWrite, SheetToWrite } from "./book";

/** The clock plays no part; fflate reads the local one, so that every time zone writes the same. */
const STILL = new Date(2021, 0, 1);
const NUMBER = /(<c r="([A-Z]+\d+)"[^>]*>(?:<f[^>]*>[^<]*<\/f>)?<v>)([^<]*)(?=<\/v>)/g;
/** A formula of ours whose result is an empty text: the library writes it as one that was never calculated. */
const EMPTY_RESULT = /(<c r="[A-Z]+\d+"(?: s="\d+")?)>(<f>[^<]*<\/f>)<\/c>/g;
const PRINT_TITLES = /(<definedName name="_xlnm\.Print_Titles" localSheetId="(\d+)">).*?(?=!\$)/g;

/**
 * Puts what the library could not write into the package's parts: each figure's own digits in place of a double's, the
 * looks of whole columns, and quotes around the sheet's name in the rows that print on every page.
 */
export function putExactDigits(written: Uint8Array, { sheets }: BookToWrite): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(written))) {
    const index = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1];
    const sheet = index === undefined ? undefined : sheets[Number(index) - 1];
    if (sheet) parts[name] = strToU8(withColumnLooks(withDigits(strFromU8(bytes), sheet), sheet));
    else if (name === "xl/workbook.xml") parts[name] = strToU8(withQuotedTitles(strFromU8(bytes), sheets));
    else parts[name] = bytes;
  }
  return zipSync(parts, { mtime: STILL, level: 6 });
}

function withDigits(xml: string, { cells }: SheetToWrite): string {
  const digits = new Map(
    cells.filter(({ kind }) => kind === "number").map(({ row, column, value }) => [a1(row, column), value]),
  );
  return xml
    .replace(EMPTY_RESULT, '$1 t="str">$2<v></v></c>')
    .replace(NUMBER, (_, head: string, address: string, double: string) => head + (digits.get(address) ?? double));
}

function withColumnLooks(xml: string, { columnsLike }: SheetToWrite): string {
  if (columnsLike === undefined) return xml;
  return xml.replace(/<col min="(\d+)"/g, (whole, column: string) => {
    const cell = new RegExp(`<c r="${a1(columnsLike, Number(column))}"[^>]*? s="(\\d+)"`).exec(xml);
    return cell ? `${whole} style="${cell[1]}"` : whole;
  });
}

function withQuotedTitles(xml: string, sheets: readonly SheetToWrite[]): string {
  return xml.replace(PRINT_TITLES, (_, head: string, index: string) => {
    const name = (sheets[Number(index)]?.name ?? "").replaceAll("'", "''");
    return `${head}'${name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}'`;
  });
}
