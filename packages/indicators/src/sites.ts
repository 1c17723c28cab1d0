import { compare, type Figure, isKnown, type Month } from "@biaogan/core";
import { type Standpoint, type Trace, tablesOf } from "@biaogan/formula";
import { type CountyPlan, institutionsOf, type ResolvedTarget } from "@biaogan/plan";
import type { CompiledIndicator } from "./compiled-indicator";
import { explained } from "./evaluated";
import type { ExplainedFigure, MonthResult, Score } from "./month-result";
import type { Observing } from "./observing";

/** Where an indicator stands: the county, or the one institution that reports its scenario point. */
export function standpointOf(
  { value }: CompiledIndicator,
  { target }: ResolvedTarget,
  plan: CountyPlan,
  month: Month,
): Standpoint {
  const point = "point" in target && tablesOf(value).every((table) => table === "points") ? target.point : undefined;
  const reporter = plan.county.points.find((one) => one.point === point)?.reportedBy;
  return reporter === undefined ? { month } : { month, institution: reporter };
}

/** The county's scenario points and rooms, by the keys that reports name them with. */
export function sitesOf({ county }: CountyPlan): MonthResult["sites"] {
  const points = county.points.map(({ point, name, reportedBy }) => ({ key: point, label: name, reportedBy }));
  const rooms = county.rooms.map(({ code, name, reportedBy }) => ({ key: code, label: `${code} ${name}`, reportedBy }));
  return [...points, ...rooms];
}

/** Who does not reach a target that each bank, or each room, has to reach alone; whose figure is missing is not below. */
export function belowTarget(
  { target, value }: ResolvedTarget,
  county: Trace,
  institutions: Readonly<Record<string, ExplainedFigure>>,
  plan: CountyPlan,
  month: Month,
): Score["below"] {
  if (!("forEach" in target) || target.forEach === undefined || value === undefined) return [];
  const under = (figure: Figure | undefined): figure is Figure =>
    figure !== undefined && isKnown(figure) && compare(figure.known, value) < 0;
  if (target.forEach === "rooms") {
    const rooms = county.children.flatMap(({ row, outcome }) =>
      row === undefined || "truth" in outcome || !under(outcome)
        ? []
        : [{ key: row, label: roomName(plan, row), value: outcome }],
    );
    return rooms.sort((a, b) => (a.key < b.key ? -1 : 1));
  }
  return institutionsOf(plan, month, target.forEach).flatMap(({ code, shortName }) => {
    const figure = institutions[code]?.value;
    return under(figure) ? [{ key: code, label: shortName, value: figure }] : [];
  });
}

/** The rows that the formula leaves out, by name: suspended rooms. */
export function excludedRows(
  { excluded }: CompiledIndicator,
  reading: Observing,
  plan: CountyPlan,
  month: Month,
): Score["excluded"] {
  if (!excluded) return [];
  const { trace } = explained(excluded, reading, { month }, "个");
  return trace.children.flatMap(({ row }) => (row === undefined ? [] : [{ key: row, label: roomName(plan, row) }]));
}

/** When a milestone was done, and on what evidence. */
export function milestoneFacts(
  { target }: ResolvedTarget,
  reading: Observing,
  at: Standpoint,
): Pick<Score, "doneOn" | "evidence"> {
  if (target.progress !== "milestone") return {};
  const read = (column: string, measure: "date" | "text"): Figure =>
    explained(
      { node: "item", table: "points", column, key: { node: "text", value: target.point } },
      reading,
      at,
      measure,
    ).value;
  return { doneOn: read("doneOn", "date"), evidence: read("evidence", "text") };
}

function roomName(plan: CountyPlan, code: string): string {
  return plan.county.rooms.find((room) => room.code === code)?.name ?? code;
}
