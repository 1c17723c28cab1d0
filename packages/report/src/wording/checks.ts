import { type Text, text } from "@biaogan/core";
import type { CheckName } from "../rule";

type Data = Readonly<Record<string, string>>;

/** What each check by name says, from its data; complete by type. */
export const checkTexts = {
  "form-missing": (d) => text(`应报送的${d.label}没有报送`, `${d.label} is owed and did not come`),
  "form-not-in-force": (d) => text(`${d.label}在本月不适用`, `${d.label} is not in force this month`),
  "form-not-owed": (d) => text(`本机构不需报送${d.label}，未予采用`, `${d.label} is not owed by this institution`),
  "table-twice": (d) => text(`${d.label}出现两次，只采用第一张`, `${d.label} stands twice; the first is read`),
  "sheet-unknown": (d) => text(`工作表“${d.label}”不是任何一张报表，未读取`, `the sheet "${d.label}" is no known form`),
  "column-missing": (d) => text(`缺少项目“${d.label}”`, `"${d.label}" is missing`),
  "column-unknown": (d) =>
    text(`项目“${d.label}”不在表式内，未读取`, `"${d.label}" is not in the form and is not read`),
  "column-twice": (d) => text(`项目“${d.label}”出现两次，只采用第一列`, `"${d.label}" stands twice; the first is read`),
  "hidden-content": (d) => text(`工作表“${d.label}”有隐藏的内容`, `the sheet "${d.label}" has hidden content`),
  "row-unknown": (d) => text(`行“${d.label}”不在表式内，未读取`, `the row "${d.label}" is not in the form`),
  "row-missing": (d) => text(`缺少行“${d.label}”`, `the row "${d.label}" is missing`),
  "measure-converted": (d) =>
    text(`金额单位写作${d.written}，已换算为${d.wanted}`, `amounts in ${d.written} were converted to ${d.wanted}`),
  "measure-wrong": (d) =>
    text(`金额单位写作${d.written}，应为${d.wanted}`, `amounts are in ${d.written}, not in ${d.wanted}`),
  "institution-differs": (d) =>
    text(
      `填报单位“${d.written}”不是报送机构 ${d.wanted}`,
      `"${d.written}" is not the reporting institution ${d.wanted}`,
    ),
  "institution-renamed": (d) =>
    text(`“${d.written}”不是本月的名称，本月应为${d.wanted}`, `"${d.written}" is not this month's name: ${d.wanted}`),
  "county-differs": (d) => text(`所属县“${d.written}”不是${d.wanted}`, `"${d.written}" is not ${d.wanted}`),
  "month-differs": (d) => text(`报告期“${d.written}”不是 ${d.wanted}`, `the month "${d.written}" is not ${d.wanted}`),
  "people-missing": (d) =>
    text(`${d.label}未填填表人或负责人`, `${d.label} names nobody who prepared or answers for it`),
  "form-empty": (d) => text(`${d.label}是空表`, `${d.label} is empty`),
  "explanation-unmatched": (d) =>
    text(`情况说明 ${d.rule}“${d.item}”没有对应的疑问`, `the explanation of ${d.rule} "${d.item}" answers nothing`),
  "institution-unknown": (d) => text(`看不出“${d.label}”是哪家机构报送的`, `nobody of the roster sent "${d.label}"`),
  "institution-not-open": (d) =>
    text(
      `${d.label}在 ${d.month} 尚未开业或已撤销，文件未予采用`,
      `${d.label} does not live in ${d.month}; its file is not taken`,
    ),
  "report-missing": (d) => text(`${d.label}没有报送`, `${d.label} did not report`),
  "report-late": (d) =>
    text(`${d.label}于 ${d.received} 报送，应于 ${d.due} 前报送`, `${d.label} reported on ${d.received}, due ${d.due}`),
  "file-identical": (d) => text(`文件与 ${d.label} 完全相同，不作更正`, `identical to ${d.label}: no revision`),
  "template-version": (d) =>
    text(
      `用的是${d.label} ${d.written} 版模板，现行 ${d.wanted} 版`,
      `made from edition ${d.written} of ${d.label}, in force is ${d.wanted}`,
    ),
  "template-county": (d) =>
    text(
      `用的是行政区划 ${d.written} 的模板，本县是 ${d.wanted}`,
      `made from the template of county ${d.written}, not ${d.wanted}`,
    ),
  "template-month": (d) =>
    text(`用的是 ${d.written} 的模板，不是 ${d.wanted} 的`, `made from the template of ${d.written}, not ${d.wanted}`),
  "template-institution": (d) =>
    text(`用的是${d.written}的模板，不是${d.wanted}的`, `made from the template of ${d.written}, not of ${d.wanted}`),
  "file-of-month": (d) =>
    text(`文件与 ${d.read} 报送的相同，是旧文件`, `the very file that was handed in for ${d.read}`),
  "edition-differs": (d) =>
    text(
      `${d.label}的表式版本是 ${d.written}，本月适用 ${d.wanted}`,
      `${d.label} is edition ${d.written}; this month's is ${d.wanted}`,
    ),
  "form-unlike": (d) =>
    text(
      `工作表题为“${d.label}”，表头却不是该表的，未读取`,
      `the sheet is called "${d.label}" but has not that form's header, and was not read`,
    ),
  "figures-of-month": (d) =>
    text(`${d.label}的所有数字与 ${d.read} 完全相同`, `every figure of ${d.label} is that of ${d.read}`),
  "column-moved": (d) =>
    text(
      `“${d.label}”不在表式的位置，已按表头读取`,
      `"${d.label}" stands elsewhere than in the form; read by its header`,
    ),
  "column-renamed": (d) =>
    text(`表头“${d.written}”按“${d.label}”读取`, `the header "${d.written}" is read as "${d.label}"`),
  "row-subtotal": (d) =>
    text(`“${d.label}”是小计行，未作明细读取`, `"${d.label}" is a subtotal and is not read as a row`),
  "cell-stray": (d) =>
    text(`表外有内容“${d.written}”，未读取`, `"${d.written}" stands outside the table and is not read`),
  "header-low": (d) =>
    text(
      `${d.label}的表头在第 ${d.row} 行，之前的 ${d.written} 行内容未读取`,
      `the header of ${d.label} stands in row ${d.row}; the ${d.written} rows above it are not read`,
    ),
  "tables-beside": (d) =>
    text(`${d.label}与另一张表左右并排，已分别读取`, `${d.label} stands beside another table; each is read`),
  "record-in-blocks": (d) =>
    text(`${d.label}分成左右几栏，已逐栏读取`, `${d.label} is laid out in blocks side by side; each is read`),
  "cell-blank": (d) => text(`${d.label}未填`, `${d.label} is blank`),
  "cell-type": (d) => text(`${d.label}“${d.written}”无法识别`, `${d.label} "${d.written}" cannot be read`),
  "cell-min": (d) =>
    text(`${d.label}${d.written} 小于允许的最小值`, `${d.label} ${d.written} is below its least value`),
  "cell-max": (d) =>
    text(`${d.label}${d.written} 大于允许的最大值`, `${d.label} ${d.written} is above its greatest value`),
  "cell-integer": (d) => text(`${d.label}${d.written} 应为整数`, `${d.label} ${d.written} is not whole`),
  "cell-decimals": (d) => text(`${d.label}${d.written} 小数位过多`, `${d.label} ${d.written} has too many decimals`),
  "cell-code": (d) => text(`${d.label}“${d.written}”不在可选项内`, `${d.label} "${d.written}" is not in the list`),
  "cell-credit-code": (d) =>
    text(`统一社会信用代码 ${d.written} 校验码不符`, `the credit code ${d.written} fails its check character`),
  "cell-merchant-code": (d) =>
    text(`商户编号 ${d.written} 不是15位编号`, `the merchant code ${d.written} is malformed`),
  "cell-terminal-number": (d) =>
    text(`终端号 ${d.written} 不是8位编号`, `the terminal number ${d.written} is malformed`),
  "cell-mcc": (d) => text(`MCC ${d.written} 不是4位数字`, `the MCC ${d.written} is malformed`),
  "cell-date-in-period": (d) =>
    text(`${d.label}${d.written} 不在统计期内`, `${d.label} ${d.written} is outside the period`),
  "cell-date-after-period": (d) =>
    text(`${d.label}${d.written} 晚于统计期末`, `${d.label} ${d.written} is after the period`),
  "cell-text-number": (d) =>
    text(
      `${d.label}“${d.written}”是文本格式，按 ${d.read} 读取`,
      `${d.label} "${d.written}" is text, read as ${d.read}`,
    ),
  "cell-full-width": (d) =>
    text(
      `${d.label}“${d.written}”含全角数字，按 ${d.read} 读取`,
      `${d.label} "${d.written}" has full-width digits, read as ${d.read}`,
    ),
  "cell-suffix": (d) =>
    text(
      `${d.label}“${d.written}”带有单位，按 ${d.read} 读取`,
      `${d.label} "${d.written}" carries a measure, read as ${d.read}`,
    ),
  "cell-formula-error": (d) =>
    text(`${d.label}是公式错误 ${d.written}`, `${d.label} is the formula error ${d.written}`),
  "cell-nothing": (d) =>
    text(`${d.label}填“${d.written}”，不能代替数字`, `${d.label} "${d.written}" stands for no figure`),
  "cell-length": (d) => text(`${d.label}过长`, `${d.label} is too long`),
  "cell-code-repaired": (d) =>
    text(`${d.label}“${d.written}”按 ${d.read} 读取`, `${d.label} "${d.written}" is read as ${d.read}`),
  "cell-digits-lost": (d) =>
    text(`${d.label}“${d.written}”被改成科学记数，位数已丢失`, `${d.label} "${d.written}" has lost its digits`),
  "cell-without-value": (d) => text(`${d.label}的公式没有计算结果`, `a formula in ${d.label} has no value`),
  "cell-date-text": (d) =>
    text(`${d.label}“${d.written}”按 ${d.read} 读取`, `${d.label} "${d.written}" is read as ${d.read}`),
  "cell-date-serial": (d) =>
    text(
      `${d.label}“${d.written}”是日期的序列号，按 ${d.read} 读取`,
      `${d.label} "${d.written}" is a date's serial number, read as ${d.read}`,
    ),
  "cell-measure": (d) =>
    text(
      `${d.label}“${d.written}”写明的单位与本栏不符或含义不清，未读取`,
      `${d.label} "${d.written}" states another measure than its column's, or an unclear one, and is not read`,
    ),
  "cell-zeros-lost": (d) =>
    text(
      `${d.label}“${d.written}”位数不足，开头的 0 可能已丢失`,
      `${d.label} "${d.written}" is too short: the zeros it began with may be lost`,
    ),
  "row-twice": (d) => text(`${d.key} 重复出现`, `${d.key} stands twice`),
  "acquirer-prefix": (d) =>
    text(
      `商户编号 ${d.key} 不属于本机构（应以 ${d.wanted} 开头）`,
      `the merchant code ${d.key} does not begin with ${d.wanted}`,
    ),
  "mcc-inside": (d) =>
    text(`商户编号 ${d.key} 内含的MCC与MCC ${d.written} 不一致`, `the MCC inside ${d.key} is not ${d.written}`),
} as const satisfies Record<CheckName, (data: Data) => Text>;
