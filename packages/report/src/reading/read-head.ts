import { type Measure, type Place, readDateText } from "@biaogan/core";
import { type HeadField, headFields } from "../form";
import type { SheetGrid } from "./sheet-grid";

export type HeadFields = Readonly<Partial<Record<HeadField, { readonly value: string; readonly place: Place }>>>;

/** The labels of the head's fields, above and under the table. */
const LABELS = {
  institution: ["填报单位", "填报机构", "报送单位", "报送机构", "机构名称", "编制单位"],
  institutionCode: ["机构代码", "机构编码"],
  county: ["县区", "所属县", "县（区）", "行政区划代码"],
  month: ["报告期", "填报月份", "报送月份", "报告月份", "所属期", "月份"],
  measure: ["金额单位", "单位"],
  preparedBy: ["填表人", "制表人", "制表"],
  reviewedBy: ["复核人", "复核", "审核人"],
  responsible: ["负责人", "单位负责人"],
  telephone: ["联系电话", "电话"],
  filledOn: ["填报日期", "报送日期", "填表日期"],
  revision: ["修订号", "更正号", "版次", "修订"],
  formVersion: ["表式版本", "表式", "版本"],
} as const satisfies Record<HeadField, readonly string[]>;

/** A label with its colon, at the beginning of a line or behind a gap; people put spaces between its characters. */
const STATED = new RegExp(
  `(?:^|[\\s（(、，,；;])(?:${Object.entries(LABELS)
    .map(([field, labels]) => `(?<${field}>${labels.map((label) => [...label].join("\\s*")).join("|")})`)
    .join("|")})\\s*[:：]`,
  "g",
);

/**
 * Reads the fields of a sheet's head and foot wherever they stand: `报告期：2021年9月`, several in a line, or the value in
 * the next cell.
 */
export function readHead(grid: SheetGrid, outside: (row: number) => boolean): HeadFields {
  const fields: Partial<Record<HeadField, { value: string; place: Place }>> = {};
  for (const cell of grid.sheet.cells) {
    if (cell.kind !== "text" || !outside(cell.row)) continue;
    for (const { field, value } of statedIn(cell.value)) {
      const found = value === "" ? next(grid, cell.row, cell.column) : value;
      if (!fields[field] && found !== undefined && found !== "")
        fields[field] = { value: found, place: grid.place(cell.row, cell.column) };
    }
  }
  const month = fields.month ?? titleMonth(grid, outside);
  return month === undefined ? fields : { ...fields, month };
}

/** The month that a title names, where no field does: `2021年9月支付产品交易表`. */
function titleMonth(grid: SheetGrid, outside: (row: number) => boolean): HeadFields["month"] {
  for (const row of grid.rows.slice(0, 3).filter(outside)) {
    const [cell] = grid.inRow(row);
    const title = cell?.kind === "text" ? cell.value.normalize("NFKC") : "";
    const named = /日期|\d月\d/.test(title) ? undefined : /\d{4}\s*年\s*\d{1,2}\s*月/.exec(title)?.[0];
    if (cell && named !== undefined) return { value: named, place: grid.place(row, cell.column) };
  }
  return undefined;
}

/** The labels of a line with what stands behind each; nothing behind the last where its value is in the next cell. */
function statedIn(line: string): readonly { readonly field: HeadField; readonly value: string }[] {
  const alone = headFields.find((field) => LABELS[field].some((label) => label === bare(line)));
  if (alone) return [{ field: alone, value: "" }];
  const found = [...line.matchAll(STATED)];
  return found.flatMap((match, index) => {
    const field = headFields.find((one) => match.groups?.[one] !== undefined);
    const value = upToGap(line.slice(match.index + match[0].length, found[index + 1]?.index));
    // Between two labels nothing is nothing; only the last one's value may stand in the next cell.
    return field === undefined || (value === "" && index < found.length - 1) ? [] : [{ field, value }];
  });
}

/** A value ends at a bracket, a gap, or before the next label, known or not. */
function upToGap(text: string): string {
  return /^[^\s）)]*(?: [^\s:：）)]+(?![:：]))?/.exec(text.trim())?.[0] ?? "";
}

function bare(text: string): string {
  return text.replace(/[\s:：]/g, "");
}

/** The value in the next cell that holds anything; another label is none. */
function next(grid: SheetGrid, row: number, column: number): string | undefined {
  const value = grid
    .inRow(row)
    .find((cell) => cell.column > column && cell.value.trim() !== "")
    ?.value.trim();
  return value === undefined || /[:：]$/.test(value) || statedIn(value).length > 0 ? undefined : value;
}

/** The month that a head names. */
export function monthOf(written: string): string | undefined {
  const reading = readDateText(written);
  return "month" in reading ? reading.month : "day" in reading ? reading.day.slice(0, 7) : undefined;
}

/** The measure of amounts that a head names. */
export function measureOf(written: string): Extract<Measure, "元" | "万元" | "亿元"> | undefined {
  const bareText = written.replace(/人民币|[（）()]/g, "");
  return bareText === "元" || bareText === "万元" || bareText === "亿元" ? bareText : undefined;
}

/** The revision that a head names. */
export function revisionOf(written: string | undefined): number | undefined {
  const digits = /\d+/.exec(written ?? "")?.[0];
  return digits === undefined ? undefined : Number(digits);
}
