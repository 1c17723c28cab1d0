// Numbers and figures
export { absolute, compare, dividedBy, exact, exactSchema, isExact, isZero, minus, negate, plus, quotientOf, times, total } from "./exact";
export type { Exact } from "./exact";
export { round, roundingSchema, roundSignificant } from "./rounding";
export type { Rounding } from "./rounding";
export { convert, measureSchema, measures, sameDimension } from "./measure";
export type { Measure, MeasureDeclaration } from "./measure";
export { figureSchema, isKnown, isMissing, missingReasonSchema } from "./figure";
export type { Figure, KnownFigure, MissingReason } from "./figure";
export { additivity, axisSchema, figureKindSchema } from "./kind";
export type { Axis, FigureKind } from "./kind";
export { isKnownZero, known, show, showMissing, showNumber } from "./display";
export type { DisplayOptions } from "./display";
// Words
export { languageSchema, text, textSchema } from "./text";
export type { Language, Text } from "./text";
// Time
export { daySchema, monthOfYear, monthRange, monthSchema, monthsBetween, monthsOf, monthWindowSchema, shiftMonth, yearOf } from "./period";
export type { Day, Month, MonthWindow } from "./period";
// Places, sheets and findings
export { a1, columnLetters, parseA1, placeSchema, showPlace } from "./place";
export type { Place } from "./place";
export { cellSchema, mergeSchema, readingNoteSchema, sheetSchema, workbookSchema } from "./sheet";
export type { Cell, Merge, ReadingNote, Sheet, Workbook } from "./sheet";
export type { ByteColumn, ColumnBatch } from "./columns";
export { findingSchema, operandSchema, severitySchema } from "./finding";
export type { Finding, Operand, Severity } from "./finding";
// Declarations and misuse
export { declarationSchema, inForceSchema, isInForce } from "./declaration";
export type { Declaration, InForce } from "./declaration";
export { MisuseError } from "./misuse";
// What people write in cells
export { readNumberText } from "./cell-number";
export type { NumberReading, NumberRepair } from "./cell-number";
export { readDateText } from "./cell-date";
export type { DateReading } from "./cell-date";
// Working days
export { dueConventionSchema, isWorkingDay, moveDueDay } from "./working-days";
export type { DueConvention } from "./working-days";
// Identifiers
export { normaliseIdentifier } from "./identifiers/identifier";
export type { Checked, InvalidReason } from "./identifiers/identifier";
export {
  checkUnifiedSocialCreditCode,
  creditCodeCheckCharacter,
  hasOrganisationCheck,
  isUnifiedSocialCreditCodeAt,
  organisationCheckCharacter,
} from "./identifiers/unified-social-credit-code";
export { checkBankCode, checkInstitutionCode, checkRegistrationNumber } from "./identifiers/bank-code";
export { checkMcc, checkMerchantCode, checkTerminalNumber, merchantCodeParts } from "./identifiers/merchant-code";
export type { MerchantCodeParts } from "./identifiers/merchant-code";
export { jsonSchemas } from "./json-schema";
