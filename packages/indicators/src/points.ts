import { type Exact, type Figure, isKnown, plus, total } from "@biaogan/core";
import type { Assessment } from "./assessment";

/** 分. @example points("92.5") // { known: "92.5", measure: "分" } */
export function points(known: Exact): Figure & { readonly known: Exact } {
  return { known, measure: "分" };
}

/** The full marks of an assessment: the weights added up. */
export function fullMarks({ items }: Pick<Assessment, "items">): Exact {
  return total(items.map(({ weight }) => weight));
}

/** The sum of the points that are known. */
export function sumOf(figures: readonly Figure[]): Exact {
  return figures.reduce<Exact>((sum, one) => (isKnown(one) ? plus(sum, one.known) : sum), "0");
}
