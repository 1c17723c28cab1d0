import type { CheckName, Example, Rule } from "../rule";
import { checkRule, recheck, zh } from "./declare-rule";

type Stated = readonly [code: string, check: CheckName, severity: Rule["severity"], chinese: string, english: string, passes: Example, fails: Example, mend?: Rule["mend"]];

const cell = (item: string, holds: string, as?: "number" | "text" | "date" | "error"): Example => ({ item, holds, ...(as ? { as } : {}) });
const read = zh("已按所示读取；请改正原表，以免下月再现", "Read as shown; mend the sheet so that it does not recur");

/** What each single cell has to be, whatever its form; the column's declaration says the bounds. */
const stated: readonly Stated[] = [
  ["0201", "cell-blank", "error", "必填项目未填", "a required cell is blank", cell("progress.terminals", "0", "number"), cell("progress.terminals", "", "text"), zh("补填；确实没有的填 0", "Fill it in; write 0 where there is none")],
  ["0202", "cell-type", "error", "内容无法识别", "a cell cannot be read", cell("progress.terminals", "12", "number"), cell("progress.terminals", "若干", "text")],
  ["0203", "cell-min", "error", "数值小于允许的最小值", "below the least value", cell("progress.terminals", "0", "number"), cell("progress.terminals", "-1", "number")],
  ["0204", "cell-max", "error", "数值大于允许的最大值", "above the greatest value", cell("progress.terminals", "12", "number"), cell("limited.share", "101", "number")],
  ["0205", "cell-integer", "error", "应为整数", "not a whole number", cell("progress.terminals", "12", "number"), cell("progress.terminals", "12.5", "number")],
  ["0206", "cell-decimals", "error", "小数位过多", "too many decimals", cell("products.amount", "1.25", "number"), cell("products.amount", "1.255", "number")],
  ["0207", "cell-code", "error", "不在可选项内", "not in the list", cell("rooms.state", "正常运营", "text"), cell("rooms.state", "装修", "text")],
  ["0208", "cell-credit-code", "error", "统一社会信用代码校验码不符", "the credit code fails its check", cell("merchants.creditCode", "91350100M000100Y43", "text"), cell("merchants.creditCode", "91350100M000100Y4Z", "text"), zh("按营业执照核对后更正", "Mend it by the business licence")],
  ["0209", "cell-merchant-code", "error", "商户编号不是15位", "a malformed merchant code", cell("merchants.code", "102990154110001", "text"), cell("merchants.code", "10299015411", "text")],
  ["0210", "cell-terminal-number", "error", "终端号不是8位", "a malformed terminal number", cell("terminals.number", "T0000001", "text"), cell("terminals.number", "T01", "text")],
  ["0211", "cell-mcc", "error", "MCC不是4位数字", "a malformed MCC", cell("merchants.mcc", "5411", "text"), cell("merchants.mcc", "54A1", "text")],
  ["0212", "cell-date-in-period", "error", "日期不在统计期内", "a date outside the period", cell("platformBus.day", "2021-09-01", "date"), cell("platformBus.day", "2021-10-01", "date")],
  ["0213", "cell-date-after-period", "error", "日期晚于统计期末", "a date after the period", cell("merchants.openedOn", "2021-09-01", "date"), cell("merchants.openedOn", "2021-10-01", "date")],
  ["0214", "cell-text-number", "hint", "数字以文本存放", "a number kept as text", cell("progress.terminals", "12", "number"), cell("progress.terminals", "12", "text"), read],
  ["0215", "cell-full-width", "hint", "数字含全角字符", "full-width digits", cell("progress.terminals", "12", "number"), cell("progress.terminals", "１２", "text"), read],
  ["0216", "cell-suffix", "hint", "数字带有单位", "a number with its measure", cell("progress.terminals", "12", "number"), cell("progress.terminals", "12台", "text"), read],
  ["0217", "cell-formula-error", "error", "公式错误", "a formula error", cell("progress.terminals", "12", "number"), cell("progress.terminals", "#REF!", "error"), zh("修正公式或改填数字", "Mend the formula or write the figure")],
  ["0218", "cell-nothing", "error", "用“—”“无”等代替数字", "a dash in place of a figure", cell("progress.terminals", "0", "number"), cell("progress.terminals", "—", "text"), zh("没有的填 0；不适用的填“不适用”", "Write 0 for none, 不适用 where it does not apply")],
  ["0219", "cell-length", "error", "内容过长", "a text too long", cell("points.name", "城关农贸市场", "text"), cell("points.name", "长".repeat(61), "text")],
  ["0220", "cell-code-repaired", "hint", "编号含空格、全角或小写字符", "a code with spaces or other widths", cell("merchants.code", "102990154110001", "text"), cell("merchants.code", " 102990154110001", "text"), read],
  ["0221", "cell-digits-lost", "error", "编号变成科学记数，位数已丢失", "a code that lost its digits", cell("merchants.code", "102990154110001", "text"), cell("merchants.code", "1.0299E+14", "text"), zh("把该列设为文本格式后重新填写", "Format the column as text and fill it in again")],
  ["0223", "cell-date-text", "hint", "日期写法不规范", "a date in another spelling", cell("merchants.openedOn", "2021-08-01", "date"), cell("merchants.openedOn", "2021年8月1日", "text"), read],
];

export const cellRules: readonly Rule[] = stated.map(([code, check, severity, chinese, english, passes, fails, mend = recheck]) =>
  checkRule({ code: `R-CE-${code}`, kind: "cell", severity, check, title: zh(chinese, english), reads: zh(chinese, english), clause: "填报说明", mend, passes, fails }),
);
