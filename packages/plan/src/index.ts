// The plan
export { roleSchema, safeguardSchema, taskSchema, workPlanSchema } from "./work-plan";
export type { Role, Task, WorkPlan } from "./work-plan";
export { targetSchema, targetValueSchema } from "./target";
export type { Target } from "./target";
export { fieldSchema, milestoneStateSchema, scenarioPointSchema } from "./scenario";
export type { Field, MilestoneState, ScenarioPoint } from "./scenario";
export { dueDaySchema, scheduleSchema } from "./schedule";
export type { Schedule } from "./schedule";
// The county
export { institutionClassSchema, institutionSchema } from "./institution";
export type { Institution, InstitutionClass } from "./institution";
export { countySchema } from "./county";
export type { County } from "./county";
// Loading and asking
export { loadPlan } from "./load";
export type { CountyPlan, ResolvedTarget } from "./load";
export { lintPlan } from "./lint";
export { acquirersOf, findInstitution, institutionsOf } from "./roster";
export { daysOf, statisticalPeriod } from "./statistical-period";
export type { Period } from "./statistical-period";
export { circularDue, dueDay, reportDue } from "./due-days";
export { planConstants } from "./constants";
export { monthsRemaining, timeElapsed } from "./progress";
export { breakDown } from "./breakdown";
export type { Allotment, Part } from "./breakdown";
export { jsonSchemas } from "./json-schema";
