import type { Figure } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { aggregateMonth } from "../aggregate-month";
import type { Declared } from "../month-evaluation";
import { acceptedMonths } from "./small-months";

/** An example that does not give what its indicator says of it. */
export interface WrongIndicatorExample {
  readonly indicator: string;
  /** Which of its examples, counted from 0. */
  readonly index: number;
  readonly wanted: Figure;
  readonly given: Figure | undefined;
}

export interface CheckIndicatorExamplesOptions {
  /** The indicators that are asked; all where left out. The standard ones' examples speak of the sample county's roster. */
  readonly indicators?: readonly string[];
}

/**
 * Runs every example of the indicators that the plan's targets name: one that gives another figure is given back. A
 * county that declares an indicator sees here whether it says what it means.
 * @throws MisuseError where an example names a table that the forms do not have.
 * @example checkIndicatorExamples(plan, { pack: benchmarkCounty2021, indicators: standardIndicators }) // []
 */
export function checkIndicatorExamples(
  plan: CountyPlan,
  declared: Declared,
  { indicators }: CheckIndicatorExamplesOptions = {},
): readonly WrongIndicatorExample[] {
  const targeted = plan.targets.map(({ target }) => target.indicator);
  const wanted = new Set(indicators === undefined ? targeted : targeted.filter((id) => indicators.includes(id)));
  const measured = declared.indicators.filter(({ id }) => wanted.has(id));
  return measured.flatMap(({ id, measure, examples }) =>
    examples.flatMap(({ month, reported, gives }, index): readonly WrongIndicatorExample[] => {
      const months = acceptedMonths(plan, declared.pack, reported, { months: [month] });
      const should: Figure = typeof gives === "string" ? { known: gives, measure } : { ...gives, measure };
      const given = aggregateMonth(plan, declared, months, month).figures[id]?.county.value;
      return same(given, should) ? [] : [{ indicator: id, index, wanted: should, given }];
    }),
  );
}

function same(a: Figure | undefined, b: Figure): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
