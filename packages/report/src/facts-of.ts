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
  const filed = new Map(
    months.map(({ month, submissions }) => [month, new Map(submissions.map((one) => [one.institution, one.tables]))]),
  );
  const forms = new Map(tablesOf(pack).map(({ id, form }) => [id, form]));
  const absent = (institution: string, month: Month): { readonly missing: MissingReason } => {
    const report = byMonth.get(month)?.reports.find((one) => one.institution === institution);
    return { missing: report && report.files.length > 0 && !report.accepted ? "refused" : "not-reported" };
  };
  return {
    table: (table, institution, month): TableFacts | { readonly missing: MissingReason } =>
      filed.get(month)?.get(institution)?.[table] ?? absent(institution, month),
    reporters: onceFor((table, month, institutionClass) => {
      const form = forms.get(table);
      const owing = form ? reportersOf(form, plan, month) : [];
      if (institutionClass === undefined) return owing;
      const members = new Set(codesOf(plan, month, institutionClass));
      return owing.filter((code) => members.has(code));
    }),
    institutions: onceFor((month, institutionClass) => codesOf(plan, month, institutionClass)),
    period: (month) => statisticalPeriod(plan, month),
    months: (window, month) => monthsOf(window, month),
    constant: (id) => constantOf(plan, id),
  };
}

function codesOf(plan: CountyPlan, month: Month, institutionClass: string | undefined): readonly string[] {
  return institutionsOf(plan, month)
    .filter((one) => institutionClass === undefined || one.class === institutionClass)
    .map(({ code }) => code);
}

/** Works out a list once for each question: formulas ask the same of every row and month. */
function onceFor<Asked extends readonly (string | undefined)[]>(
  list: (...asked: Asked) => readonly string[],
): (...asked: Asked) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (...asked) => {
    const key = asked.join(" ");
    const before = known.get(key) ?? list(...asked);
    known.set(key, before);
    return before;
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
