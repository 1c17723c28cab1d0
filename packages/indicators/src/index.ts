// Declarations

export type { AggregateOptions } from "./aggregate-month";
// The month's result
export { aggregateMonth } from "./aggregate-month";
export type { PartFigure } from "./contributions";
export { shareOut } from "./contributions";
export { decimalsOf } from "./decimals";
export type { ExplainRequest } from "./explain";
// Explaining and words
export { explain, printExplanation } from "./explain";
export type { Indicator, IndicatorExample } from "./indicator";
export { indicatorExampleSchema, indicatorSchema } from "./indicator";
export { jsonSchemas } from "./json-schema";
export type {
  Allotment,
  Aspect,
  Completeness,
  Contribution,
  ExplainedFigure,
  MonthResult,
  Rank,
  Score,
  Standing,
} from "./month-result";
export { aspectSchema, monthResultSchema, scoreSchema, standingSchema } from "./month-result";
export { monthResultFromJson, monthResultToJson } from "./month-result-json";
export type { ProgressRule, StandingPolicy } from "./progress-rules";
// Rules by name
export { defaultStandingPolicy, progressRules } from "./progress-rules";
export type { RankedFigure, RankingPolicy } from "./ranking";
export { defaultRankingPolicy, rankInstitutions } from "./ranking";
export type { StandingInput } from "./standing";
export { readStanding } from "./standing";
export type { TargetPhraseOptions } from "./wording/phrases";
export { aspectWords, milestoneWords, standingWords, targetPhrase } from "./wording/phrases";
