// The language's reference, made from the declarations: `npm run reference` writes it, a test holds the file against them.

/** @param formula the exports of @biaogan/formula @param core the exports of @biaogan/core */
export function languageReference(formula, core) {
  return [
    "# 公式语言 · The formula language",
    "",
    "本页由声明生成（`npm run reference`），不要手改。 · Made from the declarations; not written by hand.",
    "",
    ...nodes,
    ...windows(formula),
    ...measuresAndKinds(core),
    ...primitives(formula),
    ...expansions(formula),
    ...missing(formula),
    ...faults(formula),
    ...sql,
  ].join("\n");
}

const nodes = [
  "## 写法 · What can be written",
  "",
  table(
    ["写法 · text", "意思 · meaning"],
    [
      [
        "`progress.users` · `products.count[total]` · `platformBanks.newlyBoundUsers[institution]`",
        "表.项目，可指明行 · an item, one row of it by its key",
      ],
      ["`base.busDays` · `target.T06` · `threshold.activeFrom`", "计划中的常数 · a constant of the plan"],
      ["`5` · `5 万元` · `50%` · `3 个百分点`", "数，可带计量单位 · a number, with its measure"],
      [
        "`a + b` `a - b` `a * b` `a / b` `-a` · `root(a)` `power(a, 5)`",
        "四则、开方、乘方，精确；不同量相除，是每一个除数单位的数（万亿元 ÷ 亿笔 是每笔） · arithmetic, exact; across dimensions a quotient is per one of the divisor's (万亿元 over 亿笔 is per 笔); the root to 20 decimals, never on a tie",
      ],
      ["`a as 万元` · `(a - b) as 个百分点`", "换算计量单位 · the same figure in another measure"],
      ["`=` `<>` `<` `<=` `>` `>=`", "比较，按印出位数的区间 · compared by the interval of the printed precision"],
      [
        "`and` `or` `not` · `state in (a, b)` · `openedOn in month` · `x is known` `x is blank` · `code listed in merchants.code` · `code listed by others in merchants.code`",
        "条件 · conditions",
      ],
      [
        "`claim when condition` · `claim when condition otherwise other`",
        "条件不成立时不适用，或取另一个 · not applicable elsewhere, or the other",
      ],
      [
        "`sum` `mean` `median` `spread` `min` `max` `latest` `every` `(x over rooms where …)` · `count(rooms where …)`",
        "按行汇总 · over the rows of a table",
      ],
      ["`sum(x over year to date)` · `latest(x over quarter)`", "按月汇总 · over the months of a window"],
      [
        "`sum(x over institutions)` · `sum(x over institutions of commercial-bank)`",
        "按机构汇总 · over institutions, of a class",
      ],
      [
        "`earlier(x, 3)` · `yearStart(x)` · `county(x)`",
        "前推若干月、年初、全县 · months earlier, the start of the year, the whole county's",
      ],
      ["`days(w)` `workingDays(w)` `months(w)` `allMonths(w)`", "窗口的天数、工作日、月数 · how long a window is"],
    ],
  ),
  "",
];

function windows({ windowSchema, parseFormula, printFormula }) {
  const names = [
    "month",
    "quarter",
    "half-year",
    "year-to-date",
    "first-half",
    "second-half",
    "year",
    "last-12-months",
  ];
  const rows = names.map((name) => {
    const text = windowSchema
      .parse(name)
      .replace(/^last-(\d+)-months$/, "last $1 months")
      .replaceAll("-", " ");
    const { expression } = parseFormula(`days(${text})`);
    const printed = (language) => printFormula(expression, { tables: {}, constants: {} }, language);
    return [`\`${text}\``, printed("zh").replace("的统计期天数", ""), printed("en").replace("days of ", "")];
  });
  return [
    "## 时间窗口 · Windows",
    "",
    "都按日历，不按行；缺报的月份仍在窗口内。 · By the calendar, never by rows.",
    "",
    table(["写法 · text", "中文", "English"], rows),
    "",
  ];
}

function measuresAndKinds({ measures, additivity }) {
  const byDimension = Map.groupBy
    ? Map.groupBy(Object.entries(measures), ([, { dimension }]) => dimension)
    : Object.entries(measures).reduce(
        (map, entry) => map.set(entry[1].dimension, [...(map.get(entry[1].dimension) ?? []), entry]),
        new Map(),
      );
  const convertible = [...byDimension.values()]
    .filter((list) => list.length > 1)
    .map((list) => list.map(([name, { factor }]) => `${name} (${factor})`).join("、"));
  const kinds = Object.entries(additivity).map(([kind, axes]) => [
    `\`${kind}\``,
    ...["months", "institutions", "rows"].map((axis) => (axes[axis] ? "可 · yes" : "不可 · no")),
  ]);
  return [
    "## 计量单位与性质 · Measures and kinds",
    "",
    `计量单位相同才能相加减、比较；可换算的：${convertible.join("；")}。 · Only figures of one dimension are added or compared.`,
    "",
    table(["性质 · kind", "按月相加 · months", "按机构相加 · institutions", "按行相加 · rows"], kinds),
    "",
  ];
}

