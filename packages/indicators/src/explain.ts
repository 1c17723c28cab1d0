import { type Language, MisuseError, measures, show } from "@biaogan/core";
import { explainTrace, type Trace } from "@biaogan/formula";
import { decimalsOf } from "./decimals";
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
 * The explanation as a clerk reads it: what it is, its target and how it stands, then the arithmetic down to file, sheet
 * and cell, what is missing by name.
 * @throws MisuseError for an indicator, institution or aspect that the result does not hold.
 * @example printExplanation(result, "K16") // "K16 惠农金融服务室…   2021-09   4.67 笔   目标 每个站点 ≥ 5 笔   滞后\n…"
 */
export function printExplanation(
  result: MonthResult,
  indicator: string,
  request: ExplainRequest = {},
  language: Language = "zh",
): string {
  const { score, figure } = asked(result, indicator, request);
  const { institution, aspect = "value" } = request;
  const names = Object.fromEntries(result.institutions.map(({ code, shortName }) => [code, shortName]));
  const rows = Object.fromEntries(result.sites.map(({ key, label, reportedBy }) => [`${reportedBy} ${key}`, label]));
  const head = [
    `${indicator} ${score.title[language]}${aspect === "value" ? "" : ` · ${aspectWords(aspect, language)}`}`,
    ...(institution === undefined ? [] : [names[institution] ?? institution]),
    result.month,
    showValue(figure, score, aspect, language),
    `${explanationTexts.target[language]} ${targetPhrase(score, language)}`,
    ...(institution === undefined ? [standingWords(score.standing, language)] : []),
  ];
  const notes = institution === undefined ? notesOf(score, aspect, names, language) : [];
  return [head.join("   "), ...notes, explainTrace(figure.trace, language, { names, rows })].join("\n");
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

/** What stands beside the figure: rows left out, who does not reach the target, who is left out of a comparison. */
function notesOf(
  { below, excluded, comparedWithout }: Score,
  aspect: Aspect,
  names: Readonly<Record<string, string>>,
  language: Language,
): readonly string[] {
  const compared = aspect === "yearOnYear" || aspect === "monthOnMonth" || aspect === "change";
  const without = compared ? comparedWithout[aspect].map((code) => names[code] ?? code) : [];
  const labels = (list: readonly { readonly label: string }[]): readonly string[] => list.map(({ label }) => label);
  return [
    [explanationTexts.excluded, aspect === "value" ? labels(excluded) : []] as const,
    [explanationTexts.below, aspect === "value" ? labels(below) : []] as const,
    [explanationTexts.comparedWithout, without] as const,
  ].flatMap(([words, list]) => (list.length === 0 ? [] : [`${words[language]}：${list.join("、")}`]));
}

function showValue({ value }: ExplainedFigure, score: Score, aspect: Aspect, language: Language): string {
  if (!("known" in value)) return show(value, language);
  if (value.measure === "state") return milestoneWords(value.known, language);
  const fraction = !/^-?\d+$/.test(value.known) && measures[value.measure].decimals === 0;
  const decimals = decimalsOf(score, aspect) ?? (fraction ? 2 : undefined);
  return show(value, language, decimals === undefined ? {} : { decimals });
}
