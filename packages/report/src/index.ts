// Declarations

export type { AcceptedMonth, AcceptedSubmission, ReportState, ReportStatus } from "./accepted";
// What is accepted, and what formulas read of it
export { acceptedMonthSchema, acceptedSubmissionSchema, reportStateSchema, reportStatusSchema } from "./accepted";
export { acceptedAsOf } from "./accepted-as-of";
export { acceptedMonthFromJson, acceptedMonthToJson } from "./accepted-json";
export { checkMonth } from "./check-month";
// Checking
export { checkSubmission } from "./check-submission";
export type { DetailPart, Seam } from "./columns/detail-part";
export type { DetailContext, DetailReader, ReadDetail } from "./columns/detail-reader";
export { detailReader } from "./columns/detail-reader";
export type { SharedGround } from "./columns/ground";
export type { BulkContext, ReadBulk } from "./columns/read-bulk";
export { readBulk } from "./columns/read-bulk";
export type { RowNotes } from "./columns/row-notes";
export { compareRevisions } from "./compare-revisions";
// Descriptions for people and other programs
export type { CsvwMetadata } from "./descriptions/csvw";
export { csvwOf } from "./descriptions/csvw";
export type { Handbook, HandbookItem, HandbookRule } from "./descriptions/handbook";
export { handbookOf } from "./descriptions/handbook";
export { handbookHtml } from "./descriptions/handbook-html";
export { handbookPage } from "./descriptions/handbook-page";
export type { RowOf } from "./descriptions/row-schema";
export { rowSchemaOf } from "./descriptions/row-schema";
export type { SqlCheck, SqlTable } from "./descriptions/sql";
export { sqlOf } from "./descriptions/sql";
export type { TableSchema, TableSchemaField } from "./descriptions/table-schema";
export { tableSchemaOf } from "./descriptions/table-schema";
export type { CheckExamplesOptions, WrongExample } from "./example/check-examples";
export { checkExamples } from "./example/check-examples";
export type { ExplanationDecision } from "./explanations";
export { explanationDecisionSchema } from "./explanations";
export type { PackExtension } from "./extend-pack";
export { packExtensionSchema } from "./extend-pack";
export { factsOf } from "./facts-of";
export type { FindingCount } from "./findings/count-findings";
export { countFindings } from "./findings/count-findings";
export type { FindingKind } from "./findings/detail-findings";
export { kindsOf } from "./findings/finding-list";
export { findingsOf } from "./findings/findings-of";
export { plainCheck } from "./findings/plain-check";
export type { FindingsFile } from "./findings-file";
export { findingsFile, findingsFileSchema } from "./findings-file";
// Templates
export type { Fingerprint } from "./fingerprint";
export { fingerprintOf, fingerprintRows, fingerprintSchema, fingerprintSheet } from "./fingerprint";
export type { Column, Form, HeadField, Identifier, Table } from "./form";
export { codeSchema, columnSchema, form, formSchema, headFields, tableSchema } from "./form";
export { jsonSchemas } from "./json-schema";
// The life of a submission
export type { LifeState, LifeStep } from "./life";
export { lifeSchema, lifeStateSchema, lifeStepSchema, nextStates, takeStep } from "./life";
export { sayLife } from "./life-of";
export type { LoadedPack, LoadPackOptions } from "./load-pack";
export { loadPack } from "./load-pack";
export type { DetailChanges, MonthCheck, MonthContext, Receipt, Revision, RevisionChange } from "./month-check";
export { monthCheckSchema } from "./month-check";
export type { OutcomeKind } from "./outcomes";
export { addOutcomes, outcomeKinds, totalOutcome } from "./outcomes";
export { formsOwed, reportersOf } from "./owed";
export type { ReportPack, StatedPack } from "./pack";
export { reportPackSchema } from "./pack";
export type { PreparedCheck } from "./prepared-check";
export { checkPrepared, prepareCheck } from "./prepared-check";
export { noReportIn } from "./reading/no-report";
// Whose, and of when
export { monthNamed, senderOf } from "./reading/who-and-when";
// Who reported
export type { ReportRates } from "./report-rates";
export { reportRates } from "./report-rates";
export type { CheckName, Example, Rule, RuleKind, Stage, StatedRule, Strength, Tolerance } from "./rule";
export { checkNames, ruleSchema, stageSchema, strengthSchema, toleranceSchema } from "./rule";
export type { RuleOutcome, Tolerated } from "./rule-outcome";
// Words
export type { Cause } from "./say";
export { causesOf, eachCause, say, sayCause } from "./say";
export { showPersonal } from "./show-personal";
export { packAt, strengthOf } from "./stage";
export type { Explanation, SubmissionContext, Verdict } from "./submission";
export { countPending, isAccepted, isExplained, verdictSchema } from "./submission";
export { codesOf, tablesOf, vocabularyOf } from "./vocabulary";
export { withoutDetails } from "./without-details";
// Words
export { handbookWords } from "./wording/handbook";
