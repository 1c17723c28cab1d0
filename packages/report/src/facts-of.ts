import { type MissingReason, type Month, monthsOf } from "@biaogan/core";
import type { Facts, TableFacts } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, statisticalPeriod } from "@biaogan/plan";
import type { AcceptedMonth } from "./accepted";
import { reportersOf } from "./owed";
import type { ReportPack } from "./pack";
import { tablesOf } from "./vocabulary";

/**
 * What formulas read: the accepted submissions of some months. A report that did not come, or was refused, is missing
 * with its reason; a month of which nothing is known is not reported.
 */
export function factsOf(plan: CountyPlan, pack: ReportPack, months: readonly AcceptedMonth[]): Facts {
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const forms = new Map(tablesOf(pack).map(({ id, form }) => [id, form]));
  const absent = (institution: string, month: Month): { readonly missing: MissingReason } => {
    const report = byMonth.get(month)?.reports.find((one) => one.institution === institution);
    return { missing: report && report.files.length > 0 && !report.accepted ? "refused" : "not-reported" };
  };
  return {
    table: (table, institution, month): TableFacts | { readonly missing: MissingReason } =>
      byMonth.get(month)?.submissions.find((one) => one.institution === institution)?.tables[table] ??
      absent(institution, month),
    reporters: (table, month, institutionClass) => {
      const form = forms.get(table);
      const owing = form ? reportersOf(form, plan, month) : [];
      if (institutionClass === undefined) return owing;
      const members = new Set(
        institutionsOf(plan, month)
          .filter((one) => one.class === institutionClass)
          .map(({ code }) => code),
      );
      return owing.filter((code) => members.has(code));
    },
    institutions: (month, institutionClass) =>
      institutionsOf(plan, month)
        .filter((one) => institutionClass === undefined || one.class === institutionClass)
        .map(({ code }) => code),
    period: (month) => statisticalPeriod(plan, month),
    months: (window, month) => monthsOf(window, month),
    constant: (id) => constantOf(plan, id),
  };
}

function constantOf(plan: CountyPlan, id: string) {
  const base = plan.county.bases.find((one) => one.id === id);
  if (base) return base.figure;
  const target = plan.targets.find((one) => `target.${one.target.id}` === id);
  if (target?.value !== undefined) return { known: target.value, measure: target.target.measure };
  return id === "threshold.activeFrom"
    ? ({ known: String(plan.county.activeFrom), measure: "笔" } as const)
    : ({ missing: "no-base", measure: "ratio" } as const);
}
