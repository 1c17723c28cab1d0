import type { Finding } from "@biaogan/core";
import type { County } from "../county";
import { planFinding } from "../plan-finding";
import type { WorkPlan } from "../work-plan";

/** Every point of the plan is reported by one institution of the roster, every room too, and no other point is. */
export function checkReporters(plan: WorkPlan, county: County): readonly Finding[] {
  return [...strangers(county), ...unreported(plan, county), ...unplanned(plan, county)];
}

function strangers({ institutions, ...county }: County): readonly Finding[] {
  const codes = new Set(institutions.map(({ code }) => code));
  return assignedIn(county)
    .filter(({ institution }) => !codes.has(institution))
    .map((one) => planFinding("P-0105", { file: "county", key: `${one.at}.reportedBy` }, one));
}

/** Everything that some institution answers for, with where that is said. */
export function assignedIn({
  points,
  rooms,
  rosters,
}: Pick<County, "points" | "rooms" | "rosters">): readonly { readonly at: string; readonly institution: string }[] {
  const lists = [
    ["points", points] as const,
    ["rooms", rooms] as const,
    ...Object.entries(rosters).map(([id, { entries }]) => [`rosters.${id}.entries`, entries] as const),
  ];
  return lists.flatMap(([list, entries]) =>
    entries.map(({ reportedBy }, i) => ({ at: `${list}[${i}]`, institution: reportedBy })),
  );
}

function unreported(plan: WorkPlan, county: County): readonly Finding[] {
  const assigned = new Set(county.points.map(({ point }) => point));
  return plan.points
    .filter(({ code }) => !assigned.has(code))
    .map(({ code, title, clause }) =>
      planFinding("P-0106", { file: "county", key: "points" }, { id: code, title }, { clause }),
    );
}

function unplanned(plan: WorkPlan, county: County): readonly Finding[] {
  const known = new Set(plan.points.map(({ code }) => code));
  return county.points.flatMap(({ point }, i) =>
    known.has(point) ? [] : [planFinding("P-0107", { file: "county", key: `points[${i}].point` }, { point })],
  );
}
