import type { CountyPlan, Institution } from "@biaogan/plan";
import { type Column, codesOf, type Table } from "@biaogan/report";

/** A row that a form has to have: its code, and what is written for it. */
export interface RowKey {
  readonly code: string;
  readonly label: string;
  /** What the county knows of the row, by column. */
  readonly known: Readonly<Record<string, string>>;
}

/** The rows that a keyed form has for an institution: its products, its points, its rooms, the days of its month. */
export function rowKeys(
  table: Table,
  plan: CountyPlan,
  institution: Institution | undefined,
  days: readonly string[],
): readonly RowKey[] {
  const column = table.key === undefined ? undefined : table.columns[table.key];
  if (!column || table.rows !== "keyed") return [];
  if (column.type === "date") return days.map((day) => ({ code: day, label: day, known: {} }));
  if (column.codesFrom === "rooms") return roomKeys(plan, institution);
  const assigned = new Map(
    plan.county.points
      .filter((point) => institution === undefined || point.reportedBy === institution.code)
      .map(({ point, name }) => [point, name]),
  );
  return Object.entries(codesOf(column, plan) ?? {})
    .filter(([code]) => column.codesFrom !== "points" || assigned.has(code))
    .filter(([code]) => column.codesFrom !== "institutions" || isBank(plan, code))
    .map(([code, { label }]) => ({
      code,
      label: label.zh,
      known: assigned.has(code) && column.codesFrom === "points" ? { name: assigned.get(code) ?? "" } : {},
    }));
}

/** The labels of a column's drop-down. */
export function choiceLabels(column: Column, plan: CountyPlan): readonly string[] {
  if (column.type !== "code") return [];
  return Object.values(codesOf(column, plan) ?? {}).map(({ label }) => label.zh);
}

function roomKeys(plan: CountyPlan, institution: Institution | undefined): readonly RowKey[] {
  return plan.county.rooms
    .filter((room) => institution === undefined || room.reportedBy === institution.code)
    .map(({ code, name, township }) => ({ code, label: code, known: { name, township } }));
}

/** The clearing house's figures are by the bank that issued the card. */
function isBank(plan: CountyPlan, code: string): boolean {
  return plan.county.institutions.some((one) => one.code === code && one.class === "commercial-bank");
}
