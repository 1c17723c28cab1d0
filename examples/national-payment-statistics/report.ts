import { absolute, type Exact, monthOfYear, show, showNumber } from "@biaogan/core";
import { evaluateIndicator } from "@biaogan/indicators";
import { checkBulletins, monthsOf } from "./bulletins";
import { type Corruption, checkCorruptions, firstGuess, rankOfTruth } from "./corruptions";
import { indicators } from "./declarations/indicators";
import { statistics } from "./declarations/pack";
import { statisticsPlan } from "./declarations/plan";
import { linesOf, printedFigures } from "./printed-figures";
import { decimalsOf, fixedTolerances, type Recomputation, recompute } from "./recompute";

export type StatedReport = Awaited<ReturnType<typeof stateReport>>;

/** Everything the example shows: each printed figure recomputed, each real error found, and what follows from the figures. */
export async function stateReport() {
  const plan = statisticsPlan();
  const figures = await printedFigures();
  const checked = checkBulletins(figures, statistics, plan);
  const recomputed = recompute(checked, statistics, plan);
  const corruptions = await checkCorruptions(figures, checked, statistics, plan);
  const months = monthsOf(checked);
  const derived = indicators.map((indicator) => ({
    indicator,
    values: months.map(({ month }) => ({
      month,
      figure: evaluateIndicator(plan, statistics, indicator, months, month).value,
    })),
  }));
  const findings = checked.flatMap(({ verdict }) => verdict.findings);
  const unchecked = checked.flatMap(({ verdict }) => verdict.outcomes).reduce((sum, { missing }) => sum + missing, 0);
  const sources = new Set((await linesOf("pbc_payment_quarterly")).map(({ source = "" }) => source.split(" ")[0])).size;
  return { figures: figures.length, sources, findings, unchecked, recomputed, corruptions, derived };
}

/** The report as Markdown. */
export function printReport({ figures, sources, findings, unchecked, ...stated }: StatedReport): string {
  const { recomputed, corruptions, derived } = stated;
  const agreeing = recomputed.filter(({ agrees }) => agrees);
  const alarms = recomputed.filter((one) => Object.values(fixedTolerances).some((alarm) => alarm(one)));
  const many = (alarm: (one: Recomputation) => boolean): number => recomputed.filter(alarm).length;
  return [
    "# 支付体系运行数据：逐项重算 · Payment statistics, recomputed",
    "",
    `印出的数 ${figures} 个；另有印出数可据以重算的增幅、增减、占比、合计 ${recomputed.length} 个，在印出位数的区间内相符 ${agreeing.length} 个。`,
    `规则因缺另一期或另一项而未核 ${unchecked} 次；报出问题 ${findings.length} 处。季度数转载自 ${sources} 个网页。`,
    "",
    `Of ${figures} printed figures, ${recomputed.length} can be recomputed from others; ${agreeing.length} agree within the interval of their printed decimals.`,
    "",
    "## 固定误差会误报的 · False alarms of a fixed tolerance",
    "",
    `| 做法 · how | 误报 · alarms |`,
    "| --- | ---: |",
    `| 重算后四舍五入须相等 · equal once rounded | ${many(fixedTolerances.rounded)} |`,
    `| 相差不超过 0.01 · within 0.01 | ${many(fixedTolerances.hundredth)} |`,
    `| 相差不超过 0.1 · within 0.1 | ${many(fixedTolerances.tenth)} |`,
    `| 印出位数的区间 · the interval of the printed decimals | ${recomputed.length - agreeing.length} |`,
    "",
    ...table(["期间", "项目", "印出", "重算", "相差", "区间允许", "四舍五入", "±0.01", "±0.1"], alarms.map(alarmLine)),
    "",
    `${widths(recomputed)}一个固定的数，对前者太松，对后者太紧。`,
    "One constant is too loose for the former and too tight for the latter.",
    "",
    "## 真实差错 · Real errors",
    "",
    ...table(["原文", "印成", "应为", "规则", "首个推断", "真值在推断中的位次"], corruptions.map(corruptionLine)),
    "",
    "## 未印出而可算的 · What follows",
    "",
    ...derived.flatMap(({ indicator, values }) => {
      const known = values.filter(({ figure }) => "known" in figure);
      const said = known.map(
        ({ month, figure }) =>
          `${periodOf(month, indicator.formula.includes("yearPayments") ? 12 : 3)} ${show(figure)}`,
      );
      return [`- ${indicator.title.zh} \`${indicator.formula}\`：${said.join("；")}`];
    }),
    "",
    "## 全部重算 · All of them",
    "",
    ...table(["期间", "项目", "印出", "重算", "相差", "区间允许", "相符"], recomputed.map(line)),
    "",
  ].join("\n");
}

function table(header: readonly string[], lines: readonly (readonly string[])[]): readonly string[] {
  return [header, header.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
}

function line(one: Recomputation): readonly string[] {
  return [...figuresOf(one), one.agrees ? "是" : "否"];
}

function alarmLine(one: Recomputation): readonly string[] {
  return [...figuresOf(one), ...Object.values(fixedTolerances).map((alarm) => (alarm(one) ? "误报" : ""))];
}

/** Recomputed figures with two decimals more than are printed, so that a tie can be seen. */
function figuresOf(one: Recomputation): readonly string[] {
  const decimals = decimalsOf(one);
  const more = (value: Exact): string => showNumber(value, decimals === 0 ? 2 : decimals + 2);
  const { printed, recomputed, difference, allowed } = one;
  return [
    periodOf(one.month, one.covers),
    `${one.row}${one.label.zh}`,
    show(printed, "zh", { decimals }),
    more(recomputed.known),
    more(difference),
    more(allowed),
  ];
}

function corruptionLine(one: Corruption): readonly string[] {
  const codes = [...new Set(one.findings.map(({ code }) => code))].join("、");
  const rank = rankOfTruth(one);
  return [
    one.context,
    one.printed,
    one.correct,
    codes,
    firstGuess(one) ?? "—",
    rank === undefined ? "—" : String(rank),
  ];
}

/** A period by the last of its months: 2020年, 2020年一季度 or 2020年3月. */
function periodOf(month: string, covers: number): string {
  const year = `${month.slice(0, 4)}年`;
  if (covers === 12) return year;
  return covers === 3 ? `${year}${"一二三四"[monthOfYear(month) / 3 - 1]}季度` : `${year}${monthOfYear(month)}月`;
}

/** How narrow and how wide the intervals of printed rates are. */
function widths(recomputed: readonly Recomputation[]): string {
  const rates = recomputed.filter(({ printed }) => printed.measure === "%" && decimalsOf({ printed }) === 2);
  const sorted = rates
    .map(({ allowed }) => absolute(allowed))
    .sort((a, b) =>
      showNumber(a, 6, { grouped: false }).localeCompare(showNumber(b, 6, { grouped: false }), "en", { numeric: true }),
    );
  const [least = "0", most = "0"] = [sorted[0], sorted.at(-1)];
  return `两位小数的增幅和占比，区间从 ±${showNumber(least, 4)} 到 ±${showNumber(most, 2)} 个百分点不等：`;
}
