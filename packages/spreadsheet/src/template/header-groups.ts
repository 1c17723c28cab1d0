import type { Table } from "@biaogan/report";

/** Whether a table's header has two rows. */
export function hasGroups(table: Table): boolean {
  return Object.values(table.columns).some(({ group }) => group !== undefined);
}
