import type { Rule } from "../rule";
import { zh } from "./declare-rule";
import { productNames, products, type Rows } from "./sample-sheets";
import { clean, none, sent, statedChecks } from "./stated-checks";

const twoColumns: Rows = [
  ["支付产品", "本月", "本月", "本年累计", "本年累计", "本月"],
  ["支付产品", "笔数", "金额", "笔数", "金额", "笔数"],
];
const extra: Rows = [
  ["支付产品", "本月", "本月", "本年累计", "本年累计", "手续费"],
  ["支付产品", "笔数", "金额", "笔数", "金额", "手续费"],
];
const short: Rows = [
  ["支付产品", "本月", "本年累计", "本年累计"],
  ["支付产品", "笔数", "笔数", "金额"],
];
const four: Rows = ["云闪付APP", "统一标准二维码", "手机闪付", "合计"].map((name) => [name, "0", "0", "0", "0"]);

/** The columns and rows of a table: each of the form's once, and a value in every cell. */
export const layoutRules: readonly Rule[] = statedChecks([
  [
    "0106",
    "column-missing",
    "error",
    "缺少项目",
    "a column or line is missing",
    zh("按表式补齐项目", "Add it as the form has it"),
    clean,
    sent(
      products({
        header: short,
        rows: productNames.map((name) => [name, "0", "0", "0"]),
      }),
    ),
  ],
  [
    "0107",
    "column-unknown",
    "hint",
    "有表式以外的项目",
    "a column that the form does not know",
    none,
    clean,
    sent(products({ header: extra })),
  ],
  [
    "0108",
    "column-twice",
    "error",
    "项目重复",
    "a column stands twice",
    zh("删除重复的列", "Remove the repeated column"),
    clean,
    sent(products({ header: twoColumns })),
  ],
  [
    "0110",
    "row-unknown",
    "hint",
    "有表式以外的行",
    "a row that the form does not know",
    none,
    clean,
    sent(
      products({
        rows: [...productNames.map((name) => [name, "0", "0", "0", "0"]), ["数字人民币", "1", "1", "1", "1"]],
      }),
    ),
  ],
  [
    "0111",
    "row-missing",
    "error",
    "缺少应有的行",
    "a row is missing",
    zh("补齐该行，没有的填 0", "Add the row, 0 where there is none"),
    clean,
    sent(products({ rows: four })),
  ],
  [
    "0123",
    "cell-without-value",
    "error",
    "公式没有计算结果",
    "a formula without a value",
    zh("用 Excel 或 WPS 打开、重新计算后保存", "Open it in Excel or WPS, recalculate and save"),
    clean,
    sent(products({ rows: [...four.slice(0, 3), ["银行APP", "=", "0", "0", "0"], ...four.slice(3)] })),
  ],
  [
    "0124",
    "row-twice",
    "error",
    "行重复",
    "a row stands twice",
    zh("删除重复的行", "Remove the repeated row"),
    clean,
    sent(
      products({
        rows: [...productNames, "手机闪付"].map((name) => [name, "0", "0", "0", "0"]),
      }),
    ),
  ],
]);
