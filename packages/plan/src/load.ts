import type { Finding } from "@biaogan/core";
import { type County, countySchema } from "./county";
import { amend, type CountyNumbers, type CountyPlan, resolveTargets } from "./county-plan";
import { type DeclaredPlan, extendPlan } from "./extend-plan";
import { checkBases } from "./load/bases";
import { checkLives } from "./load/lives";
import { checkMonths } from "./load/months";
import { checkBreakdown } from "./load/parts";
import { checkPlan } from "./load/references";
import { checkReporters } from "./load/reporters";
import { checkRosters } from "./load/rosters";
import { type Parsed, parseFile } from "./load/shape";
import { checkOpenTargets, checkTargetNumbers } from "./load/target-numbers";
import { checkUniqueness } from "./load/uniqueness";
import { settle } from "./schedule";
import { type WorkPlan, workPlanSchema } from "./work-plan";

/** What the two files are called in findings, and what the plan is an extension of. */
export interface LoadPlanOptions {
  /** The plan that the given one changes, `{ "extends": "benchmark-county@2021.1", … }`; without it a plan is given whole. */
  readonly base?: WorkPlan;
  readonly planFile?: string;
  readonly countyFile?: string;
}

/**
 * Loads a plan with a county's file. Everything that is missing or wrong in either is a finding that says which key to
 * mend (`place.cell` is its JSON path): an open target without a number, a growth target without a base, a point that
 * nobody reports, a name that two institutions bear, a breakdown that does not add up.
 * @example loadPlan(workPlan2021, county) // { plan } or { findings }
 * @example loadPlan(ownChanges, county, { base: workPlan2021, planFile: "plan.json", countyFile: "county.json" })
 */
export function loadPlan(
  plan: unknown,
  county: unknown,
  { base, planFile = "plan", countyFile = "county" }: LoadPlanOptions = {},
): { readonly plan: CountyPlan } | { readonly findings: readonly Finding[] } {
  const answer = (findings: readonly Finding[]): { readonly findings: readonly Finding[] } => ({
    findings: findings.map((one) => ({
      ...one,
      place: { ...one.place, file: one.place.file === "plan" ? planFile : countyFile },
    })),
  });
  // 1. Parse both at the border.
  const declared = base === undefined ? wholePlan(plan) : extendPlan(base, plan);
  const filled = parseFile(countySchema, county, "county");
  if ("findings" in declared || "findings" in filled) return answer([...findingsOf(declared), ...findingsOf(filled)]);
  // 2. Check what the schemas cannot see.
  const { plan: work, keyOf } = declared.data;
  const findings = [...checkPlan(work, keyOf), ...checkCounty(work, filled.data)];
  if (findings.length > 0) return answer(findings);
  // 3. Resolve the targets and the schedule.
  return {
    plan: {
      plan: work,
      county: filled.data,
      targets: resolveTargets(work, filled.data.targets),
      schedule: settle(work.schedule, filled.data.schedule),
    },
  };
}

function wholePlan(plan: unknown): Parsed<DeclaredPlan> {
  const parsed = parseFile(workPlanSchema, plan, "plan");
  if ("findings" in parsed) return parsed;
  return { data: { plan: parsed.data, keyOf: (list, index) => `${list}[${index}]` } };
}

function checkCounty(plan: WorkPlan, county: County): readonly Finding[] {
  return [
    ...checkMonths(plan, county),
    ...checkUniqueness(county),
    ...checkLives(county),
    ...checkOpenTargets(plan, county),
    ...checkBases(plan, county),
    ...checkReporters(plan, county),
    ...checkRosters(county),
    ...checkNumbers(plan, county, county, ""),
    ...checkAmendments(plan, county),
  ];
}

/** Each amendment is checked in the light of those before it: a changed target needs a breakdown that adds to it. */
function checkAmendments(plan: WorkPlan, county: County): readonly Finding[] {
  return county.amendments.flatMap((amendment, i) => {
    const before = county.amendments.slice(0, i).reduce<CountyNumbers>(amend, county);
    return checkNumbers(plan, county, amendment, `amendments[${i}].`, amend(before, amendment));
  });
}

function checkNumbers(
  plan: WorkPlan,
  county: County,
  stated: CountyNumbers,
  at: string,
  then: CountyNumbers = stated,
): readonly Finding[] {
  const ids = [...new Set([...Object.keys(stated.targets), ...Object.keys(stated.breakdown)])];
  return [...checkTargetNumbers(plan, stated.targets, `${at}targets.`), ...checkBreakdown(plan, county, then, ids, at)];
}

function findingsOf<T>(parsed: Parsed<T>): readonly Finding[] {
  return "findings" in parsed ? parsed.findings : [];
}
