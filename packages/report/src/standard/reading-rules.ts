import type { Example, Rule } from "../rule";
import { recheck, zh } from "./declare-rule";
import { fullProgress, productNames, products, type Rows, type Sheets } from "./sample-sheets";
import { clean, sent, statedChecks } from "./stated-checks";

const zeros: Rows = productNames.map((name) => [name, "0", "0", "0", "0"]);
const twoRows: Rows = [
  ["支付产品", "本月", "本月", "本年累计", "本年累计"],
  ["支付产品", "笔数", "金额", "笔数", "金额"],
];
const lower: readonly string[] = ["支付产品", "笔数", "金额", "笔数", "金额"];
const keep = zh("无需处理；以后请按表式填报", "Nothing to do; keep to the form next time");
const edition = (version: string): Example =>
  sent(products({ signed: `填表人：甲　负责人：丙　表式版本：${version}` }));

/** How people change a form, and old files under new names: each has a code and its cell. */
export const readingRules: readonly Rule[] = statedChecks([
  [
    "0125",
    "column-moved",
    "hint",
    "栏目移动了位置",
    "a column in another place",
    keep,
    clean,
    sent(
      products({
        header: [["支付产品", "本年累计", "本年累计", "本月", "本月"], [...lower]],
        rows: zeros,
      }),
    ),
  ],
  [
    "0126",
    "column-renamed",
    "hint",
    "栏目换了名称",
    "a column under another name",
    keep,
    clean,
    sent(
      products({
        header: [
          ["产品名称", "本月", "本月", "本年累计", "本年累计"],
          ["产品名称", "笔数", "金额", "笔数", "金额"],
        ],
        rows: zeros,
      }),
    ),
  ],
  [
    "0127",
    "row-subtotal",
    "hint",
    "表内有小计行",
    "a subtotal among the rows",
    keep,
    clean,
    sent(products({ rows: [...zeros.slice(0, 4), ["小计", "0", "0", "0", "0"], ...zeros.slice(4)] })),
  ],
  [
    "0128",
    "cell-stray",
    "hint",
    "表外有内容",
    "something outside the table",
    keep,
    clean,
    sent(products({ rows: [...zeros, [], [], ["", "", "备用 35"]] })),
  ],
  [
    "0129",
    "form-unlike",
    "hint",
    "表名与表头不符",
    "a title whose form is not below it",
    recheck,
    clean,
    sent(products(), { name: "月度进展表", rows: [["月度进展表"], ["甲", "乙"], ["1", "2"]] }),
  ],
  [
    "0130",
    "edition-differs",
    "warning",
    "表式不是本月适用的版本",
    "another edition of the form",
    zh(
      "改用本月下发的模板；确认口径未变的，填写情况说明",
      "Use this month's template, or explain that nothing differs",
    ),
    edition("2021.1"),
    edition("2020.2"),
  ],
  [
    "0133",
    "header-low",
    "hint",
    "表头之前有大段其他内容",
    "much else above the header",
    keep,
    clean,
    sent(products({ header: [...Array.from({ length: 13 }, (_, index) => [`说明${index + 1}`]), ...twoRows] })),
  ],
  [
    "0134",
    "tables-beside",
    "hint",
    "两张表左右并排",
    "two tables side by side",
    keep,
    clean,
    sent({
      ...products(),
      rows: beside(products().rows, [
        ["场景进展表"],
        [],
        [],
        ["场景", "名称", "应覆盖数", "已受理数", "云闪付交易笔数", "进展状态", "完成日期", "佐证材料"],
      ]),
    }),
  ],
  [
    "0135",
    "record-in-blocks",
    "hint",
    "一张表分成左右几栏",
    "a record in blocks side by side",
    keep,
    clean,
    sent(products(), inBlocks()),
  ],
]);

/** Rows with others to the right of them. */
function beside(rows: Rows, others: Rows): Rows {
  return rows.map((row, index) => [
    ...Array.from({ length: 7 }, (_, column) => row[column] ?? ""),
    ...(others[index] ?? []),
  ]);
}

/** The 月度进展表 with the second half of its items beside the first. */
function inBlocks(): Sheets[number] {
  const { name, rows } = fullProgress();
  const [title = [], header = [], ...lines] = rows;
  const half = lines.length / 2;
  return {
    name,
    rows: [
      title,
      [...header, ...header],
      ...lines.slice(0, half).map((line, at) => [...line, ...(lines[half + at] ?? [])]),
    ],
  };
}
