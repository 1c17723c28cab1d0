// Declarations
export { codeSchema, columnSchema, form, formSchema, headFields, tableSchema } from "./form";
export type { Column, Form, HeadField, Table } from "./form";
export { checkNames, ruleSchema } from "./rule";
export type { CheckName, Example, Rule, RuleKind, RuleOutcome } from "./rule";
export { reportPackSchema } from "./pack";
export type { ReportPack } from "./pack";
// Checking
export { checkSubmission, senderOf } from "./check-submission";
export { countPending, isAccepted, verdictSchema } from "./submission";
export type { Explanation, SubmissionContext, Verdict } from "./submission";
export { checkMonth } from "./check-month";
export { monthCheckSchema } from "./month-check";
export type { MonthCheck, MonthContext, Receipt, Revision, RevisionChange } from "./month-check";
export { readBulk } from "./columns/read-bulk";
export type { BulkContext, ReadBulk } from "./columns/read-bulk";
// What is accepted, and what formulas read of it
export { acceptedMonthSchema, acceptedSubmissionSchema, reportStateSchema, reportStatusSchema } from "./accepted";
export type { AcceptedMonth, AcceptedSubmission, ReportState, ReportStatus } from "./accepted";
export { acceptedMonthFromJson, acceptedMonthToJson } from "./accepted-json";
export { factsOf } from "./facts-of";
export { codesOf, tablesOf, vocabularyOf } from "./vocabulary";
export { formsOwed, reportersOf } from "./owed";
// Words
export { say } from "./say";
