import { type Place, shiftMonth } from "@biaogan/core";
import type { FactRow, Facts, TableFacts } from "@biaogan/formula";
import type { CountyPlan } from "@biaogan/plan";
import type { RowNotes } from "../columns/row-notes";
import type { Noted } from "../reading/noted";
import { merchantChecks } from "./merchant-checks";

export interface RowCheckContext {
  readonly plan: CountyPlan;
  readonly institution: string;
  readonly month: string;
  readonly facts: Facts;
  readonly places: Readonly<Record<string, Place>>;
}

/** What no formula says of rows: the rosters of rooms and points, the parts inside a merchant code. */
export function checkRows(
  tables: Readonly<Record<string, TableFacts>>,
  context: RowCheckContext,
): { readonly noted: readonly Noted[]; readonly rows: readonly RowNotes[] } {
  const { rooms, points, merchants } = tables;
  return {
    noted: [
      ...(rooms && "rows" in rooms ? roomChecks(rooms.rows, context) : []),
      ...(points && "rows" in points ? pointChecks(points.rows, context) : []),
    ],
    rows: merchants && "bulk" in merchants ? merchantChecks(merchants.bulk, context) : [],
  };
}

function roomChecks(
  rows: readonly FactRow[],
  { plan, institution, month, facts, places }: RowCheckContext,
): readonly Noted[] {
  const place = places.rooms ?? { file: "" };
  const listed = new Map(rows.map((row) => [row.key, row]));
  const roster = plan.county.rooms.filter((room) => room.reportedBy === institution);
  const known = new Set(roster.map(({ code }) => code));
  const before = facts.table("rooms", institution, shiftMonth(month, -1));
  const earlier = "rows" in before ? before.rows : [];
  return [
    ...roster
      .filter(({ code }) => !listed.has(code) && !earlier.some((row) => row.key === code))
      .map(
        (room): Noted => ({ check: "roster-rooms", place, table: "rooms", data: { key: room.code, label: room.name } }),
      ),
    ...rows
      .filter(({ key }) => key !== "total" && key !== undefined && !known.has(key))
      .map(
        ({ key = "", cells }): Noted => ({
          check: "room-unknown",
          place: cells.room?.place ?? place,
          table: "rooms",
          data: { key },
        }),
      ),
  ];
}

function pointChecks(rows: readonly FactRow[], { plan, institution, places }: RowCheckContext): readonly Noted[] {
  const listed = new Set(rows.map(({ key }) => key));
  return plan.county.points
    .filter((point) => point.reportedBy === institution && !listed.has(point.point))
    .map(
      (point): Noted => ({
        check: "points-assigned",
        place: places.points ?? { file: "" },
        table: "points",
        data: { key: point.point, label: point.name },
      }),
    );
}
