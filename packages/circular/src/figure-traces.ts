import { MisuseError, monthOfYear } from "@biaogan/core";
import { aspectSchema, type MonthResult, printAssessment, printExplanation, standingWords } from "@biaogan/indicators";
import { isScore } from "./assessment-reference";
import { isReportList, isTargetList, owedReports, reportLists, targetLists } from "./compose/counted-lists";
import type { FigureReference, OfficialDocument } from "./document";
import { referenceKey } from "./document";
import { figureReferences } from "./figure-references";
import { aspectName, indicatorName } from "./wording/reference-words";

/**
 * What stands behind every number of a document, by its reference key: the arithmetic down to the banks' cells, or the
 * list that a count counts. The HTML shows it on a click.
 * @example renderHtml(document, { traces: figureTraces(document, result) })
 */
export function figureTraces(document: OfficialDocument, result: MonthResult): Readonly<Record<string, string>> {
  const traces: Record<string, string> = {};
  for (const reference of figureReferences(document)) {
    const key = referenceKey(reference);
    if (traces[key] !== undefined) continue;
    const trace = traceOf(reference, result);
    if (trace !== undefined) traces[key] = trace;
  }
  return traces;
}

function traceOf(reference: FigureReference, result: MonthResult): string | undefined {
  const { indicator, institution, month } = reference;
  if (month !== result.month) return undefined;
  if (isScore(indicator)) return institution === undefined ? undefined : printAssessment(result, institution);
  const score = result.scores.find((one) => one.indicator === indicator);
  return score ? explanation(reference, result) : countedNames(indicator, result);
}

/** The arithmetic of an indicator's figure; a rank and a share rest on the institution's figure. */
function explanation({ indicator, institution, aspect }: FigureReference, result: MonthResult): string {
  const own = institution !== undefined && result.figures[indicator]?.institutions[institution] !== undefined;
  if (own) {
    const arithmetic = printExplanation(result, indicator, { institution });
    if (aspect === "share") return `${aspectName(aspect)}\n${arithmetic}\n${printExplanation(result, indicator)}`;
    return aspect === "rank" ? `${rankingOf(indicator, result)}\n${arithmetic}` : arithmetic;
  }
  const known = aspectSchema.safeParse(aspect);
  const asked = institution === undefined && known.success ? known.data : "value";
  try {
    return printExplanation(result, indicator, { aspect: asked });
  } catch (error) {
    if (error instanceof MisuseError) return printExplanation(result, indicator);
    throw error;
  }
}

function rankingOf(indicator: string, result: MonthResult): string {
  const ranking = result.scores.find((score) => score.indicator === indicator)?.ranking ?? [];
  const name = (code: string): string => result.institutions.find((one) => one.code === code)?.shortName ?? code;
  return ranking
    .filter(({ rank }) => rank !== undefined)
    .map(({ institution, rank, tied }) => `${tied ? "并列" : ""}第${rank}  ${name(institution)}`)
    .join("\n");
}

/** What a count counts, by name. */
function countedNames(name: string, result: MonthResult): string | undefined {
  const head = `${indicatorName(name)}   ${result.month}`;
  if (name === "month" || name === "months.left") {
    const gone = monthOfYear(result.month);
    return name === "month" ? `${head}\n${gone} ÷ 12` : `${head}\n12 － ${gone} ＝ ${12 - gone}`;
  }
  const names = (code: string): string => result.institutions.find((one) => one.code === code)?.name ?? code;
  if (isReportList(name)) {
    const reports = owedReports(result).filter(reportLists[name]);
    return [head, ...reports.map(({ institution, files }) => [names(institution), ...files].join("  "))].join("\n");
  }
  if (isTargetList(name)) {
    const scores = result.scores.filter(targetLists[name]);
    return [
      head,
      ...scores.map(({ indicator, title, standing }) => `${indicator} ${title.zh}  ${standingWords(standing, "zh")}`),
    ].join("\n");
  }
  return undefined;
}
