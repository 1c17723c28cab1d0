// Declarations

export type { AggregateOptions } from "./aggregate-month";
// The month's result
export { aggregateMonth } from "./aggregate-month";
export { shareOut } from "./contributions";
export type { ExplainRequest } from "./explain";
// Explaining
export { explain, printExplanation } from "./explain";
export type { Indicator } from "./indicator";
export { indicatorSchema } from "./indicator";
export { jsonSchemas } from "./json-schema";
export type {
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
export type { Progress, ProgressInput, StandingPolicy } from "./progress-rules";
// Rules by name
export { defaultStandingPolicy, readProgress } from "./progress-rules";
export type { RankedFigure } from "./ranking";
export { rankInstitutions } from "./ranking";
export { aspectWords, milestoneWords, standingWords, targetPhrase } from "./wording";
