import type { Rule } from "../rule";
import { zh } from "./declare-rule";
import { fullProgress, productNames, products } from "./sample-sheets";
import { clean, none, send, sent, statedChecks } from "./stated-checks";

/** Which sheets came: those owed, each once, and nothing hidden or empty. */
export const sheetRules: readonly Rule[] = statedChecks([
  [
    "0101",
    "form-missing",
    "error",
    "应报送的表没有报送",
    "a form that is owed did not come",
    send,
    sent(products(), fullProgress()),
    clean,
  ],
  [
    "0102",
    "form-not-in-force",
    "hint",
    "报送了本月不适用的表",
    "a form that is not in force this month came",
    zh("该表本月不适用，不必报送；改报现行的表", "Leave it out; send the form that is in force"),
    clean,
    { ...clean, month: "2020-12" },
  ],
  [
    "0103",
    "form-not-owed",
    "hint",
    "报送了不需报送的表",
    "a form that is not owed came",
    none,
    clean,
    sent({
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
    sent(products(), products({ name: "支付产品交易表 (2)" })),
  ],
  [
    "0105",
    "sheet-unknown",
    "hint",
    "工作表不是任何一张报表",
    "a sheet is no known form",
    none,
    clean,
    sent(products(), { name: "草稿", rows: [["随手记"]] }),
  ],
  [
    "0109",
    "hidden-content",
    "hint",
    "有隐藏的工作表、行或列",
    "hidden sheets, rows or columns",
    none,
    clean,
    sent(products({ hidden: true })),
  ],
  [
    "0118",
    "form-empty",
    "error",
    "空表",
    "an empty form",
    send,
    clean,
    sent(
      products({
        rows: productNames.map((name) => [name, "", "", "", ""]),
      }),
    ),
  ],
]);
