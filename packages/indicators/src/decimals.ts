import type { Aspect, Score } from "./month-result";

const inOwnMeasure: readonly Aspect[] = ["value", "month", "yearToDate", "change"];

/**
 * The decimals an aspect is shown with where the indicator states its own (4.67 笔, not 5 笔); undefined where the
 * measure's are meant.
 * @example decimalsOf(scoreOfK16, "value") // 2
 */
export function decimalsOf({ decimals }: Pick<Score, "decimals">, aspect: Aspect): number | undefined {
  return inOwnMeasure.includes(aspect) ? decimals : undefined;
}
