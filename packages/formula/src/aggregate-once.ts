import type { Evaluate, Reading } from "./evaluate";
import { type Aggregate, evaluateAggregate } from "./evaluate-aggregate";
import type { Standpoint } from "./facts";
import type { Trace } from "./trace";

/** What aggregates gave, by the node and where one stood; of one set of facts. */
export type AggregatedOnce = WeakMap<Aggregate, Map<string, Trace>>;

/** Aggregates, or gives what the same node gave at the same place before. Inside a row every row is another place. */
export function aggregateOnce(one: Aggregate, at: Standpoint, reading: Reading, evaluate: Evaluate): Trace {
  const { aggregated } = reading;
  if (!aggregated || at.row) return evaluateAggregate(one, at, reading, evaluate);
  const place = `${at.month} ${at.institution ?? ""}`;
  const before = aggregated.get(one) ?? new Map<string, Trace>();
  const trace = before.get(place) ?? evaluateAggregate(one, at, reading, evaluate);
  aggregated.set(one, before.set(place, trace));
  return trace;
}
