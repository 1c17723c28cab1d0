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

/** Reads the fields of a sheet's head and foot wherever they stand: `报告期：2021年9月`, or the value in the next cell. */
export function readHead(grid: SheetGrid, outside: (row: number) => boolean): HeadFields {
  const fields: Partial<Record<HeadField, { value: string; place: Place }>> = {};
  for (const cell of grid.sheet.cells) {
    if (cell.kind !== "text" || !outside(cell.row)) continue;
    for (const [field, labels] of entriesOf(LABELS)) {
      if (fields[field]) continue;
      const value =
        valueAfter(cell.value, labels) ??
        (labels.some((label) => label === bare(cell.value)) ? next(grid, cell.row, cell.column) : undefined);
      if (value !== undefined && value !== "") fields[field] = { value, place: grid.place(cell.row, cell.column) };
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

function entriesOf(labels: typeof LABELS): readonly (readonly [HeadField, readonly string[]])[] {
  return headFields.map((field) => [field, labels[field]] as const);
}

/** What stands behind a label in a line of several: `填表人：甲    复核人：乙`. */
function valueAfter(line: string, labels: readonly string[]): string | undefined {
  for (const label of labels) {
    const match = new RegExp(
      `(?:^|[\\s\u3000（(])${label}\\s*[:：]\\s*([^\\s\u3000）)]*(?:[ ]?[^\\s\u3000:：）)]+(?![:：]))?)`,
    ).exec(line);
    if (match?.[1] !== undefined && match[1].trim() !== "") return match[1].trim();
  }
  return undefined;
}

function bare(text: string): string {
  return text.replace(/[\s:：]/g, "");
}

function next(grid: SheetGrid, row: number, column: number): string | undefined {
  return grid
    .inRow(row)
    .find((cell) => cell.column > column)
    ?.value.trim();
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
