const HEADINGS = {
  contributions: { zh: "各机构贡献", en: "contribution" },
  ranking: { zh: "排名", en: "ranking" },
};

/** What stands beside every indicator, in the order in which a page prints it. */
const BESIDE = [
  "month",
  "yearToDate",
  "yearOnYear",
  "monthYearOnYear",
  "monthOnMonth",
  "change",
  "completion",
  "lead",
  "distance",
  "remaining",
  "contributions",
  "ranking",
];

/**
 * Which figure there is beside which indicator, and why there is none: docs/indicators.md.
 * @param packages the exports of @biaogan/indicators and @biaogan/plan with their standard declarations
 */
export function indicatorPage({ absencesOf, absenceWords, aspectWords, standardIndicators, workPlan2021 }) {
  const declared = standardIndicators.map((indicator) => {
    const target = workPlan2021.targets.find((one) => one.indicator === indicator.id);
    return { indicator, target, absences: absencesOf(indicator, target) };
  });
  const reasons = [...new Set(declared.flatMap(({ absences }) => BESIDE.flatMap((one) => absences[one] ?? [])))];
  const head = (one, language) => HEADINGS[one]?.[language] ?? aspectWords(one, language);
  const cell = (absences, one) => (absences[one] === undefined ? "●" : String(reasons.indexOf(absences[one]) + 1));
  const matrix = [
    ["", ...BESIDE.map((one) => `${head(one, "zh")}<br>${head(one, "en")}`)],
    ["---", ...BESIDE.map(() => ":-:")],
    ...declared.map(({ indicator, absences }) => [indicator.id, ...BESIDE.map((one) => cell(absences, one))]),
  ];
  const formulas = [
    ["", "指标 · indicator", "类别 · kind", "目标 · target", "公式 · formula", "当月 · the month alone"],
    ["---", "---", "---", "---", "---", "---"],
    ...declared.map(({ indicator, target }) => [
      indicator.id,
      `${indicator.title.zh}<br>${indicator.title.en}`,
      indicator.kind,
      target.progress,
      `\`${indicator.formula}\``,
      indicator.month === undefined ? "" : `\`${indicator.month}\``,
    ]),
  ];
  const table = (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n");
  return `# 十六项指标，各有哪些数 · The sixteen indicators and what stands beside each

由声明生成：\`npm run reference\`。Made from the declarations by \`npm run reference\`.

${table(formulas)}

## 哪些数、为什么没有 · Which figures, and why there is none

● 有数：当月有报表就有值，缺数时写明原因（未报送、已退回、无基数、基数为零……），不作零。数字是没有的原因，见下。
● there is one in every month that has data; where data are missing it says why. A number is the reason why there is none.

${table(matrix)}

${reasons.map((one, index) => `${index + 1}. ${absenceWords(one, "zh")} · ${absenceWords(one, "en")}`).join("\n")}

- 每项指标都有完成情况和状态（已完成、达到序时、滞后、严重滞后、无数据）；同比对有累计或平均的指标即累计同比。
  Every indicator has its value and a standing; 同比 of a sum or mean over the year is 累计同比.
- 比较的各项（同比、当月同比、环比、较上月增减）都有全口径和可比口径，缺报、新设、撤销的机构列名。
  Every comparison is given in the full and in the matched sample, with who was left out, came and went.
- 有各机构贡献的，还有各机构较上月增减和贡献率；全年结束，没有剩余月份，也就没有剩余月均。
  With the contributions stand each institution's own change and its share of the county's. In December no month is left.
`;
}
