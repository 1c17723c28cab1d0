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
