import { Decimal } from "decimal.js";
import { z } from "zod";
import { type Exact, quotientOf } from "./exact";

/**
 * How a figure is rounded for display: `half-up` is 四舍五入 (Chinese statistics, 1104 reports), `half-even` is GB/T 8170.
 * Half up is away from zero for negative figures: −2.5 → −3.
 */
export const roundingSchema = z.enum(["half-up", "half-even"]);
export type Rounding = z.infer<typeof roundingSchema>;

const MODES = { "half-up": Decimal.ROUND_HALF_UP, "half-even": Decimal.ROUND_HALF_EVEN } as const satisfies Record<
  Rounding,
  Decimal.Rounding
>;

/**
 * Rounds an exact number to a number of decimals, once, and keeps trailing zeros (`"70.10"`).
 *
 * The quotient is first taken to more digits than its denominator has: a fraction n/d that is no tie lies at least
 * 1/(2·d·10^decimals) from one, so the longer quotient falls on the same side and nothing is rounded twice.
 * @example round("14/3", 2) // "4.67"
 */
export function round(value: Exact, decimals: number, rounding: Rounding = "half-up"): string {
  const [over, under] = quotientOf(value);
  const precision = String(over).length + String(under).length * 2 + decimals + 5;
  const Precise = Decimal.clone({ precision, rounding: Decimal.ROUND_DOWN });
  const rounded = new Precise(over.toString()).div(under.toString()).toFixed(decimals, MODES[rounding]);
  return /^-0(\.0*)?$/.test(rounded) ? rounded.slice(1) : rounded;
}

/**
 * A written decimal, in plain or scientific notation, cut to so many significant digits and printed without exponent.
 * @example roundSignificant("0.30000000000000004", 15) // "0.3"
 */
export function roundSignificant(written: string, digits: number): string {
  const Precise = Decimal.clone({ precision: digits, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -400, toExpPos: 400 });
  return new Precise(written).toSignificantDigits(digits).toString();
}
