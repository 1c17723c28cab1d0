// Declarations
export { indicatorSchema } from "./indicator";
export type { Indicator } from "./indicator";
// The month's result
export { aggregateMonth } from "./aggregate-month";
export type { AggregateOptions } from "./aggregate-month";
export { aspectSchema, monthResultSchema, scoreSchema, standingSchema } from "./month-result";
export type { Aspect, Completeness, Contribution, ExplainedFigure, MonthResult, Rank, Score, Standing } from "./month-result";
// Rules by name
export { defaultStandingPolicy, readProgress } from "./progress-rules";
export type { Progress, ProgressInput, StandingPolicy } from "./progress-rules";
export { rankInstitutions } from "./ranking";
export type { RankedFigure } from "./ranking";
export { shareOut } from "./contributions";
// Explaining
export { explain, printExplanation } from "./explain";
export type { ExplainRequest } from "./explain";
export { aspectWords, milestoneWords, standingWords, targetPhrase } from "./wording";
export { jsonSchemas } from "./json-schema";
