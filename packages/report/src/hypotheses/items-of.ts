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
