import { compare, dividedBy, type Exact, exact, minus, plus, round, times } from "@biaogan/core";
import type { Chart } from "./chart";

/** An axis from `low` to `high` in steps that people count in: 1, 2 or 5 times a power of ten. */
export interface ChartScale {
  readonly low: Exact;
  readonly high: Exact;
  readonly ticks: readonly Exact[];
}

/** Five steps are enough to read a height by. */
const MOST_STEPS = "5";

/** The axis that holds all points of a chart, and zero. */
export function scaleOf({ series }: Chart): ChartScale {
  const values = series.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value === undefined ? [] : [exact(value)])),
  );
  const most = values.reduce((a, b) => (compare(a, b) < 0 ? b : a), exact("0"));
  const least = values.reduce((a, b) => (compare(a, b) > 0 ? b : a), exact("0"));
  const span = minus(most, least);
  if (compare(span, "0") === 0) return { low: "0", high: "1", ticks: ["0", "1"] };
  const step = stepFor(dividedBy(span, MOST_STEPS));
  const low = times(step, negativeSteps(least, step));
  const ticks: Exact[] = [low];
  for (let at = low; compare(at, most) < 0; ) {
    at = plus(at, step);
    ticks.push(at);
  }
  return { low, high: ticks.at(-1) ?? "1", ticks };
}

function stepFor(least: Exact): Exact {
  for (let power = -4; power < 16; power += 1) {
    for (const digit of ["1", "2", "5"]) {
      const step = exact(power < 0 ? `0.${"0".repeat(-power - 1)}${digit}` : `${digit}${"0".repeat(power)}`);
      if (compare(step, least) >= 0) return step;
    }
  }
  return least;
}

/** How many whole steps below zero hold the least. */
function negativeSteps(least: Exact, step: Exact): Exact {
  let count: Exact = "0";
  while (compare(times(count, step), least) > 0) count = minus(count, "1");
  return count;
}

/** Where a value stands on so many points of the page, from the axis's low end; one decimal. */
export function placeOn({ low, high }: ChartScale, value: Exact, length: number): string {
  return round(times(dividedBy(minus(value, low), minus(high, low)), exact(String(length))), 1);
}
