import type { Expression } from "@biaogan/formula";

/** The columns that a formula reads, `table.column`, wherever they stand in it. */
export function itemsOf(expression: Expression): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (Array.isArray(one)) for (const part of one) walk(part);
    else if (typeof one === "object" && one !== null) {
      if ("node" in one && (one.node === "item" || one.node === "listed") && "table" in one && "column" in one)
        found.add(`${String(one.table)}.${String(one.column)}`);
      for (const part of Object.values(one)) walk(part);
    }
  };
  walk(expression);
  return found;
}

/** Whether a formula in a row reads nothing of its table but that row. */
export function isRowByRow(expression: Expression, table: string): boolean {
  const looksBeyond = (one: unknown): boolean => {
    if (Array.isArray(one)) return one.some(looksBeyond);
    if (typeof one !== "object" || one === null) return false;
    const node = "node" in one ? one.node : undefined;
    const beyond =
      node === "aggregate" ||
      node === "listed" ||
      (node === "item" && "key" in one && "table" in one && one.table === table);
    return beyond || Object.values(one).some(looksBeyond);
  };
  return !looksBeyond(expression);
}
