import { isInForce, type Month, monthOfYear } from "@biaogan/core";
import { acquirersOf, type CountyPlan, institutionsOf } from "@biaogan/plan";
import type { Form } from "./form";
import type { StatedPack } from "./pack";

/** The institutions that owe a form in a month, in the roster's order; nobody where it is not filed in that month. */
export function reportersOf(form: Form, plan: CountyPlan, month: Month): readonly string[] {
  if (monthOfYear(month) % (form.everyMonths ?? 1) !== 0) return [];
  const alive = institutionsOf(plan, month);
  const { reportedBy } = form;
  if ("classes" in reportedBy)
    return alive.filter((one) => reportedBy.classes.includes(one.class)).map(({ code }) => code);
  switch (reportedBy.assigned) {
    case "acquirers":
      return acquirersOf(plan, month).map(({ code }) => code);
    case "points":
      return owners(
        alive.map(({ code }) => code),
        plan.county.points,
      );
    case "rooms":
      return owners(
        alive.map(({ code }) => code),
        plan.county.rooms,
      );
  }
}

/** The forms that an institution owes in a month. */
export function formsOwed(pack: StatedPack, plan: CountyPlan, institution: string, month: Month): readonly Form[] {
  return pack.forms.filter(
    (form) => isInForce(form.inForce, month) && reportersOf(form, plan, month).includes(institution),
  );
}

function owners(alive: readonly string[], assigned: readonly { readonly reportedBy: string }[]): readonly string[] {
  const given = new Set(assigned.map(({ reportedBy }) => reportedBy));
  return alive.filter((code) => given.has(code));
}
