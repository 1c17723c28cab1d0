import type { Finding, Language, Workbook } from "@biaogan/core";
import { defaultLimits, type ReadLimits } from "./limits";
import { convertedBook } from "./marking/converted-book";
import { markPackage } from "./marking/mark-package";
import { convertedTexts } from "./wording/marking";
import { writeWorkbook } from "./write-workbook";

export interface MarkOptions {
  /** The language of comments and list; Chinese unless asked otherwise. */
  readonly language?: Language;
  readonly limits?: Partial<ReadLimits>;
}

/** A sender's workbook with its findings in it. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  /** xlsm where the workbook has macros: they are in the copy as they were. */
  readonly ending: "xlsx" | "xlsm";
  /** The format it came in, where the copy had to be made from its cells. */
  readonly converted?: "xls" | "ods" | "csv";
}

/** A file with more cells is not converted: its copy would be larger than people open. */
const MOST_CONVERTED = 500_000;

/**
 * The sender's own workbook with wrong cells coloured and commented and a sheet 错误清单 that links to them. Everything else
 * is as it was: an xlsx is patched part by part, a cell's own comment stays, and marking a marked copy again gives what
 * marking the original gives. What came as xls, ods or csv comes back as xlsx, and its list says so; `undefined` where such a
 * file has more than 500,000 cells.
 * @param bytes the file that `workbook` was read from
 * @throws MisuseError where the bytes are another file's
 * @example await markWorkbook(bytes, workbook, verdict.findings) // { bytes, ending: "xlsx" }
 */
export async function markWorkbook(
  bytes: Uint8Array,
  workbook: Workbook,
  findings: readonly Finding[],
  options: MarkOptions = {},
): Promise<MarkedCopy | undefined> {
  const { language = "zh" } = options;
  const limits = { ...defaultLimits, ...options.limits };
  const own = findings.filter(({ place }) => place.file === workbook.file).map((finding) => onSheet(finding, workbook));
  if (workbook.format === "xlsx") {
    const hasMacros = workbook.notes.some(({ code }) => code === "macros-ignored");
    return { bytes: markPackage(bytes, workbook, own, { language, limits }), ending: hasMacros ? "xlsm" : "xlsx" };
  }
  const converted = workbook.format;
  if (workbook.sheets.reduce((sum, { cells }) => sum + cells.length, 0) > MOST_CONVERTED) return undefined;
  const book = convertedBook(workbook);
  const renamed = new Map(workbook.sheets.map(({ name }, index) => [name, book.sheets[index]?.name ?? name]));
  const written = await writeWorkbook(book);
  const placed = own.map((finding): Finding => {
    const sheet = renamed.get(finding.place.sheet ?? "");
    return sheet === undefined ? finding : { ...finding, place: { ...finding.place, sheet } };
  });
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, name: renamed.get(sheet.name) ?? sheet.name }));
  const marked = markPackage(written, { ...workbook, sheets }, placed, {
    language,
    limits,
    remark: convertedTexts[converted],
  });
  return { bytes: marked, ending: "xlsx", converted };
}

/** A place in a file of one sheet need not name it. */
function onSheet(finding: Finding, { sheets }: Workbook): Finding {
  const [only, ...others] = sheets;
  if (finding.place.sheet !== undefined || finding.place.cell === undefined || !only || others.length > 0)
    return finding;
  return { ...finding, place: { ...finding.place, sheet: only.name } };
}
