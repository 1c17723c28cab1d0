import type { CheckName, Example, Rule } from "../rule";
import { checkRule, recheck, zh } from "./declare-rule";
import { fullProgress, products, type Rows, type Sheets } from "./sample-sheets";

const clean: Example = { sheets: [products()], institution: "B07" };
const wrong = (...sheets: Sheets): Example => ({ sheets, institution: "B07" });
const whole = (example: Example, receivedAt = "2021-09-29T09:00:00"): Example =>
  "sheets" in example ? { ...example, wholeMonth: true, receivedAt } : example;

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

const send = zh("补报后重新报送", "Send what is missing");
const none = zh("无需处理；如有误请更正", "Nothing to do, unless it is wrong");

const stated: readonly Stated[] = [
  [
    "0101",
    "form-missing",
    "error",
    "应报送的表没有报送",
    "a form that is owed did not come",
    send,
    wrong(products(), fullProgress()),
    clean,
  ],
  [
    "0103",
    "form-not-owed",
    "hint",
    "报送了不需报送的表",
    "a form that is not owed came",
    none,
    clean,
    wrong({
      name: "惠农金融服务室明细表",
      rows: [
        ["编号", "名称", "乡镇", "状态", "移动支付笔数", "移动支付金额", "助农取款笔数"],
        ["01", "甲", "乙", "正常运营", "6", "1", "1"],
      ],
    }),
  ],
  [
    "0104",
    "table-twice",
    "error",
    "同一张表出现两次",
    "a table stands twice",
    zh("只保留一张后重新报送", "Keep one and send again"),
    clean,
    wrong(products(), products({ name: "支付产品交易表 (2)" })),
  ],
  [
    "0105",
    "sheet-unknown",
    "hint",
    "工作表不是任何一张报表",
    "a sheet is no known form",
    none,
    clean,
    wrong(products(), { name: "草稿", rows: [["随手记"]] }),
  ],
  [
    "0106",
    "column-missing",
    "error",
    "缺少项目",
    "a column or line is missing",
    zh("按表式补齐项目", "Add it as the form has it"),
    clean,
    wrong(
      products({
        header: short,
        rows: ["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"].map((name) => [name, "0", "0", "0"]),
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
    wrong(products({ header: extra })),
  ],
  [
    "0108",
    "column-twice",
    "error",
    "项目重复",
    "a column stands twice",
    zh("删除重复的列", "Remove the repeated column"),
    clean,
    wrong(products({ header: twoColumns })),
  ],
  [
    "0109",
    "hidden-content",
    "hint",
    "有隐藏的工作表、行或列",
    "hidden sheets, rows or columns",
    none,
    clean,
    wrong(products({ hidden: true })),
  ],
  [
    "0110",
    "row-unknown",
    "hint",
    "有表式以外的行",
    "a row that the form does not know",
    none,
    clean,
    wrong(
      products({
        rows: [
          ...["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"].map((name) => [name, "0", "0", "0", "0"]),
          ["数字人民币", "1", "1", "1", "1"],
        ],
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
    wrong(products({ rows: four })),
  ],
  [
    "0112",
    "measure-converted",
    "hint",
    "金额单位与表式不同，已换算",
    "amounts in another measure, converted",
    zh("以后请按表式单位填报", "Use the form's measure"),
    clean,
    wrong(products({ measure: "元" })),
  ],
  [
    "0113",
    "measure-wrong",
    "error",
    "明细表金额单位不符",
    "a detail in another measure",
    zh("明细表以元填报", "State details in yuan"),
    clean,
    { sheets: [detailIn("万元")], institution: "B01" },
  ],
  [
    "0114",
    "institution-differs",
    "error",
    "填报单位不是报送机构",
    "the head names another institution",
    recheck,
    clean,
    wrong(products({ who: "中国银行示例县支行" })),
  ],
  [
    "0115",
    "county-differs",
    "error",
    "所属县不符",
    "the head names another county",
    recheck,
    wrong(products({ county: "示例县" })),
    wrong(products({ county: "邻县" })),
  ],
  [
    "0116",
    "month-differs",
    "error",
    "报告期不符",
    "the head names another month",
    zh("确认没有误发上月报表", "Make sure that it is not last month's"),
    clean,
    wrong(products({ month: "2021年8月" })),
  ],
  [
    "0117",
    "people-missing",
    "hint",
    "未填填表人或负责人",
    "nobody prepared or answers for it",
    zh("补填填表人和负责人", "Name them"),
    clean,
    wrong(products({ signed: "（空）" })),
  ],
  [
    "0118",
    "form-empty",
    "error",
    "空表",
    "an empty form",
    send,
    clean,
    wrong(
      products({
        rows: ["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"].map((name) => [name, "", "", "", ""]),
      }),
    ),
  ],
  [
    "0119",
    "explanation-unmatched",
    "hint",
    "情况说明没有对应的疑问",
    "an explanation that answers nothing",
    none,
    clean,
    wrong(products(), {
      name: "情况说明",
      rows: [
        ["校验规则编号", "涉及项目", "情况说明"],
        ["R-PT-0503", "笔数", "促销"],
      ],
    }),
  ],
  [
    "0120",
    "institution-unknown",
    "error",
    "看不出是哪家机构报送的",
    "nobody of the roster sent it",
    zh("在表头填写填报单位全称", "Name the institution in the head"),
    whole(clean),
    whole({ sheets: [products({ who: "某机构" })] }),
  ],
  [
    "0121",
    "report-missing",
    "error",
    "没有报送",
    "did not report",
    zh("立即补报", "Report at once"),
    whole(clean),
    whole(wrong({ name: "草稿", rows: [] })),
  ],
  [
    "0122",
    "report-late",
    "warning",
    "逾期报送",
    "reported late",
    zh("今后按时报送", "Report on time"),
    whole(clean),
    whole(clean, "2021-10-02T09:00:00"),
  ],
  [
    "0123",
    "cell-without-value",
    "error",
    "公式没有计算结果",
    "a formula without a value",
    zh("用 Excel 或 WPS 打开、重新计算后保存", "Open it in Excel or WPS, recalculate and save"),
    clean,
    wrong(products({ rows: [...four.slice(0, 3), ["银行APP", "=", "0", "0", "0"], ...four.slice(3)] })),
  ],
  [
    "0124",
    "row-twice",
    "error",
    "行重复",
    "a row stands twice",
    zh("删除重复的行", "Remove the repeated row"),
    clean,
    wrong(
      products({
        rows: [...["云闪付APP", "统一标准二维码", "手机闪付", "银行APP", "合计"], "手机闪付"].map((name) => [
          name,
          "0",
          "0",
          "0",
          "0",
        ]),
      }),
    ),
  ],
];

function detailIn(measure: string): Sheets[number] {
  return {
    name: "商户明细表",
    rows: [
      ["商户明细表"],
      ["填报单位：中国工商银行示例县支行", `金额单位：${measure}`],
      [
        "商户编号",
        "商户名称",
        "统一社会信用代码",
        "MCC",
        "商户类别",
        "区域标识",
        "开通日期",
        "关闭日期",
        "支持统一标准",
        "本月交易笔数",
        "本月交易金额",
      ],
      ["102990154110001", "某商店", "91350100M000100Y43", "5411", "小微", "无", "2021-03-05", "", "是", "3", "30.00"],
    ],
  };
}

export const structureRules: readonly Rule[] = stated.map(
  ([code, check, severity, chinese, english, mend, passes, fails]) =>
    checkRule({
      code: `R-ST-${code}`,
      kind: "structure",
      severity,
      check,
      title: zh(chinese, english),
      reads: zh(`不应${chinese.startsWith("没有") ? "漏报" : `出现：${chinese}`}`, `must not be: ${english}`),
      clause: "填报说明",
      mend,
      passes,
      fails,
    }),
);
