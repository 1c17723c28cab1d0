import type { Example, Rule } from "../rule";
import { checkRule, explain, zh } from "./declare-rule";
import { productNames, products, type Sheets } from "./sample-sheets";

const sheetsOf = (count: string, month: string): Sheets => [
  products({
    rows: productNames.map((name, index) => [
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
