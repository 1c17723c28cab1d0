// What formulas may name
export { constantDeclarationSchema, itemDeclarationSchema, itemTypeSchema, tableDeclarationSchema, vocabularySchema } from "./vocabulary";
export type { ConstantDeclaration, ItemDeclaration, ItemType, TableDeclaration, Vocabulary } from "./vocabulary";
// The tree
export { expressionSchema, overSchema, spanSchema } from "./expression";
export type { Expression, Over, Span } from "./expression";
// What formulas read, and what they give
export type { Fact, FactColumn, FactColumns, FactRow, Facts, Standpoint, TableFacts } from "./facts";
export { figureOf, outcomeSchema, traceSchema } from "./trace";
export type { Outcome, Trace } from "./trace";
// Reading, checking, evaluating, printing
export { parseFormula } from "./parse";
export type { ParseOptions } from "./parse";
export type { Fault, FaultCode } from "./fault";
export { checkFormula } from "./check";
export type { CheckOptions } from "./check";
export type { StaticType } from "./static-type";
export { evaluateFormula } from "./evaluate";
export type { Reading } from "./evaluate";
export { tablesOf } from "./evaluate-aggregate";
export { scaledText } from "./evaluate-item";
export { compileRowCondition } from "./row-program";
export type { RowAnswer, RowCondition, RowProgramOptions } from "./row-program";
export { missingPolicy, policyTexts } from "./missing-policy";
export { printCondition, printFormula } from "./print";
export { explainTrace, printFigures, showOutcome } from "./print-trace";
export type { ExplainOptions } from "./print-trace";
export { expansions } from "./expansions/index";
export type { Expansion } from "./expansions/expansion";
