import type { Finding, Language } from "@biaogan/core";

interface PageWords {
  readonly title: string;
  readonly offline: string;
  readonly institution: string;
  readonly month: string;
  readonly fromFiles: string;
  readonly files: string;
  readonly drop: string;
  readonly before: string;
  readonly beforeWhy: string;
  readonly reading: string;
  readonly refused: string;
  readonly unknown: Readonly<Record<"institution" | "month", string>>;
  readonly verdict: (accepted: boolean, pending: number) => string;
  readonly of: (institution: string, month: string) => string;
  readonly counted: (severity: Finding["severity"], count: number) => string;
  readonly outcomes: (passed: number, failed: number, missing: number, notApplicable: number, broken: number) => string;
  readonly severity: Readonly<Record<Finding["severity"], string>>;
  readonly rule: string;
  readonly figures: string;
  readonly cause: string;
  readonly follows: (count: number) => string;
  readonly mend: string;
  readonly marked: string;
  readonly notMarked: (file: string) => string;
  readonly template: string;
  readonly templateWhy: string;
  readonly failed: string;
}

/** Every sentence of the page itself; what a finding says comes from the finding. */
export const words: Readonly<Record<Language, PageWords>> = {
  zh: {
    title: "移动支付报表报送前自查",
    offline: "全部在本机核对，文件不离开这台电脑；断网也可使用。",
    institution: "填报机构",
    month: "报告期",
    fromFiles: "按报表表头识别",
    files: "本期报表",
    drop: "把报表拖到这里，或点击选择（xlsx、xls、ods、et、csv，可多选）",
    before: "上月已报送的报表（可选）",
    beforeWhy: "提供后核对期初期末衔接和大幅波动",
    reading: "正在核对……",
    refused: "有文件无法读取",
    unknown: {
      institution: "表头没有写明填报机构，请在上方选择。",
      month: "表头没有写明报告期，请在上方选择。",
    },
    verdict: (accepted, pending) =>
      accepted ? (pending > 0 ? `可以报送，但有 ${pending} 处须附情况说明` : "可以报送") : "请改正后再报送",
    of: (institution, month) => `${institution} · ${month}`,
    counted: (severity, count) => `${{ error: "错误", warning: "疑问", hint: "提示" }[severity]} ${count} 处`,
    outcomes: (passed, failed, missing, notApplicable, broken) =>
      `规则核对：通过 ${passed}，不符 ${failed}，缺数未核 ${missing}，不适用 ${notApplicable}，规则出错 ${broken}`,
    severity: { error: "错误", warning: "疑问", hint: "提示" },
    rule: "规则",
    figures: "数据",
    cause: "可能",
    follows: (count) => `另有 ${count} 处由此引起，改正后随之消除`,
    mend: "处理",
    marked: "下载标注副本",
    notMarked: (file) => `${file} 过大，未制作标注副本`,
    template: "下载空白表",
    templateWhy: "填好机构、月份，带下拉选项和表内校验",
    failed: "核对中断，请把此页的提示发给领导小组办公室：",
  },
  en: {
    title: "Check a mobile-payment report before sending",
    offline: "Everything is checked on this computer; no file leaves it, and it works offline.",
    institution: "Institution",
    month: "Month",
    fromFiles: "as the files' heads say",
    files: "This month's report",
    drop: "Drop the report here, or click to choose (xlsx, xls, ods, et, csv; several at once)",
    before: "Last month's report as sent (optional)",
    beforeWhy: "opening figures and large swings are held against it",
    reading: "Checking…",
    refused: "Some files could not be read",
    unknown: {
      institution: "The files do not name the institution: choose it above.",
      month: "The files do not name the month: choose it above.",
    },
    verdict: (accepted, pending) =>
      accepted
        ? pending > 0
          ? `Ready to send, with an explanation for ${pending}`
          : "Ready to send"
        : "To be mended first",
    of: (institution, month) => `${institution} · ${month}`,
    counted: (severity, count) =>
      `${count} ${{ error: "error", warning: "warning", hint: "hint" }[severity]}${count === 1 ? "" : "s"}`,
    outcomes: (passed, failed, missing, notApplicable, broken) =>
      `Rules: ${passed} passed, ${failed} failed, ${missing} unchecked for want of figures, ${notApplicable} not applicable, ${broken} broken`,
    severity: { error: "error", warning: "warning", hint: "hint" },
    rule: "Rule",
    figures: "Figures",
    cause: "Perhaps",
    follows: (count) => `${count} more follow${count === 1 ? "s" : ""} from this and will be gone with it`,
    mend: "Mend",
    marked: "Download a marked copy",
    notMarked: (file) => `${file} is too large for a marked copy`,
    template: "Download the empty form",
    templateWhy: "with institution and month filled in, drop-downs and the form's own checks",
    failed: "The check broke off; send this line to the office: ",
  },
};
