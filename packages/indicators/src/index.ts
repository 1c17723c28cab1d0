// Declarations

// What stands beside an indicator, and what has no meaning for it
export type { Beside } from "./absence";
export { absencesOf } from "./absence";
// The month's result
export { aggregateMonth } from "./aggregate-month";
export type { Assessed, AssessedInstitution, AssessedItem } from "./assessed";
export { assessedSchema } from "./assessed";
// Assessing the institutions
export type { Adjustment, Assessment, AssessmentItem, Condition, ItemSource, Scale, Veto } from "./assessment";
export { assessment, assessmentSchema } from "./assessment";
// Again after a change
export type { Calculation } from "./calculation";
export { beginCalculation, recalculate } from "./calculation";
export type { PartFigure } from "./contributions";
export { shareOut } from "./contributions";
export { decimalsOf } from "./decimals";
export { evaluateIndicator } from "./evaluate-indicator";
// Whether an indicator says what it means
export type { CheckIndicatorExamplesOptions, WrongIndicatorExample } from "./example/check-indicator-examples";
export { checkIndicatorExamples } from "./example/check-indicator-examples";
// Explaining and words
export type { ExplainRequest } from "./explain";
export { explain, explainForPage, printExplanation } from "./explain";
export type { Explanation, Step } from "./explanation";
export { explanationSchema } from "./explanation";
export { monthForHistory } from "./history";
export type { Indicator, IndicatorExample } from "./indicator";
export { indicatorExampleSchema, indicatorSchema } from "./indicator";
export { jsonSchemas } from "./json-schema";
export type { LoadAssessmentOptions } from "./load-assessment";
export { loadAssessment } from "./load-assessment";
export type { LoadIndicatorsOptions } from "./load-indicators";
export { loadIndicators } from "./load-indicators";
export type { AggregateOptions, Declared } from "./month-evaluation";
export type {
  Allotment,
  Aspect,
  ComparedAspect,
  Completeness,
  Contribution,
  ExplainedFigure,
  MonthResult,
  Rank,
  Sampled,
  Score,
} from "./month-result";
export { aspectSchema, comparedAspectSchema, monthResultSchema, sampledSchema, scoreSchema } from "./month-result";
export { monthResultFromJson, monthResultToJson } from "./month-result-json";
// Rules by name
export type { Policies, RankingPolicy, SamplePolicy, StandingPolicy } from "./policies";
export { defaultPolicies, policiesSchema } from "./policies";
export { printAssessment } from "./print-assessment";
export type { ProgressRule } from "./progress-rules";
export { progressRules } from "./progress-rules";
export type { RankedFigure } from "./ranking";
export { rankInstitutions } from "./ranking";
export type { StandingInput } from "./standing";
export { readStanding } from "./standing";
export type { Standing } from "./standing-schema";
export { standingSchema } from "./standing-schema";
export type { Absence } from "./wording/absences";
export { absenceWords } from "./wording/absences";
export type { TargetPhraseOptions } from "./wording/phrases";
export {
  aspectWords,
  milestoneWords,
  policyWords,
  standingWords,
  targetPhrase,
  unrankedWords,
} from "./wording/phrases";
