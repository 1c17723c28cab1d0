import { compare, type Exact, exact, type Finding, minus, plus, quotientOf, total } from "@biaogan/core";
import * as z from "zod";
import { checkParts, rangeOf } from "./breakdown/part-range";
import { type Bound, shareOut } from "./breakdown/share-out";
import { planFinding } from "./plan-finding";

/**
 * Who gets what is left when every share is cut to a whole number: one each, ties in the roster's order.
 * - `largest-remainder`: to the shares that were cut most;
 * - `largest-weight`: to the largest weights that were cut at all.
 */
export const remainderRuleSchema = z.enum(["largest-remainder", "largest-weight"]);
export type RemainderRule = z.infer<typeof remainderRuleSchema>;

/** One institution's part of a target: its weight, and what binds it, in whole numbers. */
export interface Part {
  readonly institution: string;
  readonly weight: Exact;
  readonly floor?: Exact;
  readonly cap?: Exact;
  /** Its number is set: it takes no part in the sharing. */
  readonly hold?: Exact;
}

/** One institution's number with its proof: the exact share, what bound it, and whether it took of the remainder. */
export interface Allotment {
  readonly institution: string;
  readonly weight: Exact;
  readonly bound: Bound;
  readonly exact: Exact;
  readonly remainder: "0" | "1";
  readonly allotted: Exact;
}

export interface BreakDownOptions {
  readonly remainder?: RemainderRule;
  /** The roster's codes in their order, which settles ties; without it the codes' own order does. */
  readonly roster?: readonly string[];
  /** The target that is broken down, for the place of a finding. */
  readonly target?: string;
}

/**
 * Breaks a whole number down to institutions by weight. The parts add to it, each is whole and within its floor and
 * cap, and their order does not matter: who is held by a floor or a cap gets that, all others the same for each weight.
 * Floors over the total, or caps under it, are findings.
 * @throws MisuseError for numbers that are negative or not whole, a floor over its cap, an institution named twice.
 * @example breakDown("10", [{ institution: "B01", weight: "1" }, { institution: "B02", weight: "2" }])
 * // { allotments: B01 "3", B02 "7" }
 */
export function breakDown(
  whole: Exact,
  parts: readonly Part[],
  { remainder = "largest-remainder", roster = [], target }: BreakDownOptions = {},
): { readonly allotments: readonly Allotment[] } | { readonly findings: readonly Finding[] } {
  // 1. Refuse what cannot be shared out.
  checkParts(whole, parts);
  const findings = checkRange(whole, parts, target === undefined ? "breakdown" : `breakdown.${target}`);
  if (findings.length > 0) return { findings };
  // 2. Share out exactly, and cut every share to a whole number.
  const cut = shareOut(whole, parts).map((one) => ({ ...one, cut: wholeOf(one.exact) }));
  // 3. Give what is left, one each, by the rule.
  const left = minus(whole, total(cut.map((one) => one.cut)));
  const ranked = cut
    .filter((one) => compare(one.exact, one.cut) > 0)
    .sort((a, b) => remainderRules[remainder](a, b) || byRoster(roster, a.institution, b.institution));
  const taking = new Set(ranked.filter((_, rank) => compare(exact(rank), left) < 0).map((one) => one.institution));
  return {
    allotments: cut.map(({ cut: own, ...one }) => {
      const more = taking.has(one.institution) ? "1" : "0";
      return { ...one, remainder: more, allotted: plus(own, more) };
    }),
  };
}

interface Cut {
  readonly institution: string;
  readonly weight: Exact;
  readonly exact: Exact;
  readonly cut: Exact;
}

const remainderRules = {
  "largest-remainder": (a, b) => compare(minus(b.exact, b.cut), minus(a.exact, a.cut)),
  "largest-weight": (a, b) => compare(b.weight, a.weight),
} as const satisfies Record<RemainderRule, (a: Cut, b: Cut) => number>;

function byRoster(roster: readonly string[], a: string, b: string): number {
  const [left, right] = [a, b].map((code) => (roster.includes(code) ? roster.indexOf(code) : roster.length));
  return (left ?? 0) - (right ?? 0) || (a < b ? -1 : 1);
}

function checkRange(whole: Exact, parts: readonly Part[], key: string): readonly Finding[] {
  const { least, most } = rangeOf(parts);
  const place = { file: "county", key } as const;
  if (compare(least, whole) > 0) return [planFinding("P-0301", place, { floors: least, total: whole })];
  if (most === undefined || compare(most, whole) >= 0) return [];
  return [planFinding("P-0302", place, { caps: most, total: whole })];
}

function wholeOf(share: Exact): Exact {
  const [over, under] = quotientOf(share);
  return exact(over / under);
}
