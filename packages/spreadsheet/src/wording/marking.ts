import { type Language, type Severity, type Text, text } from "@biaogan/core";

/** The tab of the list of findings in a marked-up copy; Chinese in either language, as the forms' own tabs are. */
export const listName = "错误清单";

/** What a marked-up copy says beside the findings themselves. */
export const markingTexts = {
  title: text("标杆校验 · 错误清单", "标杆校验 · findings"),
  legend: text(
    "红色为错误（更正后重新报送），黄色为疑问（核对或附情况说明），蓝色为提示；点“位置”到该单元格。单元格原有的批注、格式、公式均未改动。",
    "Red: errors (mend and send again). Yellow: warnings (check or explain). Blue: hints. Click a place to go there. Comments, formats and formulas are as they were.",
  ),
  none: text("没有发现问题。", "Nothing was found."),
  header: {
    zh: ["序号", "级别", "规则", "位置", "情况", "规则及可能的原因", "处理"],
    en: ["no.", "level", "rule", "place", "what", "rule, figures, cause", "mend"],
  },
  whole: text("整个文件", "whole file"),
  rule: text("规则：", "Rule: "),
  figures: text("数据：", "Figures: "),
  perhaps: text("可能：", "Perhaps: "),
  mend: text("处理：", "Mend: "),
} as const satisfies Record<string, Text | Readonly<Record<Language, readonly string[]>>>;

/** That a copy is no patched original but made from its cells. */
export const convertedTexts = {
  xls: text(
    "原文件是 xls，已转换为 xlsx：只带数据、公式、批注、合并和隐藏，不带原格式、图表和宏；请在原文件上更正。",
    "The file was xls and was converted: cells, formulas, comments, merges and what is hidden are there, formats, charts and macros are not. Mend the original.",
  ),
  ods: text(
    "原文件是 ods，已转换为 xlsx：只带数据、公式、批注、合并和隐藏，不带原格式和图表；请在原文件上更正。",
    "The file was ods and was converted: cells, formulas, comments, merges and what is hidden are there, formats and charts are not. Mend the original.",
  ),
  csv: text(
    "原文件是 csv，已转换为 xlsx，所有内容按文本保留；请在原文件上更正。",
    "The file was csv and was converted; everything is kept as text. Mend the original.",
  ),
} as const satisfies Record<"xls" | "ods" | "csv", Text>;

export const severityNames = {
  error: text("错误", "error"),
  warning: text("疑问", "warning"),
  hint: text("提示", "hint"),
} as const satisfies Record<Severity, Text>;
