import { type Text, text } from "@biaogan/core";
import type { FactRow, PlannedFact, TableDeclaration } from "@biaogan/formula";
import type { CountyPlan } from "./county-plan";
import type { CountyRoster } from "./county-roster";

/** A roster as formulas read it: its declaration, and what an institution answers for, entry by entry. */
export interface PlanTable {
  readonly declaration: TableDeclaration;
  readonly rowsOf: (institution: string) => readonly FactRow<PlannedFact>[];
}

/**
 * The rosters of a plan as tables that formulas read and nobody hands in: `assignedRooms` (服务室名单),
 * `assignedPoints` (场景名单) and the county's own (`rosters`). An institution sees the entries that it answers for.
 * @example planTables(plan).assignedRooms?.rowsOf("Y01").map(({ key }) => key) // ["07", "08", "09", "10", "11"]
 */
export function planTables(plan: CountyPlan): Readonly<Record<string, PlanTable>> {
  return Object.fromEntries(
    Object.entries(rostersOf(plan)).map(([id, roster]) => [
      id,
      { declaration: declarationOf(roster, plan), rowsOf: (institution) => rowsOf(roster, institution) },
    ]),
  );
}

/** The names of the rosters that every county has. */
export const standingRosters = ["assignedRooms", "assignedPoints"] as const;

const word = (label: Text) => ({ label, type: "text", measure: "text", kind: "attribute" }) as const;

function rostersOf({ plan, county }: CountyPlan): Readonly<Record<string, CountyRoster>> {
  const titles = new Map(plan.points.map(({ code, title }) => [code, title.zh]));
  const standing: Readonly<Record<(typeof standingRosters)[number], CountyRoster>> = {
    assignedRooms: {
      label: text("县服务室名单", "the county's roster of rooms"),
      key: "room",
      name: "name",
      columns: {
        room: word(text("县名单中的服务室", "room of the roster")),
        name: word(text("名称", "name")),
        township: word(text("乡镇", "township")),
      },
      entries: county.rooms.map(({ code, ...room }) => ({ room: code, ...room })),
    },
    assignedPoints: {
      label: text("县场景名单", "the county's roster of points"),
      key: "point",
      name: "name",
      namesAlone: true,
      columns: {
        point: word(text("县名单中的场景", "point of the roster")),
        name: word(text("名称", "name")),
        title: word(text("场景", "scenario")),
      },
      entries: county.points.map((one) => ({ ...one, title: titles.get(one.point) ?? one.point })),
    },
  };
  return { ...county.rosters, ...standing };
}

/** Entries bear their names, so that a finding says more than a code. */
function declarationOf(
  { label, key, name, columns, entries, namesAlone }: CountyRoster,
  { county }: CountyPlan,
): TableDeclaration {
  const labels = entries.flatMap((entry): readonly (readonly [string, Text])[] => {
    const [code, named] = [entry[key], name === undefined ? undefined : entry[name]];
    if (code === undefined || named === undefined) return [];
    const said = namesAlone ? named : `${code} ${named}`;
    return [[code, text(said, said)]];
  });
  const institutions = county.institutions.map(({ code, shortName }) => [code, text(shortName, code)] as const);
  const own = columns[key];
  return {
    label,
    rows: "keyed",
    key,
    scope: "institution",
    columns: {
      ...columns,
      ...(own && labels.length > 0 ? { [key]: { ...own, codes: Object.fromEntries(labels) } } : {}),
      reportedBy: {
        label: text("报送机构", "reported by"),
        type: "code",
        measure: "text",
        kind: "attribute",
        codes: Object.fromEntries(institutions),
      },
    },
  };
}

function rowsOf({ key, columns, entries }: CountyRoster, institution: string): readonly FactRow<PlannedFact>[] {
  return entries
    .filter(({ reportedBy }) => reportedBy === institution)
    .map((entry) => ({
      institution,
      key: entry[key],
      cells: Object.fromEntries(
        Object.entries(entry).map(([name, known]) => [
          name,
          { figure: { known, measure: columns[name]?.measure ?? "text" } },
        ]),
      ),
    }));
}
