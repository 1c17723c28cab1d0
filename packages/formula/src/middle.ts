import { compare, dividedBy, type Exact, type Figure, plus } from "@biaogan/core";

/** The middle of some numbers; of an even number the exact mean of the middle two. */
export function medianOf(values: readonly Exact[]): Exact {
  const sorted = [...values].sort(compare);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? "0";
  return sorted.length % 2 === 1 ? upper : dividedBy(plus(sorted[half - 1] ?? upper, upper), "2");
}

/**
 * How far some numbers usually lie from their median m, as a factor of at least 1: the median of the larger of v ÷ m and
 * m ÷ v. It is e to the median absolute deviation (MAD) of the logarithms, without a logarithm; of an even number the
 * middle two are averaged as factors. Numbers of zero or less are no multiple of anything.
 */
export function spreadOf(values: readonly Exact[]): Figure {
  for (const value of values)
    if (compare(value, "0") <= 0)
      return { missing: compare(value, "0") === 0 ? "base-zero" : "base-negative", measure: "ratio" };
  const middle = medianOf(values);
  const factors = values.map((value) =>
    compare(value, middle) < 0 ? dividedBy(middle, value) : dividedBy(value, middle),
  );
  return { known: medianOf(factors), measure: "ratio" };
}
