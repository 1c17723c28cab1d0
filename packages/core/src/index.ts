// Numbers and figures

// Large tables
export { hashBytes, sameBytes } from "./byte-hash";
export { causeWords } from "./cause-words";
export type { DateReading } from "./cell-date";
export { readDateSerial, readDateText } from "./cell-date";
export type { NumberReading, NumberRepair } from "./cell-number";
// What people write in cells
export { readNumberText } from "./cell-number";
export type { ByteColumn, ColumnBatch } from "./columns";
export type { Declaration, InForce } from "./declaration";
// Declarations and misuse
export { declarationSchema, inForceSchema, isInForce } from "./declaration";
export type { DisplayOptions } from "./display";
export { isKnownZero, known, show, showMissing, showNumber } from "./display";
export { escapeHtml } from "./escape-html";
export type { Exact } from "./exact";
export {
  absolute,
  compare,
  dividedBy,
  exact,
  exactSchema,
  isExact,
  isZero,
  minus,
  negate,
  plus,
  quotientOf,
  times,
  total,
} from "./exact";
export { explanationWords } from "./explanation-words";
export type { Figure, KnownFigure, MissingReason } from "./figure";
export { figureSchema, isKnown, isMissing, missingReasonSchema } from "./figure";
export type { ExplanationStanding, Finding, Hypothesis, Operand, Severity, Slip } from "./finding";
export {
  explanationStandingSchema,
  findingSchema,
  hypothesisSchema,
  operandSchema,
  severitySchema,
  slipSchema,
} from "./finding";
export { checkBankCode, checkInstitutionCode, checkRegistrationNumber } from "./identifiers/bank-code";
export type { Checked, InvalidReason } from "./identifiers/identifier";
// Identifiers
export { normaliseIdentifier } from "./identifiers/identifier";
export type { MerchantCodeParts } from "./identifiers/merchant-code";
export { checkMcc, checkMerchantCode, checkTerminalNumber, merchantCodeParts } from "./identifiers/merchant-code";
export {
  checkUnifiedSocialCreditCode,
  creditCodeCheckCharacter,
  hasOrganisationCheck,
  isUnifiedSocialCreditCodeAt,
  organisationCheckCharacter,
} from "./identifiers/unified-social-credit-code";
export { jsonSchemas } from "./json-schema";
export type { Axis, FigureKind } from "./kind";
export { additivity, axisSchema, figureKindSchema } from "./kind";
// Personal data
export type { Masking } from "./mask";
export { mask, maskingSchema } from "./mask";
export type { Measure, MeasureDeclaration } from "./measure";
export { convert, isMeasure, measureSchema, measures, sameDimension } from "./measure";
export { MisuseError } from "./misuse";
export { numberText } from "./number-text";
export type { Shaped, ShapeFault } from "./parse-shape";
export { parseShape } from "./parse-shape";
export type { Day, Month, MonthWindow } from "./period";
// Time
export {
  daySchema,
  monthOfYear,
  monthRange,
  monthSchema,
  monthsBetween,
  monthsOf,
  monthWindowSchema,
  shiftMonth,
  yearOf,
} from "./period";
export type { Place } from "./place";
// Places, sheets and findings
export { a1, columnLetters, parseA1, placeSchema, showPlace } from "./place";
export type { Rounding } from "./rounding";
export { round, roundingSchema } from "./rounding";
export type { Cell, Merge, ReadingNote, Sheet, Workbook } from "./sheet";
export { cellSchema, mergeSchema, readingNoteSchema, sheetSchema, workbookSchema } from "./sheet";
export type { Language, Text } from "./text";
// Words
export { languageSchema, text, textSchema } from "./text";
export type { DueConvention } from "./working-days";
// Working days
export { dueConventionSchema, isWorkingDay, moveDueDay } from "./working-days";
