import type { Rule } from "../rule";
import { recheck, zh } from "./declare-rule";
import { products, type Sheets } from "./sample-sheets";
import { clean, sent, statedChecks } from "./stated-checks";

/** What the head of a sheet states: in which measure, who, where, when, and who answers for it. */
export const headRules: readonly Rule[] = statedChecks([
  [
    "0112",
    "measure-converted",
    "hint",
    "金额单位与表式不同，已换算",
    "amounts in another measure, converted",
    zh("以后请按表式单位填报", "Use the form's measure"),
    clean,
    sent(products({ measure: "元" })),
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
    sent(products({ who: "中国银行示例县支行" })),
  ],
  [
    "0115",
    "county-differs",
    "error",
    "所属县不符",
    "the head names another county",
    recheck,
    sent(products({ county: "示例县" })),
    sent(products({ county: "邻县" })),
  ],
  [
    "0116",
    "month-differs",
    "error",
    "报告期不符",
    "the head names another month",
    zh("确认没有误发上月报表", "Make sure that it is not last month's"),
    clean,
    sent(products({ month: "2021年8月" })),
  ],
  [
    "0117",
    "people-missing",
    "hint",
    "未填填表人或负责人",
    "nobody prepared or answers for it",
    zh("补填填表人和负责人", "Name them"),
    clean,
    sent(products({ signed: "（空）" })),
  ],
]);

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
