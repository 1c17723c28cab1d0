import { type Finding, isExact } from "@biaogan/core";
import type { County } from "../county";
import { planFinding } from "../plan-finding";
import { standingRosters } from "../plan-tables";
import { findTwice } from "./uniqueness";

/**
 * The county's own rosters: each bears a name of its own, names its key among its columns, and every entry bears a key, once
 * for an institution, and says nothing that no column is declared for.
 */
export function checkRosters({ rosters }: County): readonly Finding[] {
  return Object.entries(rosters).flatMap(([id, { key, name, columns, entries }]) => {
    const at = `rosters.${id}`;
    const standing = standingRosters.some((one) => one === id)
      ? [planFinding("P-0104", { file: "county", key: at }, { name: id, first: "rooms, points", second: at })]
      : [];
    const heads = [key, ...(name === undefined ? [] : [name])].flatMap((one) =>
      Object.hasOwn(columns, one) ? [] : [planFinding("P-0122", { file: "county", key: at }, { at, name: one })],
    );
    const cells = entries.flatMap((entry, index) => {
      const place = `${at}.entries[${index}]`;
      const strange = Object.entries(entry).flatMap(([column, written]) =>
        column === "reportedBy" || isStated(columns[column], written)
          ? []
          : [planFinding("P-0122", { file: "county", key: `${place}.${column}` }, { at: place, name: column })],
      );
      const unkeyed = entry[key]
        ? []
        : [planFinding("P-0122", { file: "county", key: place }, { at: place, name: key })];
      return [...strange, ...unkeyed];
    });
    const reporters = [...new Set(entries.map(({ reportedBy }) => reportedBy))];
    const twice = reporters.flatMap((institution) =>
      findTwice(
        "county",
        entries.flatMap((entry, index) => {
          const code = entry.reportedBy === institution ? entry[key] : undefined;
          return code ? [{ name: code, at: `${at}.entries[${index}].${key}` }] : [];
        }),
      ),
    );
    return [...standing, ...heads, ...cells, ...twice];
  });
}

function isStated(column: County["rosters"][string]["columns"][string] | undefined, written: string): boolean {
  return column !== undefined && (column.type !== "number" || isExact(written));
}
