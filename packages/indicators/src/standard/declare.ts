import type { Text } from "@biaogan/core";
import type { Indicator } from "../indicator";

type Stated = Pick<
  Indicator,
  "id" | "clause" | "measure" | "kind" | "formula" | "institutions" | "ranking" | "comparison"
> &
  Partial<Pick<Indicator, "month" | "yearToDate" | "decimals" | "excluded">> & { readonly title: Text };

/** An indicator of the 2021 plan: its version and months in force are the plan's. */
export function declare(stated: Stated): Indicator {
  return { version: "2021.1", inForce: { from: "2021-01", until: "2021-12" }, ...stated };
}

/** A milestone: the state of a scenario point. */
export function milestone(id: string, clause: string, title: Text, point: string): Indicator {
  return declare({
    id,
    clause,
    title,
    measure: "state",
    kind: "attribute",
    formula: `points.state[${point}]`,
    institutions: "none",
    ranking: "none",
    comparison: "none",
  });
}

/** A ratio of two counts of rows. */
export function rowRatio(table: string, whole: string, part: string): string {
  return `ratio(count(${table} where ${whole} and ${part}), count(${table} where ${whole}))`;
}
