import { text } from "@biaogan/core";
import { CallError } from "./misuse";

/** Every way a call can be wrong, in one line that says what to do. */
export const callErrors = {
  noWorkspace: (folder: string) =>
    new CallError(
      text(
        `${folder} 不是工作区（没有 county.json）。用 --workspace 指定。`,
        `${folder} is no workspace (it has no county.json). Name one with --workspace.`,
      ),
    ),
  noFile: (path: string) => new CallError(text(`找不到文件：${path}`, `File not found: ${path}`)),
  noLibreOffice: () =>
    new CallError(
      text(
        "没有找到 LibreOffice（soffice）。安装后再试，或在 Word、WPS 中打开后另存为 PDF。",
        "LibreOffice (soffice) is not here. Install it, or save as PDF from Word or WPS.",
      ),
    ),
  noPdf: (path: string) => new CallError(text(`LibreOffice 不能读取 ${path}`, `LibreOffice cannot read ${path}`)),
  notAFile: (path: string) => new CallError(text(`不是文件：${path}`, `Not a file: ${path}`)),
  notJson: (path: string, line: number, column: number) =>
    new CallError(
      text(
        `不是有效的 JSON：${path}（第 ${line} 行第 ${column} 列起读不下去）`,
        `Not valid JSON: ${path} (it stops reading at line ${line}, column ${column})`,
      ),
    ),
  otherTemplate: (path: string, kind: string) =>
    new CallError(text(`${path} 是另一类公文的模板：${kind}`, `${path} is a template of another kind: ${kind}`)),
  notCirculated: (folder: string) =>
    new CallError(text(`印发的文件不能读取：${folder}`, `What was circulated cannot be read: ${folder}`)),
  badDay: (day: string) =>
    new CallError(text(`日期应写作 2021-10-09，而不是 ${day}`, `A day is written 2021-10-09, not ${day}`)),
  notDecided: (file: string, row: number) =>
    new CallError(
      text(
        `${file} 第 ${row} 行不完整：应写明名单内的报送机构、校验规则编号，审核意见写“采纳”或“不采纳”`,
        `${file}, row ${row}: name an institution of the roster, the rule, and 采纳 or 不采纳`,
      ),
    ),
  badSerial: (serial: string) =>
    new CallError(text(`发文顺序号应是正整数，而不是 ${serial}`, `The serial is a whole number from 1, not ${serial}`)),
  noManifest: (path: string) =>
    new CallError(
      text(
        `没有可读的清单：${path}。先运行 biaogan aggregate。`,
        `No manifest that reads: ${path}. Run biaogan aggregate first.`,
      ),
    ),
  notAccepted: (path: string, why: string) =>
    new CallError(
      text(`历史月份的文件不能读取：${path}（${why}）`, `The month's file cannot be read: ${path} (${why})`),
    ),
  notAssessed: (institution: string | undefined) =>
    new CallError(
      institution === undefined
        ? text("本县没有考核办法（工作区中没有 assessment.json）", "No assessment is declared (assessment.json)")
        : text(`${institution} 不在考核范围内`, `${institution} is not assessed`),
    ),
  noInbox: (month: string, folder: string) =>
    new CallError(text(`${month} 没有收件文件夹：${folder}`, `${month} has no inbox: ${folder}`)),
  noMonths: (folder: string) =>
    new CallError(text(`${folder} 中没有月份文件夹（如 2021-09）`, `${folder} has no month's folder (2021-09)`)),
  badMonth: (month: string) =>
    new CallError(text(`月份应写作 2021-09，而不是 ${month}`, `A month is written 2021-09, not ${month}`)),
  noMonth: () =>
    new CallError(
      text(
        "从文件中看不出是哪个月的报表，请用 --month 2021-09 指定",
        "The files do not say their month: name it, --month 2021-09",
      ),
    ),
  noInstitution: () =>
    new CallError(
      text(
        "从文件中看不出报送机构，请用 --institution 指定（代码、全称或简称）",
        "The files do not say whose they are: name it, --institution",
      ),
    ),
  unknownInstitution: (name: string) =>
    new CallError(text(`名单中没有这个机构：${name}`, `No such institution in the roster: ${name}`)),
  lastMonthOfWhom: () =>
    new CallError(
      text(
        "--last-month 需要同时指定 --institution 和 --month",
        "--last-month needs --institution and --month beside it",
      ),
    ),
  noHistory: (month: string) =>
    new CallError(text(`history 中没有 ${month} 的采用数`, `The history has no accepted month ${month}`)),
  unknownForm: (form: string, known: readonly string[]) =>
    new CallError(
      text(`没有这张表：${form}。可选：${known.join("、")}`, `No such form: ${form}. There are: ${known.join(", ")}`),
    ),
  nothingToExplain: (indicator: string, institution: string | undefined) =>
    new CallError(
      text(
        `没有${institution === undefined ? "" : `机构 ${institution} 的`}指标 ${indicator}。用 biaogan plan 查看指标。`,
        `No indicator ${indicator}${institution === undefined ? "" : ` of ${institution}`}. See biaogan plan.`,
      ),
    ),
} as const;
