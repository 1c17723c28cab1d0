import type { Month } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { type AcceptedMonth, factsOf, type ReportPack, vocabularyOf } from "@biaogan/report";
import { compileIndicator } from "./compiled-indicator";
import { explained } from "./evaluated";
import type { Indicator } from "./indicator";
import type { ExplainedFigure } from "./month-result";

/**
 * One indicator's own figure of a month for the county, with its trace: for statistics that promise nothing. What a target
 * adds (progress, standing, ranks) is {@link aggregateMonth}'s.
 * @param months the accepted months that the formula may read; one that is not among them is missing, not zero.
 * @throws MisuseError where the formula does not check against the forms, or gives another measure.
 * @example evaluateIndicator(plan, pack, mobileShare, months, "2020-06").value // { known: "52.17…", measure: "%" }
 */
export function evaluateIndicator(
  plan: CountyPlan,
  pack: ReportPack,
  indicator: Indicator,
  months: readonly AcceptedMonth[],
  month: Month,
): ExplainedFigure {
  const vocabulary = vocabularyOf(pack, plan);
  const { value } = compileIndicator(indicator, vocabulary);
  return explained(value, { vocabulary, facts: factsOf(plan, pack, months) }, { month }, indicator.measure);
}
