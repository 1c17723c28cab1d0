import type { Rule } from "../rule";
import { zh } from "./declare-rule";
import { products } from "./sample-sheets";
import { clean, none, type SheetsExample, sent, statedChecks } from "./stated-checks";

const whole = (example: SheetsExample, receivedAt = "2021-09-29T09:00:00"): SheetsExample => ({
  ...example,
  wholeMonth: true,
  receivedAt,
});

/** How a report was handed in: by whom, in time, and with explanations that answer something. */
export const filingRules: readonly Rule[] = statedChecks([
  [
    "0119",
    "explanation-unmatched",
    "hint",
    "情况说明没有对应的疑问",
    "an explanation that answers nothing",
    none,
    clean,
    sent(products(), {
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
    whole(sent({ name: "草稿", rows: [] })),
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
    "0141",
    "file-identical",
    "hint",
    "同一文件重复报送",
    "the same file sent twice",
    none,
    whole(clean),
    whole({ ...clean, twice: true }),
  ],
  [
    "0142",
    "institution-renamed",
    "hint",
    "填报单位写的是原名称",
    "the head names the institution as it was called before",
    zh("今后填写现名称", "Write its present name"),
    { ...clean, life: { formerName: "示例县农村信用社" } },
    { ...sent(products({ who: "示例县农村信用社" })), life: { formerName: "示例县农村信用社" } },
  ],
  [
    "0143",
    "institution-not-open",
    "error",
    "报送机构本月不存续",
    "an institution that does not live in the month",
    zh("由承接机构报送；名单有误的更正名单", "Its successor reports; correct the roster if that is wrong"),
    whole({ ...clean, life: { closed: "2021-09" } }),
    whole({ ...clean, life: { closed: "2021-08" } }),
  ],
]);
