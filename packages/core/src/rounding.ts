import * as z from "zod";
import { type Exact, quotientOf } from "./exact";

/**
 * How a figure is rounded for display: `half-up` is 四舍五入 (Chinese statistics, 1104 reports), `half-even` is GB/T 8170.
 * Half up is away from zero for negative figures: −2.5 → −3.
 */
export const roundingSchema = z.enum(["half-up", "half-even"]);
export type Rounding = z.infer<typeof roundingSchema>;

/**
 * Rounds an exact number to a number of decimals, once, and keeps trailing zeros (`"70.10"`). What is left of the
 * division is compared with its half: a tie is a tie exactly, however long the fraction.
 * @example round("14/3", 2) // "4.67"
 */
export function round(value: Exact, decimals: number, rounding: Rounding = "half-up"): string {
  const [over, under] = quotientOf(value);
  const rounded = quotient((over < 0n ? -over : over) * 10n ** BigInt(decimals), under, rounding);
  const digits = String(rounded).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return over < 0n && rounded > 0n ? `-${text}` : text;
}

/** over ÷ under, neither negative, as a whole number. */
function quotient(over: bigint, under: bigint, rounding: Rounding): bigint {
  const whole = over / under;
  const twice = (over % under) * 2n;
  const isUp = twice > under || (twice === under && (rounding === "half-up" || whole % 2n === 1n));
  return isUp ? whole + 1n : whole;
}
