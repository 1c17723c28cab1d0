import type { Finding } from "@biaogan/core";
import type { MonthCheck } from "../month-check";
import type { Verdict } from "../submission";

/**
 * What a check gives, as plain data all through: findings of large details, which become objects only when they are read,
 * are objects of an ordinary array. For `postMessage`, `structuredClone` and whatever else copies what it is given.
 * @example worker.postMessage(plainCheck(checkSubmission(pack, plan, workbooks, context)))
 */
export function plainCheck<C extends Verdict | MonthCheck>(checked: C): C {
  const findings: readonly Finding[] = Array.from(checked.findings);
  if (!("verdicts" in checked)) return { ...checked, findings };
  return { ...checked, findings, verdicts: checked.verdicts.map((verdict) => plainCheck(verdict)) };
}
