import { type Language, MisuseError, measures, show } from "@biaogan/core";
import { explainTrace, type Trace } from "@biaogan/formula";
import { decimalsOf } from "./decimals";
import { namesIn, stepsOf } from "./explain-steps";
import type { Explanation } from "./explanation";
import { notesOf } from "./explanation-notes";
import type { Aspect, ExplainedFigure, MonthResult, Score } from "./month-result";
import { aspectWords, milestoneWords, standingWords, targetPhrase } from "./wording/phrases";
import { explanationTexts } from "./wording/words";

export interface ExplainRequest {
  /** A roster code; the county where left out. */
  readonly institution?: string;
  /** An aspect of the county's figure; the value where left out. An institution has its value alone. */
  readonly aspect?: Aspect;
}

/**
 * The whole arithmetic of a figure, down to the cells.
 * @throws MisuseError for an indicator, institution or aspect that the result does not hold.
 * @example explain(result, "K05", { institution: "B02" }) // a tree whose root holds the value
 */
export function explain(result: MonthResult, indicator: string, request: ExplainRequest = {}): Trace {
  return asked(result, indicator, request).figure.trace;
}

/**
 * A figure explained as plain data, for a page: in words, in symbols, with the figures filled in, down to file, sheet
 * and cell (a range where rows are many).
 * @throws MisuseError for an indicator, institution or aspect that the result does not hold.
 * @example explainForPage(result, "K16").formula.words // "惠农金融服务室明细表各行…的最小值"
 */
export function explainForPage(
  result: MonthResult,
  indicator: string,
  request: ExplainRequest = {},
  language: Language = "zh",
): Explanation {
  const { score, figure } = asked(result, indicator, request);
  const { institution, aspect = "value" } = request;
  const names = namesIn(result, figure.trace, language);
  const standing = standingOf(score, institution);
  return {
    schema: "biaogan/explanation@1",
    indicator,
    title: score.title[language],
    aspect: { code: aspect, label: aspectWords(aspect, language) },
    ...(institution === undefined
      ? {}
      : { institution: { code: institution, label: names.names[institution] ?? institution } }),
    month: result.month,
    value: figure.value,
    shown: showValue(figure, score, aspect, language),
    target: targetPhrase(score, language),
    ...(standing === undefined ? {} : { standing: { code: standing, label: standingWords(standing, language) } }),
    formula: { symbols: score.formula.text, words: score.formula.reads[language] },
    notes: institution === undefined ? notesOf(score, aspect, names, language) : [],
    steps: stepsOf(figure.trace, names, language),
  };
}

/**
 * The explanation as a clerk reads it: what it is, its target and how it stands, its formula in words and in symbols,
 * then the arithmetic down to file, sheet and cell, what is missing by name.
 * @throws MisuseError for an indicator, institution or aspect that the result does not hold.
 * @example printExplanation(result, "K16") // "K16 惠农金融服务室…   2021-09   4.67 笔   目标 每个站点 ≥ 5 笔   滞后\n…"
 */
export function printExplanation(
  result: MonthResult,
  indicator: string,
  request: ExplainRequest = {},
  language: Language = "zh",
): string {
  const page = explainForPage(result, indicator, request, language);
  const { figure } = asked(result, indicator, request);
  const say = (label: keyof typeof explanationTexts & ("target" | "words" | "symbols")) =>
    explanationTexts[label][language];
  const line = (label: string, words: string) => (language === "zh" ? `${label}：${words}` : `${label}: ${words}`);
  const head = [
    `${indicator} ${page.title}${page.aspect.code === "value" ? "" : ` · ${page.aspect.label}`}`,
    ...(page.institution === undefined ? [] : [page.institution.label]),
    page.month,
    page.shown,
    `${say("target")} ${page.target}`,
    ...(page.standing === undefined ? [] : [page.standing.label]),
  ];
  return [
    head.join("   "),
    line(say("words"), page.formula.words),
    line(say("symbols"), page.formula.symbols),
    ...page.notes.map(({ label, text }) => line(label, text)),
    explainTrace(figure.trace, language, namesIn(result, figure.trace, language)),
  ].join("\n");
}

/** How the county stands, or an institution to its own part of the target; undefined where it has none. */
function standingOf({ standing, allotments }: Score, institution: string | undefined): Score["standing"] | undefined {
  return institution === undefined
    ? standing
    : allotments.find((allotment) => allotment.institution === institution)?.standing;
}

function asked(
  result: MonthResult,
  indicator: string,
  { institution, aspect = "value" }: ExplainRequest,
): { readonly score: Score; readonly figure: ExplainedFigure } {
  const score = result.scores.find((one) => one.indicator === indicator);
  const figures = result.figures[indicator];
  if (!score || !figures) throw new MisuseError("explain", `no indicator ${indicator} in ${result.month}`);
  const county = aspect === "value" ? figures.county : figures.aspects[aspect];
  const figure =
    institution === undefined ? county : aspect === "value" ? figures.institutions[institution] : undefined;
  const what = [institution, aspect].filter((word) => word !== undefined).join(" ");
  if (!figure) throw new MisuseError("explain", `${indicator} has no ${what} in ${result.month}`);
  return { score, figure };
}

function showValue({ value }: ExplainedFigure, score: Score, aspect: Aspect, language: Language): string {
  if (!("known" in value)) return show(value, language);
  if (value.measure === "state") return milestoneWords(value.known, language);
  const fraction = !/^-?\d+$/.test(value.known) && measures[value.measure].decimals === 0;
  const decimals = decimalsOf(score, aspect) ?? (fraction ? 2 : undefined);
  return show(value, language, decimals === undefined ? {} : { decimals });
}
