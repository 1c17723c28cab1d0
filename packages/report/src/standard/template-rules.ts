import type { CheckName, Example, Rule } from "../rule";
import { checkRule, zh } from "./declare-rule";
import { products, type Sheets } from "./sample-sheets";

/** A small clean form made from a template, with what a case changes of the template's fingerprint. */
function made(changed: Readonly<Record<string, string>> = {}): Example {
  const fingerprint = {
    form: "product-transactions",
    version: "2021.1",
    county: "990101",
    institution: "B07",
    month: "2021-09",
    ...changed,
  };
  const sheets: Sheets = [products(), { name: "biaogan", rows: Object.entries(fingerprint), hidden: true }];
  return { sheets, institution: "B07" };
}

type Stated = readonly [
  code: string,
  check: CheckName,
  severity: Rule["severity"],
  chinese: string,
  english: string,
  fails: Example,
];

const stated: readonly Stated[] = [
  ["0151", "template-version", "error", "旧版模板", "an old template", made({ version: "2020.1" })],
  ["0152", "template-county", "error", "外县模板", "another county's template", made({ county: "990102" })],
  ["0153", "template-month", "hint", "其他月份的模板", "another month's template", made({ month: "2021-08" })],
  [
    "0154",
    "template-institution",
    "hint",
    "其他机构的模板",
    "another institution's template",
    made({ institution: "B01" }),
  ],
];

/** Which template a file was made from, by the fingerprint that it carries; a file without one is not asked. */
export const templateRules: readonly Rule[] = stated.map(([code, check, severity, chinese, english, fails]) =>
  checkRule({
    code: `R-ST-${code}`,
    kind: "structure",
    severity,
    check,
    title: zh(`使用了${chinese}`, `made from ${english}`),
    reads: zh(`不应出现：使用${chinese}`, `must not be made from ${english}`),
    clause: "填报说明",
    mend: zh("用本县本月的模板填报（biaogan template）", "Use this county's template of this month (biaogan template)"),
    passes: made(),
    fails,
  }),
);
