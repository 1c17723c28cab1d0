import type { Month } from "@biaogan/core";
import { type CountyPlan, successorOf } from "@biaogan/plan";
import type { AcceptedMonth } from "@biaogan/report";
import { type Changes, changesBetween } from "./changes";
import {
  type AggregateOptions,
  type Declared,
  evaluateMonth,
  type PreparedMonth,
  prepareMonth,
} from "./month-evaluation";
import type { MonthResult } from "./month-result";
import type { Memory } from "./observing";
import { isStale, type Remembered, remembering } from "./remembering";
import type { Scored } from "./score";

/** A month's result that knows what each of its figures was read from. */
export interface Calculation {
  readonly result: MonthResult;
  /** The indicators that were looked at again, and how many of their figures were evaluated, of how many that are kept. */
  readonly touched: readonly string[];
  readonly evaluated: number;
  readonly figures: number;
  readonly prepared: PreparedMonth;
  readonly months: readonly AcceptedMonth[];
  readonly remembered: ReadonlyMap<string, ReadonlyMap<string, Remembered>>;
  readonly scored: readonly Scored[];
}

/**
 * Aggregates a month and remembers what each figure was read from, for {@link recalculate}.
 * @throws MisuseError as `aggregateMonth` does.
 * @example beginCalculation(plan, declared, months, "2021-09").result // as aggregateMonth gives it
 */
export function beginCalculation(
  plan: CountyPlan,
  declared: Declared,
  months: readonly AcceptedMonth[],
  month: Month,
  options: AggregateOptions = {},
): Calculation {
  return calculate(prepareMonth(plan, declared, month, options), months, undefined);
}

/**
 * The result after some months changed: a corrected cell, a report that came. Only figures that were read from what
 * changed are evaluated; the result is the same as from scratch.
 * @param months all accepted months as they are now; what did not change may be the same objects.
 * @throws MisuseError where the month itself is no longer among them.
 * @example recalculate(before, [...history, corrected]).touched // ["K01"]
 */
export function recalculate(before: Calculation, months: readonly AcceptedMonth[]): Calculation {
  return calculate(before.prepared, months, before);
}

function calculate(
  prepared: PreparedMonth,
  months: readonly AcceptedMonth[],
  before: Calculation | undefined,
): Calculation {
  const { plan, month } = prepared;
  const heirOf = (institution: string): string => successorOf(plan, institution, month);
  const changes = before && changesBetween(before.months, months, heirOf);
  const remembered = new Map<string, Map<string, Remembered>>();
  const touched: string[] = [];
  let evaluated = 0;
  const kept = (indicator: string): Scored | undefined => {
    const own = before?.remembered.get(indicator);
    const fresh = own && changes ? freshOf(own, changes) : new Map<string, Remembered>();
    remembered.set(indicator, fresh);
    const scored = before?.scored.find(({ score }) => score.indicator === indicator);
    if (scored && own?.size === fresh.size) return scored;
    touched.push(indicator);
    return undefined;
  };
  const memory = (indicator: string): Memory =>
    remembering(remembered.get(indicator) ?? new Map(), prepared.vocabulary, () => {
      evaluated += 1;
    });
  const { result, scored } = evaluateMonth(prepared, months, { memory, kept });
  const figures = [...remembered.values()].reduce((sum, { size }) => sum + size, 0);
  return { result, touched, evaluated, figures, prepared, months, remembered, scored };
}

function freshOf(own: ReadonlyMap<string, Remembered>, changes: Changes): Map<string, Remembered> {
  return new Map([...own].filter(([, one]) => !isStale(one, changes)));
}
