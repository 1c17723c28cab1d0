import { type Language, MisuseError, measures, show } from "@biaogan/core";
import { explainTrace, type Trace } from "@biaogan/formula";
import type { Aspect, ExplainedFigure, MonthResult, Score } from "./month-result";
import { aspectWords, milestoneWords, standingWords, targetPhrase } from "./wording";

export interface ExplainRequest {
  /** A roster code; the county where left out. */
  readonly institution?: string;
  /** An aspect of the county's figure; the value where left out. */
  readonly aspect?: Aspect;
}

/**
 * The whole arithmetic of a figure, down to the cells.
 * @throws MisuseError for an indicator, institution or aspect that the result does not hold.
 * @example explain(result, "K05", { institution: "B02" }) // a tree whose root holds the value
 */
export function explain(result: MonthResult, indicator: string, request: ExplainRequest = {}): Trace {
  return figureAsked(result, indicator, request).trace;
}

function figureAsked(
  result: MonthResult,
  indicator: string,
  { institution, aspect = "value" }: ExplainRequest,
): ExplainedFigure {
  const figures = result.figures[indicator];
  if (!figures) throw new MisuseError("explain", `no indicator ${indicator} in ${result.month}`);
  const figure =
    institution !== undefined
      ? figures.institutions[institution]
      : aspect === "value"
        ? figures.county
        : figures.aspects[aspect];
  if (!figure) throw new MisuseError("explain", `${indicator} has no ${institution ?? aspect} in ${result.month}`);
  return figure;
}

/** The explanation as a clerk reads it: what it is, how it stands, and the arithmetic down to file, sheet and cell. */
export function printExplanation(
  result: MonthResult,
  indicator: string,
  request: ExplainRequest = {},
  language: Language = "zh",
): string {
  const figure = figureAsked(result, indicator, request);
  const score = result.scores.find((one) => one.indicator === indicator);
  const names = Object.fromEntries(result.institutions.map(({ code, shortName }) => [code, shortName]));
  const who = request.institution === undefined ? result.county : (names[request.institution] ?? request.institution);
  const aspect =
    request.aspect === undefined || request.aspect === "value" ? "" : ` · ${aspectWords(request.aspect, language)}`;
  const head = [
    `${indicator} ${score?.title[language] ?? ""}${aspect}`,
    who,
    result.month,
    showValue(figure, language),
    ...(score ? goalWords(score, request, language) : []),
  ];
  return `${head.join("   ")}\n${explainTrace(figure.trace, language, { names })}`;
}

function goalWords(score: Score, { institution }: ExplainRequest, language: Language): readonly string[] {
  const goal = `${language === "zh" ? "目标" : "target"} ${targetPhrase(score, language)}`;
  return institution === undefined ? [goal, standingWords(score.standing, language)] : [goal];
}

function showValue({ value }: ExplainedFigure, language: Language): string {
  if ("known" in value && value.measure === "state") return milestoneWords(value.known, language);
  const whole = "known" in value && !/^-?\d+$/.test(value.known) && measures[value.measure].decimals === 0;
  return show(value, language, whole ? { decimals: 2 } : {});
}
