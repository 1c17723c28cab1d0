import type { CheckName, Example, Rule } from "../rule";
import { checkRule, explain, recheck, zh } from "./declare-rule";
import { products, type Rows, type Sheets } from "./sample-sheets";

const clean: Example = { sheets: [products()], institution: "B07" };
const wrong = (...sheets: Sheets): Example => ({ sheets, institution: "B07" });
const all = ["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"];
const zeros: Rows = all.map((name) => [name, "0", "0", "0", "0"]);
const lower: readonly string[] = ["支付产品", "笔数", "金额", "笔数", "金额"];
const none = zh("无需处理；以后请按表式填报", "Nothing to do; keep to the form next time");
const edition = (version: string): Example =>
  wrong(products({ signed: `填表人：甲　负责人：丙　表式版本：${version}` }));

type Stated = readonly [
  code: string,
  check: CheckName,
  severity: Rule["severity"],
  chinese: string,
  english: string,
  mend: Rule["mend"],
  passes: Example,
  fails: Example,
];

/** How people change a form, and old files under new names: each has a code and its cell. */
const stated: readonly Stated[] = [
  [
    "0125",
    "column-moved",
    "hint",
    "栏目移动了位置",
    "a column in another place",
    none,
    clean,
    wrong(
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
    none,
    clean,
    wrong(
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
    none,
    clean,
    wrong(products({ rows: [...zeros.slice(0, 4), ["小计", "0", "0", "0", "0"], ...zeros.slice(4)] })),
  ],
  [
    "0128",
    "cell-stray",
    "hint",
    "表外有内容",
    "something outside the table",
    none,
    clean,
    wrong(products({ rows: [...zeros, [], [], ["", "", "备用 35"]] })),
  ],
  [
    "0129",
    "form-unlike",
    "hint",
    "表名与表头不符",
    "a title whose form is not below it",
    recheck,
    clean,
    wrong(products(), { name: "月度进展表", rows: [["月度进展表"], ["甲", "乙"], ["1", "2"]] }),
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
];

export const readingRules: readonly Rule[] = stated.map(
  ([code, check, severity, chinese, english, mend, passes, fails]) =>
    checkRule({
      code: `R-ST-${code}`,
      kind: "structure",
      severity,
      check,
      title: zh(chinese, english),
      reads: zh(`不应出现：${chinese}`, `must not be: ${english}`),
      clause: "填报说明",
      mend,
      passes,
      fails,
    }),
);

const sheetsOf = (count: string, month: string): Sheets => [
  products({
    rows: all.map((name, index) => [
      name,
      name === "合计" ? String(Number(count) * 4 + 6) : String(Number(count) + index),
      "1",
      "900",
      "9",
    ]),
    month,
  }),
];
const figures = (earlier: Sheets): Example => ({
  sheets: sheetsOf("10", "2021年9月"),
  institution: "B07",
  earlier: { month: "2021-08", sheets: earlier },
});

/** Last month's file under this month's name. */
export const oldFileRules: readonly Rule[] = [
  checkRule({
    code: "R-ST-0131",
    kind: "structure",
    severity: "error",
    check: "file-of-month",
    title: zh("文件是以前月份报送过的", "the very file of another month"),
    reads: zh("文件不应与以前月份报送的相同", "a file must not be one of another month"),
    clause: "填报说明",
    mend: zh("报送本月的文件", "Send this month's file"),
    passes: figures(sheetsOf("7", "2021年8月")),
    fails: figures(sheetsOf("10", "2021年9月")),
  }),
  checkRule({
    code: "R-ST-0132",
    kind: "structure",
    severity: "warning",
    check: "figures-of-month",
    title: zh("本月数与以前月份完全相同", "the month's figures are those of another month"),
    reads: zh("本月数不应与以前月份逐项相同", "the month's figures must not be another month's, one and all"),
    clause: "填报说明",
    mend: explain,
    passes: figures(sheetsOf("7", "2021年8月")),
    fails: figures(sheetsOf("10", "2021年8月")),
  }),
];
