import type { BookToWrite } from "./book";
import { checkBook } from "./check-book";
import { withChoiceSheet } from "./choice-sheet";
import { putExactDigits } from "./exact-digits";
import { layOut } from "./sheet-layout";

/** The clock plays no part: two runs give the same bytes. */
const STILL = new Date("2021-01-01T00:00:00Z");

/**
 * Writes a workbook as xlsx in the look of a Chinese office. Figures are decimal text and reach the file digit for digit;
 * a text stays a text, whatever it begins with. The same book gives the same bytes.
 * @throws MisuseError where a spreadsheet could not hold the book: a figure that is no decimal, a sheet name with a slash
 * @example await writeWorkbook({ sheets: [{ name: "汇总", cells: [{ row: 1, column: 1, kind: "number", value: "70.10" }] }] })
 */
export async function writeWorkbook(book: BookToWrite): Promise<Uint8Array> {
  checkBook(book);
  const whole = withChoiceSheet(book);
  const { writeXlsx } = await import("hucre/xlsx");
  const written = await writeXlsx({
    sheets: whole.sheets.map(layOut),
    properties: { created: STILL, modified: STILL, creator: "Biaogan" },
    defaultFont: { name: "宋体", size: 11 },
  });
  return putExactDigits(written, whole);
}
