import { compare, dividedBy, type Exact, exact, isZero, negate, type Slip, times } from "@biaogan/core";

/** A figure that one slip of the hand would have turned into what is written. */
export interface RightFigure {
  readonly slip: Slip;
  readonly right: Exact;
}

/**
 * Every figure that one slip would have turned into the written one: 元 for 万元, 亿, a transposed, a missing or a glued
 * digit, a lost decimal point, a wrong sign. Which of them it is, only the rules can tell.
 * @param decimals the decimals that the column prints.
 * @example rightFiguresOf("5021", 0).some(({ slip, right }) => slip === "digits-transposed" && right === "5201") // true
 */
export function rightFiguresOf(written: Exact, decimals: number): readonly RightFigure[] {
  const found: RightFigure[] = [
    ...scaled(written, "10000", "times-10000"),
    ...scaled(written, "100000000", "times-100000000"),
    ...(isZero(written) ? [] : [{ slip: "sign-wrong" as const, right: negate(written) }]),
    ...lostPoints(written, decimals),
    ...misspelt(written, decimals),
  ];
  const seen = new Set<string>([written]);
  return found.filter(({ right }) => {
    const fits = !right.includes("/") && (right.split(".")[1]?.length ?? 0) <= decimals && !seen.has(right);
    seen.add(right);
    return fits;
  });
}

function scaled(written: Exact, factor: Exact, slip: Slip): readonly RightFigure[] {
  return [
    { slip, right: dividedBy(written, factor) },
    { slip, right: times(written, factor) },
  ];
}

/** 301.41 written as 30141. */
function lostPoints(written: Exact, decimals: number): readonly RightFigure[] {
  if (written.includes(".")) return [];
  return Array.from(
    { length: decimals },
    (_, index): RightFigure => ({
      slip: "point-lost",
      right: dividedBy(written, `1${"0".repeat(index + 1)}`),
    }),
  );
}

/** Digits exchanged with their neighbour, left out, or one (in front two) too many. */
function misspelt(written: Exact, decimals: number): readonly RightFigure[] {
  if (written.includes("/")) return [];
  const sign = written.startsWith("-") ? "-" : "";
  const [whole = "", places = ""] = written.replace("-", "").split(".");
  const digits = whole + places.padEnd(decimals, "0");
  const read = (text: string, point = decimals): Exact | undefined => {
    if (text.length <= point) return undefined;
    const at = text.length - point;
    return exact(`${sign}${text.slice(0, at)}${point > 0 ? `.${text.slice(at)}` : ""}`);
  };
  const say = (slip: Slip, right: Exact | undefined): readonly RightFigure[] =>
    right === undefined ? [] : [{ slip, right }];
  const each = [...digits].map((_, index) => index);
  const without = (index: number, length = 1): string => digits.slice(0, index) + digits.slice(index + length);
  return [
    ...each.slice(1).flatMap((index) => {
      const [a = "", b = ""] = [digits[index - 1], digits[index]];
      return a === b
        ? []
        : say("digits-transposed", read(digits.slice(0, index - 1) + b + a + digits.slice(index + 1)));
    }),
    ...each.flatMap((index) => say("digit-glued", read(without(index)))),
    ...say("digit-glued", read(without(0, 2))),
    ...[...each, digits.length].flatMap((index) =>
      [..."0123456789"].flatMap((digit) =>
        index === 0 && digit === "0"
          ? []
          : say("digit-missing", read(digits.slice(0, index) + digit + digits.slice(index))),
      ),
    ),
    ...typedShort(digits, decimals, places, read).flatMap((right) => say("digit-missing", right)),
  ];
}

/** 123.4 where 123.45 lost its last digit: the places before it stand where they should. */
function typedShort(
  digits: string,
  decimals: number,
  places: string,
  read: (text: string) => Exact | undefined,
): readonly (Exact | undefined)[] {
  if (decimals === 0 || places.length >= decimals || places.length === 0) return [];
  const kept = digits.slice(0, digits.length - decimals + places.length);
  return [..."123456789"].map((digit) => read((kept + digit).padEnd(digits.length, "0")));
}

/** How far a figure lies from what it was a month ago, as a factor of at least 1; undefined where that says nothing. */
export function distanceFrom(before: Exact | undefined, right: Exact): Exact | undefined {
  if (before === undefined || compare(before, "0") <= 0 || compare(right, "0") <= 0) return undefined;
  const ratio = dividedBy(right, before);
  return compare(ratio, "1") >= 0 ? ratio : dividedBy(before, right);
}
