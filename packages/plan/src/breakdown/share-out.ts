import { compare, dividedBy, type Exact, isZero, minus, times, total } from "@biaogan/core";
import { type BoundPart, partRange } from "./part-range";

/** What set an institution's share: its weight alone, or one of its bounds. */
export type Bound = "weight" | "floor" | "cap" | "hold";

/** An exact share, before anything is cut to whole numbers. */
export interface Share {
  readonly institution: string;
  readonly weight: Exact;
  readonly bound: Bound;
  readonly exact: Exact;
}

type Fixed = ReadonlyMap<string, { readonly exact: Exact; readonly bound: Bound }>;

/**
 * Shares a total out by weight within floors and caps, in the order of the parts. In each round all free parts get the
 * same for each weight. Where floors together ask for more than caps together leave over, those under a floor are set
 * to it, otherwise those over a cap are set to that; what remains goes round again. So nobody is held by a bound that
 * the last round does not need. The total must lie within the parts' range.
 */
export function shareOut(whole: Exact, parts: readonly BoundPart[]): readonly Share[] {
  const fixed = settleRounds(whole, parts, new Map(parts.flatMap(fixedFromTheStart)));
  return parts.map(({ institution, weight }) => {
    const { exact, bound } = fixed.get(institution) ?? { exact: "0", bound: "weight" as const };
    return { institution, weight, bound, exact };
  });
}

function fixedFromTheStart(part: BoundPart): readonly (readonly [string, { exact: Exact; bound: Bound }])[] {
  if (part.hold !== undefined) return [[part.institution, { exact: part.hold, bound: "hold" }]];
  if (!isZero(part.weight)) return [];
  return [[part.institution, { exact: part.floor ?? "0", bound: part.floor === undefined ? "weight" : "floor" }]];
}

function settleRounds(whole: Exact, parts: readonly BoundPart[], fixed: Fixed): Fixed {
  const free = parts.filter(({ institution }) => !fixed.has(institution));
  if (free.length === 0) return fixed;
  const rest = minus(whole, total([...fixed.values()].map((one) => one.exact)));
  const perWeight = dividedBy(rest, total(free.map(({ weight }) => weight)));
  const drawn = free.map((part) => clamp(part, times(perWeight, part.weight)));
  const over = compare(total(drawn.map(({ moved }) => moved)), "0");
  const settled = drawn.filter(({ bound }) => over === 0 || bound === (over > 0 ? "floor" : "cap"));
  return settleRounds(
    whole,
    parts,
    new Map([...fixed, ...settled.map(({ institution, exact, bound }) => [institution, { exact, bound }] as const)]),
  );
}

/** A share moved into its range, and by how much. */
function clamp(part: BoundPart, share: Exact): Share & { readonly moved: Exact } {
  const { least, most } = partRange(part);
  const { institution, weight } = part;
  if (compare(share, least) < 0)
    return { institution, weight, exact: least, bound: "floor", moved: minus(least, share) };
  if (most === undefined || compare(share, most) <= 0) {
    return { institution, weight, exact: share, bound: "weight", moved: "0" };
  }
  return { institution, weight, exact: most, bound: "cap", moved: minus(most, share) };
}
