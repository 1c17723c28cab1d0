import { type Finding, type Month, monthRange } from "@biaogan/core";
import type { CountyPlan } from "../county-plan";
import type { InstitutionClass } from "../institution";
import { assignedIn } from "../load/reporters";
import { planFinding } from "../plan-finding";
import { isOpen } from "../roster";

/** The classes that hand in reports; offices of the government are named, not listed. */
const REPORTING: readonly InstitutionClass[] = ["commercial-bank", "payment-institution", "unionpay", "postal"];

/** Roles of the plan that nobody of the roster fills, and points and rooms whose reporter is not there all year. */
export function lintRoster(plan: CountyPlan): readonly Finding[] {
  return [...unfilledRoles(plan), ...absentReporters(plan)];
}

function unfilledRoles({ plan, county }: CountyPlan): readonly Finding[] {
  const filled = new Set(county.institutions.map((one) => one.class));
  return plan.roles.flatMap(({ title, class: asked, clause }) =>
    asked === undefined || !REPORTING.includes(asked) || filled.has(asked)
      ? []
      : [planFinding("P-0212", { file: "county", key: "institutions" }, { title }, { severity: "hint", clause })],
  );
}

function absentReporters({ county }: CountyPlan): readonly Finding[] {
  const { from, until } = county.inForce;
  const months: readonly Month[] = monthRange(from, until ?? from);
  const away = new Set(
    county.institutions.filter((one) => !months.every((month) => isOpen(one, month))).map(({ code }) => code),
  );
  return assignedIn(county)
    .filter(({ institution }) => away.has(institution))
    .map((one) => planFinding("P-0213", { file: "county", key: `${one.at}.reportedBy` }, one, { severity: "warning" }));
}
