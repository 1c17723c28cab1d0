import { type Figure, monthOfYear } from "@biaogan/core";
import { aspectSchema, type MonthResult, type Score } from "@biaogan/indicators";
import { isScore, scoreFigure } from "./assessment-reference";
import { isReportList, isTargetList, owedReports, reportLists, targetLists } from "./compose/counted-lists";
import type { FigureReference } from "./document";

/**
 * The figure that a reference names, in the month's result; undefined where the result holds none: another month, an
 * indicator that it does not have, or a figure of a single report.
 * @example figureOf(result, { indicator: "K05", institution: "B02", month: "2021-09", aspect: "value", measure: "%" })
 */
export function figureOf(result: MonthResult, reference: FigureReference): Figure | undefined {
  const { indicator, institution, aspect, month } = reference;
  if (month !== result.month) return undefined;
  if (isScore(indicator)) return scoreFigure(result, reference);
  const score = result.scores.find((one) => one.indicator === indicator);
  if (!score) return countOf(result, indicator);
  return institution === undefined
    ? countyFigure(score, reference)
    : institutionFigure(result, score, institution, aspect);
}

function counted(count: number, measure: "个" | "家"): Figure {
  return { known: String(count), measure };
}

/** A count that a sentence gives: of reports, of targets, of months. */
function countOf(result: MonthResult, name: string): Figure | undefined {
  if (name === "month") return result.elapsed;
  if (name === "months.left") return counted(12 - monthOfYear(result.month), "个");
  if (isReportList(name)) return counted(owedReports(result).filter(reportLists[name]).length, "家");
  if (isTargetList(name)) return counted(result.scores.filter(targetLists[name]).length, "个");
  const [indicator, list] = name.split(".");
  const score = result.scores.find((one) => one.indicator === indicator);
  if (score && list === "below") return counted(score.below.length, "个");
  return score && list === "excluded" ? counted(score.excluded.length, "个") : undefined;
}

function countyFigure(score: Score, { aspect, measure }: FigureReference): Figure | undefined {
  if (aspect === "standing") return { known: score.standing, measure: "state" };
  if (aspect === "value" && measure === "date") return score.doneOn;
  const known = aspectSchema.safeParse(aspect);
  return known.success ? score.aspects[known.data] : undefined;
}

function institutionFigure(result: MonthResult, score: Score, institution: string, aspect: string): Figure | undefined {
  switch (aspect) {
    case "value":
      return (
        result.figures[score.indicator]?.institutions[institution]?.value ??
        score.below.find(({ key }) => key === institution)?.value
      );
    case "rank": {
      const rank = score.ranking.find((one) => one.institution === institution)?.rank;
      return rank === undefined ? undefined : counted(rank, "个");
    }
    case "share":
      return score.contributions.find((one) => one.institution === institution)?.share;
    case "target":
    case "completion":
    case "lead":
      return score.allotments.find((one) => one.institution === institution)?.[aspect];
    default:
      return undefined;
  }
}
