import type { Month } from "@biaogan/core";
import type { Institution, InstitutionClass } from "./institution";
import type { CountyPlan } from "./load";

/** The institutions that live in a month, of a class or all, in the roster's order. */
export function institutionsOf(plan: CountyPlan, month: Month, institutionClass?: InstitutionClass): readonly Institution[] {
  return plan.county.institutions.filter(
    (one) =>
      (institutionClass === undefined || one.class === institutionClass) &&
      (one.opened === undefined || one.opened <= month) &&
      (one.closed === undefined || month <= one.closed),
  );
}

/**
 * The institution a file means by a name or code, whatever its spaces, brackets and widths.
 * @example findInstitution(plan, "农行") // the roster's B02
 */
export function findInstitution(plan: CountyPlan, written: string): Institution | undefined {
  const wanted = normalise(written);
  if (wanted === "") return undefined;
  return plan.county.institutions.find(({ code, name, shortName, aliases }) =>
    [code, name, shortName, ...aliases].some((one) => normalise(one) === wanted),
  );
}

/** Institutions that hand in merchant and terminal details. */
export function acquirersOf(plan: CountyPlan, month: Month): readonly Institution[] {
  return institutionsOf(plan, month).filter(({ acquirerPrefix }) => acquirerPrefix !== undefined);
}

function normalise(written: string): string {
  return written.normalize("NFKC").replace(/[\s\u00a0]/g, "").toUpperCase();
}
