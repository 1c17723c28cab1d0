import {
  causeWords,
  explanationWords,
  type Finding,
  type Language,
  type Operand,
  show,
  showPlace,
} from "@biaogan/core";

const MARKS = { error: "✗", warning: "!", hint: "·" } as const;
const LABELS = {
  zh: {
    rule: "规则",
    figures: "数据",
    from: "出处",
    cause: "成因",
    follows: "连带",
    explained: "说明",
    mend: "处理",
  },
  en: {
    rule: "rule",
    figures: "figures",
    from: "from",
    cause: "cause",
    follows: "with it",
    explained: "explained",
    mend: "mend",
  },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * A finding as a clerk reads it: what and where, the rule, the figures with their cells (those of other sheets, months
 * and institutions by file), what may have happened, what to do.
 * @param names of institutions by their code; the code stands where there is none
 * @example say(finding, "zh") // "✗ R-PT-0301  合计不等于各产品之和          农行.xlsx › 支付产品交易表 › B12\n  规则  …"
 */
export function say(finding: Finding, language: Language = "zh", names: Names = {}): string {
  const label = LABELS[language];
  const lines: (readonly [string, string | undefined])[] = [
    // What a check by name reads may be its title over again.
    [label.rule, finding.rule?.[language] === finding.title[language] ? undefined : finding.rule?.[language]],
    [label.figures, finding.figures?.[language] ?? finding.message[language]],
    ...elsewhere(finding, language, names).map((words) => [label.from, words] as const),
    ...causeWords(finding, language).map((words) => [label.cause, words] as const),
    [label.explained, explanationWords(finding, language)],
    [label.mend, finding.mend[language]],
  ];
  const head = `${MARKS[finding.severity]} ${finding.code}  ${finding.title[language]}          ${showPlace(finding.place)}`;
  return [
    head,
    ...lines.flatMap(([name, words]) => (words === undefined || words === "" ? [] : [`  ${name}  ${words}`])),
  ].join("\n");
}

/** Names of institutions by their code. */
type Names = Readonly<Record<string, string>>;

/** One cause with everything that follows from it. */
export interface Cause {
  readonly finding: Finding;
  readonly consequences: readonly Finding[];
}

/** Findings by their cause, in their own order: nothing is left out. */
export function causesOf(findings: readonly Finding[]): readonly Cause[] {
  return [...eachCause(findings)];
}

/** The same one after the other: of a large detail's findings none is kept but those that follow from another. */
export function* eachCause(findings: readonly Finding[]): Generator<Cause, void, undefined> {
  const following = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { consequenceOf } = finding;
    if (!consequenceOf) continue;
    const cause = causeKey(finding, consequenceOf);
    const others = following.get(cause);
    if (others) others.push(finding);
    else following.set(cause, [finding]);
  }
  for (const finding of findings)
    if (!finding.consequenceOf) yield { finding, consequences: following.get(causeKey(finding, finding)) ?? [] };
}

/** A cause as a clerk reads it: its finding, and in one line each what will be gone with it. */
export function sayCause({ finding, consequences }: Cause, language: Language = "zh", names: Names = {}): string {
  const label = LABELS[language];
  const lines = consequences.map(({ code, place, message }) => {
    const at = [code, place.sheet === finding.place.sheet ? undefined : place.sheet, place.cell]
      .filter(Boolean)
      .join(" ");
    return `  ${label.follows}  ${at} ${message[language]}`;
  });
  return [say(finding, language, names), ...lines].join("\n");
}

/** What a cause and its consequences have in common: whose report of which month, and the rule and cell to mend. */
function causeKey({ institution, month }: Finding, { code, place }: Pick<Finding, "code" | "place">): string {
  return [institution, month, code, showPlace(place)].join("\n");
}

/** The figures that stand on another sheet or in another file: last month's, another table's, another institution's. */
function elsewhere(
  { operands, place, month, institution }: Finding,
  language: Language,
  names: Names,
): readonly string[] {
  return operands.flatMap((operand): readonly string[] => {
    const own = operand.place?.file === place.file && operand.place.sheet === place.sheet;
    if (!operand.place || own) return [];
    const code = operand.institution === institution ? undefined : operand.institution;
    const who = code === undefined ? undefined : (names[code] ?? code);
    const when = operand.month === month ? undefined : operand.month;
    const label = [when, who, operand.label[language]].filter(Boolean).join(" ");
    return [`${label} ${show(operand.figure, language)}${rows(operand, language)}：${showPlace(operand.place)}`];
  });
}

function rows({ count }: Operand, language: Language): string {
  if (count === undefined) return "";
  return language === "zh" ? `（${count} 行）` : ` (${count} rows)`;
}