function expansions({ expansions: declared }) {
  const rows = Object.entries(declared).map(([name, { label, parameters, formula }]) => [
    `[\`${call(name, parameters)}\`](#${name.toLowerCase()})`,
    `${label.zh} · ${label.en}`,
    `\`${formula}\``,
  ]);
  const pages = Object.entries(declared).flatMap(([name, one]) => [
    `### ${name}`,
    "",
    `**${one.label.zh}** · ${one.label.en}。${one.summary.zh}。 · ${one.summary.en}.`,
    "",
    ...one.examples.flatMap(example),
  ]);
  return [
    "## 命名算法 · Named expansions",
    "",
    "每个算法都由语言本身写成，名称留在解释里，可与任何窗口、前推和条件组合。 · Each is written in the language itself, keeps its name in explanations, and composes.",
    "",
    table(["写法 · text", "名称 · name", "意思 · means"], rows),
    "",
    ...pages,
  ];
}

function primitives({ primitives: declared }) {
  const pages = Object.entries(declared).flatMap(([name, { label, summary, examples }]) => [
    `### ${name}`,
    "",
    `**${label.zh}** · ${label.en}。${summary.zh}。 · ${summary.en}.`,
    "",
    ...examples.flatMap(example),
  ]);
  return ["## 基本算法 · Primitives", "", "其余都由这些组成。 · Everything else is made of these.", "", ...pages];
}

/** Facts, where one stands, the formula and its result. */
function example({ formula, facts, at, gives }) {
  const lines = facts
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return ["```text", ...lines, `${at} ▸ ${formula} ＝ ${gives}`, "```", ""];
}

function call(name, parameters) {
  return `${name}(${parameters.map(({ name: each, unless, several }) => (several ? `${each}…` : unless ? `[${each}]` : each)).join(", ")})`;
}

function missing({ missingPolicy, policyTexts }) {
  const rows = Object.entries(missingPolicy).map(([node, policy]) => [
    `\`${node}\``,
    policyTexts[policy].zh,
    policyTexts[policy].en,
  ]);
  return [
    "## 缺数怎么办 · What is missing",
    "",
    '缺数不是零，也不是不适用；原因一路保留。 · Missing is not zero and not "not applicable"; its reason stays.',
    "",
    table(["节点 · node", "规则", "policy"], rows),
    "",
  ];
}

function faults({ faultTexts }) {
  const blank = new Proxy({}, { get: (_, name) => (typeof name === "string" ? "…" : undefined) });
  const rows = Object.entries(faultTexts).map(([code, words]) => [code, words(blank).zh, words(blank).en]);
  return [
    "## 装载时拒绝什么 · What is refused when loaded",
    "",
    "F-0601 只提示，不拒绝。 · F-0601 is a caution only.",
    "",
    table(["编号 · code", "原因", "reason"], rows),
    "",
  ];
}

/** Why some formulas stay with the evaluator. */
const sql = [
  "## 哪些公式不写成 SQL · What SQL does not say",
  "",
  "`toSql` 给出 F-0701，改用 `evaluateFormula`，数相同而且带解释： · `toSql` answers F-0701; `evaluateFormula` gives the same figure, explained:",
  "",
  table(
    ["写法 · text", "为什么", "why"],
    [
      [
        "`root(a)` · `twoYearAverage(x)`",
        "查询以两个整数之商给出精确数，在库里不做除法、不取近似；开方一般不是整数之商，取到 20 位小数要 40 位以上的整数，DuckDB 的整数只有 38 位",
        "a query gives an exact figure as a quotient of two whole numbers and divides nothing in the database; a root is rarely such a quotient, and 20 decimals of it want whole numbers of more than 40 digits, where DuckDB has 38",
      ],
      [
        "`spread(x over w)` · `withinUsual(x, w, least)` · `median(a / b over w)`",
        "要在子查询里把商排出大小；商是两个整数，不做除法就排不出，做了就不精确",
        "quotients would have to be put in order inside a subquery: two whole numbers each, which cannot be ordered without dividing, and dividing is not exact",
      ],
      [
        "`code listed by others in merchants.code` · `listedOnce(item)`",
        "谁排在前面由机构名单的次序定，库里没有这个次序",
        "who comes first is the roster's order, which no table of the database holds",
      ],
      [
        "`a * b = c` · `a / b = c`（有按位数印出的数 · with printed figures）",
        "比较要看两边的区间，乘除后区间的两端是四个积（商）中的最小和最大，每个又含整段子查询，查询随层数成倍变长；加、减和乘除一个写明的数不受此限",
        "a comparison looks at both sides' intervals; after a product or quotient their ends are the least and greatest of four, each with whole subqueries in it, so the query grows fourfold at every level. Sums, differences and factors that are written out are said",
      ],
    ],
  ),
  "",
];

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
