import type { CheckName, Example, Rule } from "../rule";
import { checkRule, zh } from "./declare-rule";
import { products, type Sheets } from "./sample-sheets";

/** A rule on the form of what was sent, as short as it can be stated. */
export type StatedCheck = readonly [
  code: string,
  check: CheckName,
  severity: Rule["severity"],
  chinese: string,
  english: string,
  mend: Rule["mend"],
  passes: Example,
  fails: Example,
];

/** The rules that were stated. */
export function statedChecks(stated: readonly StatedCheck[]): readonly Rule[] {
  return stated.map(([code, check, severity, chinese, english, mend, passes, fails]) =>
    checkRule({
      code: `R-ST-${code}`,
      kind: "structure",
      severity,
      check,
      title: zh(chinese, english),
      reads: zh(chinese.startsWith("没有") ? "不应漏报" : `不应出现：${chinese}`, `must not be: ${english}`),
      clause: "填报说明",
      mend,
      passes,
      fails,
    }),
  );
}

export type SheetsExample = Extract<Example, { sheets: unknown }>;

/** One small table with nothing wrong in it. */
export const clean: SheetsExample = { sheets: [products()], institution: "B07" };
/** The same sender with these sheets. */
export const sent = (...sheets: Sheets): SheetsExample => ({ sheets, institution: "B07" });

export const send = zh("补报后重新报送", "Send what is missing");
export const none = zh("无需处理；如有误请更正", "Nothing to do, unless it is wrong");
