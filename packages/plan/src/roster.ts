import { MisuseError, type Month } from "@biaogan/core";
import type { CountyPlan } from "./county-plan";
import type { Institution, InstitutionClass } from "./institution";
import { comparableName } from "./institution-name";

/**
 * The institutions that live in a month, of a class or all, in the roster's order.
 * @example institutionsOf(plan, "2021-09", "commercial-bank") // B01 … B07
 */
export function institutionsOf(
  plan: CountyPlan,
  month: Month,
  institutionClass?: InstitutionClass,
): readonly Institution[] {
  return plan.county.institutions.filter(
    (one) => (institutionClass === undefined || one.class === institutionClass) && isOpen(one, month),
  );
}

/** Whether an institution lives in a month: from the month it opens to the month it closes, both included. */
export function isOpen({ opened, closed }: Institution, month: Month): boolean {
  return (opened === undefined || opened <= month) && (closed === undefined || month <= closed);
}

/**
 * The institution a file means by a code, a name, a former name or an alias, whatever its spaces, brackets and widths; never by
 * likeness.
 * @example findInstitution(plan, " 农　行 ") // the roster's B02
 */
export function findInstitution(plan: CountyPlan, written: string): Institution | undefined {
  const wanted = comparableName(written);
  if (wanted === "") return undefined;
  return plan.county.institutions.find(({ code, name, shortName, aliases, formerNames }) =>
    [code, name, shortName, ...aliases, ...formerNames.flatMap((one) => [one.name, one.shortName ?? ""])].some(
      (one) => comparableName(one) === wanted,
    ),
  );
}

/** Institutions that hand in merchant and terminal details in a month: those with an acquirer prefix. */
export function acquirersOf(plan: CountyPlan, month: Month): readonly Institution[] {
  return institutionsOf(plan, month).filter(({ acquirerPrefix }) => acquirerPrefix !== undefined);
}

/**
 * Who fills a role of the plan in a month: the members of its class, or the acquirers; nobody of the roster where the
 * plan names an office (县市场监管局).
 * @throws MisuseError where the plan has no such role.
 * @example membersOf(plan, "banks", "2021-09") // B01 … B07: a target set for the class holds for each
 */
export function membersOf(plan: CountyPlan, role: string, month: Month): readonly Institution[] {
  const declared = plan.plan.roles.find(({ code }) => code === role);
  if (!declared) throw new MisuseError("membersOf", `the plan has no role ${role}`);
  if (declared.role === "acquirer") return acquirersOf(plan, month);
  return declared.class === undefined ? [] : institutionsOf(plan, month, declared.class);
}
