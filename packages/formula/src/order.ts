/** The six comparisons as their order: what `a − b` has to be for `a op b` to hold. */
export type Comparator = "=" | "<>" | "<" | "<=" | ">" | ">=";

export function holds(op: Comparator, order: -1 | 0 | 1): boolean {
  switch (op) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}
