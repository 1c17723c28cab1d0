import { minus, shiftMonth, times } from "@biaogan/core";
import type { Example, Rule } from "../rule";

type More = NonNullable<Rule["examples"]["more"]>;
type Row = Readonly<Record<string, string>>;
type Cases = Pick<Rule["examples"], "passes" | "fails"> & { readonly more: More };
/** A figure of this month beside one it is compared with. */
type Beside = (now: string, before: string) => Example;

/** The examples' month, where they name none. */
const NOW = "2021-09";

/** A figure of this month, and at the start of the year. */
export function yearStartFigures(table: string, row: (value: string) => Row): Beside {
  return (now, before) => figuresAt(table, row, { [NOW]: now, "2020-12": before });
}

/** A figure of this month, of the same month last year, and of the month before where it is given. */
export function lastYearFigures(
  table: string,
  row: (value: string) => Row,
): (now: string, lastYear: string, lastMonth?: string) => Example {
  return (now, lastYear, lastMonth) =>
    figuresAt(table, row, {
      [NOW]: now,
      "2020-09": lastYear,
      ...(lastMonth === undefined ? {} : { "2021-08": lastMonth }),
    });
}

/** A figure of this month and of the months before it, the last first. */
export function usualFigures(
  table: string,
  row: (value: string) => Row,
): (now: string, before: readonly string[]) => Example {
  return (now, before) =>
    figuresAt(table, row, {
      [NOW]: now,
      ...Object.fromEntries(before.map((value, index) => [shiftMonth(NOW, -1 - index), value])),
    });
}

function figuresAt(table: string, row: (value: string) => Row, values: Readonly<Record<string, string>>): Example {
  const { [NOW]: now = "", ...earlier } = values;
  return {
    tables: { [table]: [row(now)] },
    earlier: Object.fromEntries(Object.entries(earlier).map(([month, value]) => [month, { [table]: [row(value)] }])),
  };
}

/**
 * The edges of a swing of a half (or of the whole): just inside and just outside, upwards and downwards, and silent where
 * the base is too small to say anything.
 */
export function swingCases(whole: boolean, least: string, of: Beside): More {
  const below = minus(least, "1");
  return {
    passes: whole
      ? [of("1000", "500"), of("500", "1000"), of("0", "500"), of(least, least)]
      : [of("500", "1000"), of("1100", "1000"), of("1500", "1000"), of(least, least)],
    fails: [
      of(whole ? "1001" : "1501", whole ? "500" : "1000"),
      // Of what cannot be negative the lower edge of the whole is only met by a slip.
      of(whole ? "-1" : "499", whole ? "500" : "1000"),
      of(times(least, "3"), least),
    ],
    silent: [of("900", below)],
  };
}

/** The edges of a swing on last year that speaks where last month is calm, or nothing to compare with. */
export function lastYearCases(
  whole: boolean,
  least: string,
  of: (now: string, lastYear: string, lastMonth?: string) => Example,
): Cases {
  const { passes, fails, silent } = swingCases(whole, least, (now, before) => of(now, before, now));
  return {
    passes: of("300", "300", "300"),
    fails: of("901", "300", "901"),
    more: {
      passes: passes ?? [],
      fails: [
        ...(fails ?? []),
        of("3000", "1000", "2000"),
        of("3000", "1000", "6000"),
        of("3000", "1000", "0"),
        of("3000", "1000", "-1"),
        of("3000", "1000"),
      ],
      silent: [...(silent ?? []), of("3000", "1000", "1999"), of("3000", "1000", "6001"), of("3000", "1000", "1")],
    },
  };
}

/** Beyond what is usual is at least so many times the median of the earlier months, or less than one of so many. */
export const USUAL = "3";

/** The edges of what is usual, for {@link USUAL}: steady, wide and skewed months, six of them and fewer. */
export function usualCases(of: (now: string, before: readonly string[]) => Example): Cases {
  const months = (...runs: readonly (readonly [value: string, times: number])[]): readonly string[] =>
    runs.flatMap(([value, count]) => Array.from({ length: count }, () => value));
  const [ones, steady] = [months(["1", 6]), months(["60", 6])];
  const idle = months(["60", 6], ["0", 6]);
  // The median is 150, and most lie half as much again from it: 1.5⁵ is 7.59.
  const wide = months(["100", 3], ["150", 1], ["225", 3]);
  // The usual factor to the fifth is 2.76 (to the sixth 3.38) here, 3.24 there.
  const [near, far] = [months(["40", 3], ["60", 3]), months(["40", 3], ["64", 3])];
  const small = months(["1", 3], ["2", 3]);
  const turned = months(["9", 4], ["1", 3]);
  const skewed = months(["1", 5], ["100", 1]);
  return {
    passes: of("180", steady),
    fails: of("181", steady),
    more: {
      passes: [
        of("20", steady),
        of("180", idle),
        of("1000", [...wide, "0"]),
        of("20", [...wide, "0"]),
        of("145", near),
        of("17", near),
        of("160", far),
        of("17", far),
        of("8", small),
        of("1", small),
        of("20", turned),
        of("4", turned),
        of("2", skewed),
      ],
      fails: [
        of("19", steady),
        of("0", ones),
        of("4", ones),
        of("4", [...ones, "1"]),
        of("19", idle),
        of("1200", wide),
        of("19", wide),
        of("170", far),
        of("16", far),
        of("2", turned),
        of("4", skewed),
      ],
      silent: [of("9", months(["1", 5])), of("9", months(["1", 5], ["0", 1]))],
    },
  };
}
