import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readWorkbook } from "@biaogan/spreadsheet";
import { CallError } from "./misuse";

/**
 * Reads a list that the office keeps beside a month (收件登记.csv): the cells under the named headers, row by row. Nothing where
 * there is no such file.
 * @throws CallError where the file does not read.
 */
export async function readList(path: string, headers: readonly string[]): Promise<readonly (readonly string[])[]> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return [];
  const read = await readWorkbook(bytes, { file: basename(path) });
  if ("refusal" in read) throw new CallError(read.refusal.message);
  const cells = read.workbook.sheets[0]?.cells ?? [];
  const at = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value.trim()]));
  const columns = headers.map(
    (label) => cells.find(({ row, value }) => row === 1 && value.trim() === label)?.column ?? 0,
  );
  const last = Math.max(1, ...cells.map(({ row }) => row));
  return Array.from({ length: last - 1 }, (_, index) =>
    columns.map((column) => at.get(`${index + 2} ${column}`) ?? ""),
  );
}
