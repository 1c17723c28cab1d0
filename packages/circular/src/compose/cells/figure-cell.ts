import type { Figure } from "@biaogan/core";
import { type Aspect, decimalsOf, type Score } from "@biaogan/indicators";
import type { Setting } from "../setting";
import { printFigure, refer, type Words } from "../words";

/** A figure in a table: the column's head carries the measure of points, a dash stands for not applicable. */
export function figureCell(
  figure: Figure,
  score: Score,
  aspect: Aspect | "share",
  { result }: Setting,
  institution?: string,
): Words {
  const decimals = aspect === "share" ? undefined : decimalsOf(score, aspect);
  return printFigure(figure, refer(result.month, score.indicator, aspect, figure.measure, institution), {
    measure: figure.measure !== "个百分点",
    ...(decimals === undefined ? {} : { decimals }),
  });
}
