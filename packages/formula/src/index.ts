// What formulas may name

export type { AggregatedOnce } from "./aggregate-once";
export type { ApartRows, Nothing } from "./apart-rows";
export { apartAt, withoutApart } from "./apart-rows";
export type { Along, ArgumentsOf, FormulaBuilder, ItemName } from "./build";
export { formulaBuilder } from "./build";
export type { CheckedFormula, CheckOptions } from "./check";
export { checkFormula } from "./check";
export type { Completeness } from "./completeness";
export { completenessOf } from "./completeness";
export type { Reading } from "./evaluate";
export { evaluateFormula } from "./evaluate";
export type { Aggregate, CountedRows } from "./evaluate-aggregate";
export { withoutPrecision } from "./evaluate-comparison";
export { bulkFigure, scaledText, valuesOf } from "./evaluate-item";
export type { Expansion } from "./expansions";
export { expansions } from "./expansions";
export type { ExpansionDeclaration, ExpansionExample, Parameter, RowSlip, Takes } from "./expansions/expansion";
export type { ExpansionName } from "./expansions/index";
export type { Expression, Over, Span } from "./expression";
// The tree
export { expressionSchema, overSchema, spanSchema } from "./expression";
// What formulas read, and what they give
export type {
  BulkCount,
  Fact,
  FactColumn,
  FactColumns,
  FactRow,
  Facts,
  KeptCounts,
  PlannedFact,
  ReadableFacts,
  Standpoint,
  TableFacts,
} from "./facts";
export type { Fault, FaultCode } from "./fault";
export { faultAt, faultTexts } from "./fault";
export type { Interval } from "./interval";
export { intervalOf } from "./interval";
export { jsonSchemas } from "./json-schema";
export { bulkAggregatesIn, keepCounts } from "./kept-counts";
export type { LinkedFormulas, NamedFormula } from "./link";
export { linkFormulas } from "./link";
export { missingPolicy, policyTexts } from "./missing-policy";
export { suspicionIn } from "./only-warns";
export type { ParseOptions } from "./parse";
export { parseFormula } from "./parse";
export type { PrimitiveDeclaration } from "./primitives";
export { primitives } from "./primitives";
export { printCondition, printFormula } from "./print";
export type { ExplainOptions } from "./print-trace";
export { explainTrace, printFigures } from "./print-trace";
export { readsRounded } from "./row-figures";
export { rowLabels } from "./row-labels";
export type { RowAnswer, RowCondition, RowProgramOptions } from "./row-program";
export { compileRowCondition } from "./row-program";
// Reading, checking, evaluating, printing
export { rowSpokenOf } from "./row-spoken-of";
export { showOutcome } from "./show-outcome";
export type { SqlDialect } from "./sql/dialect";
// The same formulas in SQL
export { sqlSchema } from "./sql/sql-schema";
export type { SqlOptions } from "./sql/to-sql";
export { rowsToSql, toSql } from "./sql/to-sql";
export type { StaticType } from "./static-type";
export { tablesOf } from "./tables-of";
export type { FindText, IndexedTexts, TextColumn } from "./text-column";
export { indexTexts, textAt, withoutText } from "./text-column";
export type { Outcome, Trace } from "./trace";
export { figureOf, outcomeSchema, traceSchema } from "./trace";
export type { ConstantDeclaration, ItemDeclaration, ItemType, TableDeclaration, Vocabulary } from "./vocabulary";
export {
  constantDeclarationSchema,
  itemDeclarationSchema,
  itemTypeSchema,
  tableDeclarationSchema,
  vocabularySchema,
} from "./vocabulary";
export type { Window } from "./window";
export { windowSchema } from "./window";
export { withoutSpans } from "./without-spans";
export { writeFormula, writeWindow } from "./write";
