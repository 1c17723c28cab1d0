import { type MissingReason, type Month, monthsOf } from "@biaogan/core";
import type { FactRow, Facts, PlannedFact, TableFacts } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, mergedInto, planTables, statisticalPeriod, successorOf } from "@biaogan/plan";
import type { AcceptedMonth } from "./accepted";
import { mergedFacts } from "./merged-facts";
import { reportersOf } from "./owed";
import type { StatedPack } from "./pack";
import { tablesOf } from "./vocabulary";

type Stated = TableFacts | { readonly missing: MissingReason };

/**
 * What formulas read: the accepted submissions of some months, as seen from the last of them: what an institution
 * reported that was merged since is its successor's. A report that did not come, or was refused, is missing with its
 * reason; a month of which nothing is known is not reported. The plan's rosters stand beside them, in every month as
 * they are now.
 */
export function factsOf(plan: CountyPlan, pack: StatedPack, months: readonly AcceptedMonth[]): Facts {
  const byMonth = new Map(months.map((one) => [one.month, one]));
  const filed = new Map(
    months.map(({ month, submissions }) => [month, new Map(submissions.map((one) => [one.institution, one.tables]))]),
  );
  const declared = new Map(tablesOf(pack).map((one) => [one.id, one]));
  const rosters = planTables(plan);
  const listed = onceFor((id: string, institution: string) => rosters[id]?.rowsOf(institution) ?? []);
  const now =
    months
      .map(({ month }) => month)
      .sort()
      .at(-1) ?? "";
  const isMerging = plan.county.institutions.some((one) => one.mergedInto !== undefined);
  const stated = (table: string, institution: string, month: Month): Stated => {
    const facts = filed.get(month)?.get(institution)?.[table];
    if (facts) return facts;
    const report = byMonth.get(month)?.reports.find((one) => one.institution === institution);
    return { missing: report && report.files.length > 0 && !report.accepted ? "refused" : "not-reported" };
  };
  // Rows of details stay with who reported them; what is kept of them adds up.
  const addsUp = (table: string, month: Month): boolean =>
    declared.get(table)?.table.rows !== "bulk" ||
    !byMonth.get(month)?.submissions.some(({ tables }) => "bulk" in (tables[table] ?? {}));
  const owing = (table: string, month: Month): readonly string[] => {
    const form = declared.get(table)?.form;
    const then = form ? reportersOf(form, plan, month) : [];
    if (!isMerging || !form || !("assigned" in form.reportedBy)) return then;
    // A point or room that was passed on was reported by who is merged now, in the months before.
    const came = new Set(byMonth.get(month)?.submissions.flatMap((one) => (one.tables[table] ? one.institution : [])));
    return plan.county.institutions
      .map(({ code }) => code)
      .filter((code) => then.includes(code) || (came.has(code) && successorOf(plan, code, now) !== code));
  };
  return {
    table: (id, institution, month) => {
      const { table, form } = declared.get(id) ?? {};
      if (!table && rosters[id]) return { rows: listed(id, institution) };
      if (!isMerging || !table || !form || !addsUp(id, month)) return stated(id, institution, month);
      const alive = new Set(institutionsOf(plan, month).map(({ code }) => code));
      const parts = [institution, ...mergedInto(plan, institution, now)].filter((one) => alive.has(one));
      // Who was given a point or a room then is known by what it reported.
      const owed = "assigned" in form.reportedBy ? undefined : owing(id, month);
      const counted = parts.filter((one) => owed?.includes(one) ?? !("missing" in stated(id, one, month)));
      const [first, ...others] = counted.length === 0 ? [institution] : counted;
      return mergedFacts(
        table,
        stated(id, first ?? institution, month),
        others.map((one) => stated(id, one, month)),
      );
    },
    reporters: onceFor((table, month, institutionClass) => {
      // Whoever lives then may look into a roster.
      if (!declared.has(table) && rosters[table]) return codesOf(plan, month, institutionClass);
      const then = owing(table, month);
      const heirs = addsUp(table, month) ? then.map((one) => successorOf(plan, one, now)) : then;
      const members = new Set(
        plan.county.institutions
          .filter((one) => institutionClass === undefined || one.class === institutionClass)
          .map(({ code }) => code),
      );
      return [...new Set(heirs)].filter((code) => members.has(code));
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
function onceFor<Asked extends readonly (string | undefined)[], Listed extends string | FactRow<PlannedFact>>(
  list: (...asked: Asked) => readonly Listed[],
): (...asked: Asked) => readonly Listed[] {
  const known = new Map<string, readonly Listed[]>();
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
