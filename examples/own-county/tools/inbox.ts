import type { CountyPlan } from "@biaogan/plan";
import type { ReportPack } from "@biaogan/report";
import { type Book, bookOf, cellAt, write } from "../../planted-county/tools/book";
import { figuresOf } from "../../planted-county/tools/figures";
import { teaOf } from "./tea-figures";

/** A file as it comes in, and when. */
export interface Received {
  readonly file: string;
  readonly institution: string;
  readonly receivedAt: string;
  readonly book: Book;
}

/** Every institution's file of a month, right in itself and with the months before. */
export function soundInbox(pack: ReportPack, plan: CountyPlan, month: string): readonly Received[] {
  return plan.county.institutions.map(({ code, shortName }, index): Received => {
    const { merchants: _, terminals: __, ...figures } = figuresOf(plan, code, month);
    const file = `${shortName}_${month}.xlsx`;
    const book = { ...bookOf(pack, plan, code, month, { ...figures, ...teaOf(code, month) }), file };
    return { file, institution: code, receivedAt: `${month}-28 ${String(9 + index).padStart(2, "0")}:30`, book };
  });
}

/**
 * What is wrong in September: 农信社 writes more mobile payments than purchases at 茶岭 (R-TP-0301), 村镇银行 inspects
 * more points than it has (R-TI-0401) and says nothing of it, 邮储银行 registers a plate of 农行's (R-TQ-0601).
 */
export function plantedInbox(inbox: readonly Received[]): readonly Received[] {
  return inbox.map((one) => {
    const contents = PLANTED[one.institution]?.(one.book);
    return contents ? { ...one, book: write(one.book, contents) } : one;
  });
}

const PLANTED: Readonly<Record<string, (book: Book) => Parameters<typeof write>[1]>> = {
  B02: (book) => {
    const amount = cellAt(book, "teaPoints.amount[chaling]")?.cell.value ?? "";
    return { "teaPoints.mobileAmount[chaling]": { value: `9${amount}` } };
  },
  B03: () => ({ "teaPlates.plate[CH3001]": { value: "CH1001" } }),
  B04: () => ({ "teaInspections.inspected": { value: "3" } }),
};

/** 收件登记.csv. */
export function registerOf(inbox: readonly Received[], plan: CountyPlan): string {
  const short = (code: string): string => plan.county.institutions.find((one) => one.code === code)?.shortName ?? code;
  const rows = inbox.map((one) => [one.file, short(one.institution), one.receivedAt, "邮件"].join(","));
  return `\ufeff${["文件名,报送机构,收到时间,方式", ...rows].join("\r\n")}\r\n`;
}
