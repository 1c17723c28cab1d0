import * as z from "zod";
import { MisuseError } from "./misuse";

/**
 * An exact number as plain text: a decimal (`"98.72"`, `"-3"`) or, where no decimal ends, a reduced fraction
 * (`"14/3"`). Nothing is ever rounded in it; rounding happens once, when it is displayed.
 */
export const exactSchema = z.string().regex(/^-?\d+(\.\d*[1-9])?$|^-?[1-9]\d*\/[1-9]\d*$/);
export type Exact = z.infer<typeof exactSchema>;

interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** Most figures are counts. */
const INTEGER = /^-?\d+$/;
const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?$/;
const FRACTION = /^(-?\d+)\/(\d+)$/;

/**
 * Parses an exact number from an integer, a decimal text or a fraction text.
 * @throws MisuseError for anything else, a binary float with a fraction part among it.
 * @example exact("12.50") // "12.5"
 */
export function exact(value: string | bigint | number): Exact {
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") {
    if (!Number.isSafeInteger(value))
      throw new MisuseError("exact", `${value} is not a safe integer: give a decimal text`);
    return String(value === 0 ? 0 : value);
  }
  return print(read(value));
}

/** Whether a text is a decimal or fraction that {@link exact} takes. */
export function isExact(value: string): boolean {
  return DECIMAL.test(value) || (FRACTION.test(value) && !/\/0+$/.test(value));
}

/** a + b, exactly. */
export function plus(a: Exact, b: Exact): Exact {
  return print(added(read(a), read(b)));
}

/** a − b, exactly. */
export function minus(a: Exact, b: Exact): Exact {
  return plus(a, negate(b));
}

/** a × b, exactly. */
export function times(a: Exact, b: Exact): Exact {
  const x = read(a);
  const y = read(b);
  return print({ over: x.over * y.over, under: x.under * y.under });
}

/**
 * a ÷ b, exactly: `dividedBy("14", "3")` is `"14/3"`.
 * @throws MisuseError when b is zero: ask {@link isZero} first and say why there is no figure.
 */
export function dividedBy(a: Exact, b: Exact): Exact {
  const x = read(a);
  const y = read(b);
  if (y.over === 0n) throw new MisuseError("dividedBy", "division by zero");
  return print({ over: x.over * y.under, under: x.under * y.over });
}

/** −a. */
export function negate(a: Exact): Exact {
  if (a === "0") return a;
  return a.startsWith("-") ? a.slice(1) : `-${a}`;
}

/** |a|. */
export function absolute(a: Exact): Exact {
  return a.startsWith("-") ? a.slice(1) : a;
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a === b) return 0;
  const x = read(a);
  const y = read(b);
  const difference = x.over * y.under - y.over * x.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Whether a is zero. */
export function isZero(a: Exact): boolean {
  return compare(a, "0") === 0;
}

/** The sum of a list; zero for none. */
export function total(values: readonly Exact[]): Exact {
  return print(values.reduce((sum, value) => added(sum, read(value)), ZERO));
}

/** The numerator and denominator of an exact number, reduced, the denominator positive. */
export function quotientOf(value: Exact): readonly [over: bigint, under: bigint] {
  const { over, under } = read(value);
  const divisor = greatestCommonDivisor(over, under);
  return [over / divisor, under / divisor];
}

const ZERO: Fraction = { over: 0n, under: 1n };

/** Over the least common denominator; most sums have one already. */
function added(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under) return { over: a.over + b.over, under: a.under };
  const shared = greatestCommonDivisor(a.under, b.under);
  const [x, y] = [a.under / shared, b.under / shared];
  return { over: a.over * y + b.over * x, under: x * b.under };
}

function read(value: string): Fraction {
  if (INTEGER.test(value)) return { over: BigInt(value), under: 1n };
  const decimal = DECIMAL.exec(value);
  if (decimal) {
    const [, sign, whole = "0", places = ""] = decimal;
    const over = BigInt(whole + places);
    return { over: sign === "-" ? -over : over, under: 10n ** BigInt(places.length) };
  }
  const fraction = FRACTION.exec(value);
  const under = BigInt(fraction?.[2] ?? 0);
  if (!fraction || under === 0n) throw new MisuseError("exact", `"${value}" is not an exact number`);
  return { over: BigInt(fraction[1] ?? 0), under };
}

function print({ over, under }: Fraction): Exact {
  if (under === 1n) return over.toString();
  if (under < 0n) return print({ over: -over, under: -under });
  const divisor = greatestCommonDivisor(over, under);
  const n = over / divisor;
  const d = under / divisor;
  if (d === 1n) return n.toString();
  const places = decimalPlaces(d);
  if (places === undefined) return `${n}/${d}`;
  const digits = ((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).toString().padStart(places + 1, "0");
  return `${n < 0n ? "-" : ""}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** How many decimals 1/d needs, or undefined where the decimal never ends. */
function decimalPlaces(d: bigint): number | undefined {
  let twos = 0;
  let fives = 0;
  let rest = d;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos += 1;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives += 1;
  }
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
