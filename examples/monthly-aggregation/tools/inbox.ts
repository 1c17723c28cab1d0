import type { County, WorkPlan } from "@biaogan/plan";
import type { Drawing } from "./drawing/drawing";
import { handOf } from "./drawing/hands";
import { detailSheets, reportSheets } from "./drawing/institution-sheets";
import { REPORTED } from "./figures/calendar";
import { figuresOf, type InstitutionMonth } from "./figures/figures";
import { EXPLANATIONS, plantRows } from "./planted/rows";

/** What writes a file: our own writer, openpyxl, LibreOffice (by the file's ending) or Python's csv in GB18030. */
export type Program = "biaogan" | "openpyxl" | "libreoffice" | "gb18030-csv";

/** A file as it comes in, drawn and not yet written. */
export interface DrawnFile {
  readonly file: string;
  readonly program: Program;
  readonly institution: string;
  readonly receivedAt: string;
  readonly by: "邮件" | "专网" | "U盘";
  readonly sheets: readonly Drawing[];
}

/** Which part of what an institution hands in lies in a file. */
type Part = "report" | "merchants" | "terminals" | "details" | "all";

type Sent = readonly [
  institution: string,
  part: Part,
  file: string,
  program: Program,
  receivedAt: string,
  by: DrawnFile["by"],
];

const SENT: readonly Sent[] = [
  ["B04", "report", "建行2021-09.xlsx", "biaogan", "2021-09-26 15:12", "专网"],
  ["B04", "merchants", "建行商户明细.csv", "gb18030-csv", "2021-09-26 15:12", "专网"],
  ["B04", "terminals", "建行终端明细.xlsx", "biaogan", "2021-09-26 15:13", "专网"],
  ["U01", "report", "银联平台数据2021年9月.xlsx", "biaogan", "2021-09-27 09:05", "邮件"],
  ["B01", "report", "工行_2021年9月报表.xlsx", "biaogan", "2021-09-27 17:40", "邮件"],
  ["B01", "details", "工行_商户及终端明细_202109.xlsx", "biaogan", "2021-09-27 17:41", "邮件"],
  ["B05", "report", "农商行_2021-09.xlsx", "biaogan", "2021-09-28 10:20", "邮件"],
  ["B05", "details", "农商行_2021-09_明细.xlsx", "biaogan", "2021-09-28 10:21", "邮件"],
  ["B02", "report", "农行2021-09 移动支付报表(最终版).xlsx", "openpyxl", "2021-09-28 16:55", "专网"],
  ["B02", "details", "农行商户终端明细9月.xlsx", "openpyxl", "2021-09-28 16:56", "专网"],
  ["B06", "report", "邮储银行9月报表.xlsx", "libreoffice", "2021-09-28 18:02", "邮件"],
  ["B06", "details", "邮储银行9月明细.xlsx", "biaogan", "2021-09-28 18:03", "邮件"],
  ["P01", "all", "云汇支付202109.xlsx", "openpyxl", "2021-09-29 11:30", "邮件"],
  ["B03", "report", "中行9月移动支付月报.xls", "libreoffice", "2021-09-29 16:20", "U盘"],
  ["B03", "details", "中行9月商户终端明细.xlsx", "biaogan", "2021-09-29 16:20", "U盘"],
  ["Y01", "report", "邮政公司惠农服务室9月.xlsx", "openpyxl", "2021-09-30 08:50", "U盘"],
  ["B05", "report", "农商行_2021-09_更正1.xlsx", "biaogan", "2021-09-30 14:08", "邮件"],
  ["P02", "report", "捷付通-9月.xlsx", "biaogan", "2021-10-02 16:20", "邮件"],
  ["P02", "details", "捷付通-9月明细.xlsx", "biaogan", "2021-10-02 16:21", "邮件"],
];

/** The files of the reported month before single cells are spoilt. */
export function drawInbox(county: County, plan: WorkPlan): readonly DrawnFile[] {
  const figures = plantRows(figuresOf(county, REPORTED));
  return SENT.map(([institution, part, file, program, receivedAt, by]) => {
    const own = figures.find((one) => one.institution === institution);
    return { file, program, institution, receivedAt, by, sheets: own ? sheetsOf(county, plan, own, part) : [] };
  });
}

/** 收件登记.csv. */
export function registerOf(files: readonly DrawnFile[], county: County): string {
  const short = (code: string): string => county.institutions.find((one) => one.code === code)?.shortName ?? code;
  const rows = files.map((one) => [one.file, short(one.institution), one.receivedAt, one.by].join(","));
  return `${["文件名,报送机构,收到时间,方式", ...rows].join("\r\n")}\r\n`;
}

function sheetsOf(county: County, plan: WorkPlan, figures: InstitutionMonth, part: Part): readonly Drawing[] {
  const hand = handOf(county, figures.institution);
  const explanations = EXPLANATIONS[figures.institution] ?? [];
  const bare = part === "merchants" || part === "terminals";
  const [merchants, terminals] = detailSheets(hand, figures, bare);
  const report = (): readonly Drawing[] => reportSheets(county, plan, hand, figures, explanations);
  const parts = {
    report,
    merchants: () => [merchants],
    terminals: () => [terminals],
    details: () => [merchants, terminals],
    all: () => [...report(), merchants, terminals],
  } as const satisfies Record<Part, () => readonly Drawing[]>;
  return parts[part]();
}
