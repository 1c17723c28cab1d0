import { compare, dividedBy, type Exact, exact, MisuseError, minus, plus, quotientOf, times, total } from "@biaogan/core";

/** One institution's part of a target: its weight, and what it may not go under or over. */
export interface Part {
  readonly institution: string;
  readonly weight: Exact;
  readonly floor?: Exact;
  readonly cap?: Exact;
}

/** One institution's share, whole, with its exact share before rounding for the proof sheet. */
export interface Allotment {
  readonly institution: string;
  readonly exact: Exact;
  readonly allotted: Exact;
}

/**
 * Breaks a whole target down to institutions by weight, conserving the total: shares are cut to whole numbers and the
 * remainder goes one by one to the largest remainders, ties to the lower institution code. The order of the parts does
 * not matter. Floors and caps bind first; what they hold back is shared among the rest.
 * @throws MisuseError where floors exceed the total, caps fall short of it, or no weight is positive.
 * @example breakDown("10", [{ institution: "B01", weight: "1" }, { institution: "B02", weight: "2" }]) // 3 and 7
 */
export function breakDown(target: Exact, parts: readonly Part[]): readonly Allotment[] {
  const fixed = bind(target, [...parts].sort((a, b) => (a.institution < b.institution ? -1 : 1)));
  const cut = fixed.map((one) => ({ ...one, whole: wholeOf(one.exact) }));
  const left = minus(target, total(cut.map(({ whole }) => whole)));
  const byRemainder = [...cut].sort(
    (a, b) => compare(minus(b.exact, b.whole), minus(a.exact, a.whole)) || (a.institution < b.institution ? -1 : 1),
  );
  const lucky = new Set(byRemainder.filter(({ held }) => !held).slice(0, Number(left)).map(({ institution }) => institution));
  const allotted = cut.map(({ institution, exact: share, whole }) => ({
    institution,
    exact: share,
    allotted: lucky.has(institution) ? plus(whole, "1") : whole,
  }));
  return parts.flatMap(({ institution }) => allotted.filter((one) => one.institution === institution));
}

interface Bound {
  readonly institution: string;
  readonly exact: Exact;
  readonly held: boolean;
}

/** Holds who falls under a floor or over a cap, and shares the rest by weight, until nobody does. */
function bind(target: Exact, parts: readonly Part[], held: ReadonlyMap<string, Exact> = new Map()): readonly Bound[] {
  const free = parts.filter(({ institution }) => !held.has(institution));
  const rest = minus(target, total([...held.values()]));
  const weights = total(free.map(({ weight }) => weight));
  if (compare(rest, "0") < 0 || (free.length > 0 && compare(weights, "0") <= 0) || (free.length === 0 && compare(rest, "0") !== 0)) {
    throw new MisuseError("breakDown", "floors, caps and weights cannot share out the target");
  }
  const shares = free.map((part) => ({ part, share: times(rest, dividedBy(part.weight, weights)) }));
  const under = shares.filter(({ part, share }) => part.floor !== undefined && compare(share, part.floor) < 0);
  const over = shares.filter(({ part, share }) => part.cap !== undefined && compare(share, part.cap) > 0);
  const bound = under.length > 0 ? under.map(({ part }) => [part.institution, part.floor ?? "0"] as const) : over.map(({ part }) => [part.institution, part.cap ?? "0"] as const);
  if (bound.length > 0) return bind(target, parts, new Map([...held, ...bound]));
  return parts.map(({ institution }) => ({
    institution,
    exact: held.get(institution) ?? shares.find(({ part }) => part.institution === institution)?.share ?? "0",
    held: held.has(institution),
  }));
}

function wholeOf(share: Exact): Exact {
  const [over, under] = quotientOf(share);
  return exact(over / under);
}
