import { dividedBy, type Exact, exact } from "@biaogan/core";
import { type ReportState, type ReportStatus, reportStateSchema } from "./accepted";

/** How many reports of a month are in each of the six states; the shares add to exactly 100%. */
export interface ReportRates {
  /** All institutions of the month, those that owe nothing included. */
  readonly total: number;
  /** Those that owe a report: neither waived nor not applicable. */
  readonly owed: number;
  readonly counts: Readonly<Record<ReportState, number>>;
  /** Per cent with two decimals; what rounding leaves over goes to the greatest remainders, earlier states first. */
  readonly shares: Readonly<Record<ReportState, Exact>>;
}

/**
 * Counts the states of a month's reports, six and exclusive. The denominator is the month's roster: an institution that has
 * not opened yet, or has closed, is not in it.
 * @example reportRates(checked.accepted.reports).counts["on-time"] // 8
 */
export function reportRates(reports: readonly Pick<ReportStatus, "state">[]): ReportRates {
  const total = reports.length;
  const countOf = (state: ReportState): number => reports.filter((one) => one.state === state).length;
  // Hundredths of a per cent, as integers.
  const wholeOf = (state: ReportState): number => (total === 0 ? 0 : Math.floor((countOf(state) * 10_000) / total));
  const restOf = (state: ReportState): number => countOf(state) * 10_000 - wholeOf(state) * total;
  const states = reportStateSchema.options;
  const left = total === 0 ? 0 : 10_000 - states.reduce((sum, state) => sum + wholeOf(state), 0);
  // Sorting is stable: of equal remainders the earlier state's comes first.
  const raised = new Set([...states].sort((a, b) => restOf(b) - restOf(a)).slice(0, left));
  return {
    total,
    owed: total - countOf("waived") - countOf("not-applicable"),
    counts: eachState(countOf),
    shares: eachState((state) => dividedBy(exact(wholeOf(state) + (raised.has(state) ? 1 : 0)), "100")),
  };
}

function eachState<V>(of: (state: ReportState) => V): Readonly<Record<ReportState, V>> {
  return {
    "on-time": of("on-time"),
    late: of("late"),
    missing: of("missing"),
    empty: of("empty"),
    waived: of("waived"),
    "not-applicable": of("not-applicable"),
  };
}
