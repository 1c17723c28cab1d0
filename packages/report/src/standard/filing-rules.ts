import type { Example, Rule } from "../rule";
import { zh } from "./declare-rule";
import { products } from "./sample-sheets";
import { clean, none, sent, statedChecks } from "./stated-checks";

const whole = (example: Example, receivedAt = "2021-09-29T09:00:00"): Example =>
  "sheets" in example ? { ...example, wholeMonth: true, receivedAt } : example;

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
]);
