// The plan

export type { Allotment, BreakDownOptions, Part, RemainderRule } from "./breakdown";
// Breaking a target down
export { breakDown, remainderRuleSchema } from "./breakdown";
export type { Amendment, County } from "./county";
export { amendmentSchema, countySchema } from "./county";
export type { CountyPlan, ResolvedTarget } from "./county-plan";
export { planAsOf } from "./county-plan";
export { circularDue, dueDay, reportDue } from "./due-days";
export type { PlanExtension } from "./extend-plan";
export { planExtensionSchema } from "./extend-plan";
export type { Institution, InstitutionClass } from "./institution";
// The county
export { institutionClassSchema, institutionSchema } from "./institution";
// The lives of institutions
export { formerNameOf, mergedInto, namesIn, successorOf } from "./institution-life";
export type { InstitutionTarget } from "./institution-targets";
export { institutionTargets } from "./institution-targets";
export { jsonSchemas } from "./json-schema";
export type { LintPlanOptions } from "./lint";
export { lintPlan } from "./lint";
export type { LoadPlanOptions } from "./load";
// Loading and asking
export { loadPlan } from "./load";
export { planConstants } from "./plan-constants";
export type { PlanTable } from "./plan-tables";
export { planTables } from "./plan-tables";
export { monthsRemaining, timeElapsed } from "./progress";
export { acquirersOf, findInstitution, institutionsOf, isOpen, membersOf } from "./roster";
export type { Field, MilestoneState, ScenarioPoint } from "./scenario";
export { fieldSchema, milestoneStateSchema, scenarioPointSchema } from "./scenario";
export type { DueDay, Schedule, ScheduleSettings } from "./schedule";
export { dueDaySchema, scheduleSchema, scheduleSettingsSchema } from "./schedule";
export type { Period } from "./statistical-period";
// Time
export { daysOf, statisticalPeriod } from "./statistical-period";
export type { Target } from "./target";
export { targetSchema, targetValueSchema } from "./target";
export type { Waiver } from "./waiver";
export { waiverOf, waiverSchema } from "./waiver";
export type { Role, Safeguard, Task, Work, WorkPlan } from "./work-plan";
export { roleSchema, safeguardSchema, taskSchema, workPlanSchema, workSchema } from "./work-plan";
