import { text } from "@biaogan/core";
import { type ReportPack, type Rule, reportPackSchema } from "@biaogan/report";
import { others, quarterly, yearly } from "./forms";
import { growthRules } from "./growth-rules";
import { cellRule } from "./rule";
import { sumRules } from "./sum-rules";

const mobile = (holds: string) => ({ item: "payments.count", holds, as: "text" as const });

/** How one cell is written: what a reprint turned into another measure, or into no figure at all. */
const cellRules: readonly Rule[] = [
  cellRule({
    code: "R-NS-0201",
    title: text("内容无法识别为数字", "a cell is no figure"),
    check: "cell-type",
    passes: mobile("301.41"),
    fails: mobile("丨643.26"),
  }),
  cellRule({
    code: "R-NS-0202",
    title: text("计量单位与本栏不符", "a cell states another measure than its column's"),
    check: "cell-measure",
    passes: mobile("301.41亿笔"),
    fails: mobile("30141亿元"),
  }),
  cellRule({
    code: "R-NS-0203",
    title: text("小数位数超过本栏", "more decimals than the column prints"),
    check: "cell-decimals",
    passes: mobile("0.45亿笔"),
    fails: mobile("0.45万笔"),
  }),
];

/** The bulletins' forms with the rules that hold between their figures. */
export const statistics: ReportPack = reportPackSchema.parse({
  id: "national-payment-statistics",
  version: "1",
  inForce: { from: "2015-01" },
  title: text("支付体系运行总体情况", "How the payment system runs"),
  clause: "支付体系运行总体情况",
  forms: [quarterly, yearly, others],
  rules: [...cellRules, ...sumRules, ...growthRules],
});
