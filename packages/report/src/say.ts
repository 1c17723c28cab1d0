import { type Finding, type Language, showPlace } from "@biaogan/core";

const MARKS = { error: "✗", warning: "!", hint: "·" } as const;
const LABELS = {
  zh: { rule: "规则", figures: "数据", perhaps: "可能", explained: "说明", mend: "处理", message: "情况" },
  en: { rule: "rule", figures: "figures", perhaps: "perhaps", explained: "explained", mend: "mend", message: "what" },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * A finding as a clerk reads it: what and where, the rule, the figures with their cells, what to do.
 * @example say(finding, "zh") // "✗ R-PT-0301  合计不等于各产品之和          农行.xlsx › 支付产品交易表 › B12\n  规则  …"
 */
export function say(finding: Finding, language: Language = "zh"): string {
  const label = LABELS[language];
  const lines: (readonly [string, string | undefined])[] = [
    [label.rule, finding.rule?.[language]],
    [label.figures, finding.figures?.[language] ?? finding.message[language]],
    ...(finding.hypotheses ?? []).map(({ words }) => [label.perhaps, words[language]] as const),
    [label.explained, finding.explanation?.words],
    [label.mend, finding.mend[language]],
  ];
  const head = `${MARKS[finding.severity]} ${finding.code}  ${finding.title[language]}          ${showPlace(finding.place)}`;
  return [
    head,
    ...lines.flatMap(([name, words]) => (words === undefined || words === "" ? [] : [`  ${name}  ${words}`])),
  ].join("\n");
}
