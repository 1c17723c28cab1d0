import type { Language, Text } from "@biaogan/core";
import { handbookWords as words } from "../wording/handbook";
import type { Handbook, HandbookItem, HandbookRule } from "./handbook";

/**
 * The handbook as a page in Markdown.
 * @example handbookPage(handbookOf(benchmarkCounty2021, plan), "zh") // "# 移动支付标杆县月度报表 2021.1\n…"
 */
export function handbookPage({ title, version, forms, rules }: Handbook, language: Language): string {
  const say = (one: Text): string => one[language];
  const itemColumns = Object.entries(words.items) as readonly (readonly [keyof HandbookItem, Text])[];
  const ruleColumns = Object.entries(words.rules) as readonly (readonly [keyof HandbookRule, Text])[];
  const cell = (value: Text | string): string =>
    (typeof value === "string" ? value : say(value)).replaceAll("|", "\\|").replaceAll("\n", " ");
  const table = (heads: readonly Text[], rows: readonly (readonly (Text | string)[])[]): readonly string[] => [
    `| ${heads.map(say).join(" | ")} |`,
    `|${heads.map(() => "---").join("|")}|`,
    ...rows.map((row) => `| ${row.map(cell).join(" | ")} |`),
  ];
  return [
    `<!-- ${say(words.madeFrom)} -->`,
    "",
    `# ${say(title)} ${version}`,
    "",
    `## ${say(words.filling)}`,
    ...forms.flatMap(({ form, reportedBy, items }) => [
      "",
      `### ${say(form.title)} \`${form.id}\` ${form.version}`,
      "",
      `${say(words.reportedBy)}：${say(reportedBy)} · ${say(words.ground)}：${form.clause}`,
      "",
      ...table(
        itemColumns.map(([, head]) => head),
        items.map((item) => itemColumns.map(([name]) => item[name])),
      ),
    ]),
    "",
    `## ${say(words.checking)}`,
    "",
    ...table(
      ruleColumns.map(([, head]) => head),
      rules.map((rule) => ruleColumns.map(([name]) => rule[name])),
    ),
    "",
  ].join("\n");
}
