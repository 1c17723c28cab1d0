import type { MissingReason, Text } from "@biaogan/core";
import type { Indicator, IndicatorExample } from "../indicator";

type Stated = Omit<Indicator, "version" | "inForce">;
type Reported = IndicatorExample["reported"];
type Rows = Reported[string][string][string];

/** An indicator of the 2021 plan: its version and months in force are the plan's. */
export function declare(stated: Stated): Indicator {
  return { version: "2021.1", inForce: { from: "2021-01", until: "2021-12" }, ...stated };
}

/** A milestone: the state of a scenario point. */
export function milestone(id: string, clause: string, title: Text, point: string, reporter: string): Indicator {
  const reported = (state: string): Reported => rows("2021-09", "points", { [reporter]: [{ point, state }] });
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
    examples: [
      gives("2021-09", "under-way", reported("under-way")),
      gives("2021-09", missing("blank"), reported("")),
      gives("2021-09", missing("not-reported"), {}),
    ],
  });
}

/** The share of a scenario point that accepts mobile payment. */
export function coverage(id: string, clause: string, title: Text, point: string, reporter: string): Indicator {
  const reported = (accepting: string, total: string): Reported =>
    rows("2021-09", "points", { [reporter]: [{ point, total, accepting }] });
  return declare({
    id,
    clause,
    title,
    measure: "%",
    kind: "ratio",
    formula: `ratio(points.accepting[${point}], points.total[${point}])`,
    institutions: "none",
    ranking: "none",
    comparison: "points",
    examples: [
      gives("2021-09", "37.5", reported("30", "80")),
      gives("2021-09", missing("base-zero"), reported("0", "0")),
      gives("2021-09", missing("not-reported"), {}),
    ],
  });
}

/** A ratio of two counts of rows. */
export function rowRatio(table: string, whole: string, part: string): string {
  return `ratio(count(${table} where ${whole} and ${part}), count(${table} where ${whole}))`;
}

/** What an indicator gives for the county in a month of which so much was reported. */
export function gives(
  month: string,
  value: string | { readonly missing: MissingReason },
  reported: Reported,
): IndicatorExample {
  return { month, reported, gives: value };
}

/** A figure that is not there, and why. */
export function missing(reason: MissingReason): { readonly missing: MissingReason } {
  return { missing: reason };
}

/** One column of a record, by month and institution. */
export function cells(
  table: string,
  column: string,
  months: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Reported {
  return mapValues(months, (institutions) => mapValues(institutions, (value) => ({ [table]: [{ [column]: value }] })));
}

/** The rows of a table, by institution, in one month. */
export function rows(month: string, table: string, institutions: Readonly<Record<string, Rows>>): Reported {
  return { [month]: mapValues(institutions, (list) => ({ [table]: list })) };
}

/** The rows of several months. */
export function together(...months: readonly Reported[]): Reported {
  return Object.assign({}, ...months);
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, map: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
