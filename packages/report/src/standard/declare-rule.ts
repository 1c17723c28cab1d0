import type * as z from "zod";
import type { CheckName, Example, Rule, ruleSchema } from "../rule";

type RuleInput = z.input<typeof ruleSchema>;
type Tables = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

const inForce = { from: "2021-01" } as const;

interface Stated {
  readonly code: string;
  readonly kind: Rule["kind"];
  readonly severity: Rule["severity"];
  readonly title: Rule["title"];
  readonly clause: string;
  readonly mend: Rule["mend"];
  readonly passes: Example;
  readonly fails: Example;
  readonly more?: Rule["examples"]["more"];
}

/** A rule whose meaning is a formula: once for a submission, or in every row of a table. */
export function formulaRule(
  stated: Stated & { readonly formula: string; readonly row?: string; readonly lastMonthToo?: true },
): Rule {
  const { formula, row, lastMonthToo } = stated;
  const scope = row === undefined ? "submission" : { row, ...(lastMonthToo ? { lastMonthToo } : {}) };
  return complete(stated, { formula, scope });
}

/** A rule that the machinery checks by name; its text is what people read. */
export function checkRule(
  stated: Stated & { readonly check: CheckName; readonly table?: string; readonly reads: Rule["title"] },
): Rule {
  const { check, table, reads } = stated;
  return complete(stated, { check, reads, ...(table === undefined ? {} : { table }) });
}

function complete(
  { code, kind, severity, title, clause, mend, passes, fails, more }: Stated,
  meaning: RuleInput["meaning"],
): Rule {
  const settledBy = severity === "warning" ? "explanation" : "correction";
  const examples = { passes, fails, ...(more ? { more } : {}) };
  return { code, kind, severity, title, meaning, clause, inForce, mend, settledBy, examples };
}

/** Figures of this month and of the month before. */
export function figures(tables: Tables, before?: Tables): Example {
  return before === undefined ? { tables } : { tables, before };
}

export const zh = (chinese: string, english: string): Rule["title"] => ({ zh: chinese, en: english });

export const recheck = zh("核对所列单元格后重新报送", "Check the cells named and send the report again");
export const explain = zh(
  "核对无误的，在“情况说明”表中填写规则编号和原因",
  "If it is right, file an explanation with the rule's code",
);
