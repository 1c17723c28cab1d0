import type { Month } from "@biaogan/core";
import type { CountyPlan } from "@biaogan/plan";
import { figuresOf, type InstitutionMonth } from "./figures/figures";
import { baseMonths } from "./figures/platform";

/** A number as numerator and denominator in lowest terms: arithmetic of the test's own. */
export type Fraction = readonly [bigint, bigint];

export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest(a * c, b * d);
export const over = (one: Fraction, [c, d]: Fraction): Fraction => times(one, c < 0n ? [-d, -c] : [d, c]);
export const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest(a * d - c * b, b * d);
export const less = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b;

/** `8412`, `-4.9` or `14/3`. */
export function fraction(written: string): Fraction {
  const [above = "", below = "1"] = written.split("/");
  const [whole = "", places = ""] = above.split(".");
  return lowest(BigInt(whole + places), BigInt(below) * 10n ** BigInt(places.length));
}

function lowest(a: bigint, b: bigint): Fraction {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return x === 0n ? [0n, 1n] : [a / x, b / x];
}

type Who = readonly string[];

/** How an indicator is made up of the generator's rows: of one month, and of some months of whoever reported each. */
export interface PlainFigure {
  readonly window: "year" | "second-half";
  /** What its comparisons are: a rate of change, or points. */
  readonly kind: "rate" | "points";
  readonly alone: (month: Month, who: Who) => Fraction;
  readonly value: (months: readonly Month[], who: (month: Month) => Who) => Fraction;
}

/** The indicators that are compared and held against a number, from what institutions have to tell. */
export function plainFigures(plan: CountyPlan) {
  const told = new Map<Month, readonly InstitutionMonth[]>();
  const rows = (month: Month, who: Who): readonly InstitutionMonth[] => {
    const all = told.get(month) ?? figuresOf(plan.county, month);
    told.set(month, all);
    return all.filter(({ institution }) => who.includes(institution));
  };
  const base = new Map(baseMonths().map((one) => [one.month, one]));
  const sum = (values: readonly (number | undefined)[]): Fraction => [
    values.reduce((all: bigint, one) => all + BigInt(one ?? 0), 0n),
    1n,
  ];

  type Column = "newlyBoundUsers" | "smallMerchantsAdded" | "smallMerchantsActive";
  const column = (name: Column) => (month: Month, who: Who) => {
    const lastYear = base.get(month)?.institutions.filter(({ size }) => who.includes(size.code));
    return sum(lastYear?.map((one) => one[name]) ?? rows(month, who).map(({ progress }) => progress?.[name]));
  };
  const active = (month: Month, who: Who) =>
    sum([base.get(month)?.activeUsers ?? rows(month, who).find(({ platform }) => platform)?.platform?.activeUsers]);

  const summed = (alone: PlainFigure["alone"]): PlainFigure => ({
    window: "year",
    kind: "rate",
    alone,
    value: (months, who) => months.reduce((all, month) => plus(all, alone(month, who(month))), [0n, 1n] as Fraction),
  });
  const mean = (window: PlainFigure["window"], alone: PlainFigure["alone"]): PlainFigure => ({
    window,
    kind: "rate",
    alone,
    value: (months, who) => over(summed(alone).value(months, who), [BigInt(months.length), 1n]),
  });
  /** A share of one month, in %. */
  const share = <T>(
    list: (one: InstitutionMonth) => readonly T[],
    of: (one: T) => readonly [part: number, all: number],
  ) => {
    const alone = (month: Month, who: Who): Fraction => {
      const parts = rows(month, who).flatMap(list).map(of);
      return times(over(sum(parts.map(([part]) => part)), sum(parts.map(([, all]) => all))), [100n, 1n]);
    };
    const value: PlainFigure["value"] = (months, who) => {
      const last = months.at(-1) ?? "";
      return alone(last, who(last));
    };
    return { window: "year", kind: "points", alone, value } as const satisfies PlainFigure;
  };
  const counted = (isPart: boolean, isAll: boolean) => [isAll && isPart ? 1 : 0, isAll ? 1 : 0] as const;
  const point = (code: string) =>
    share(
      ({ points }) => points.filter((one) => one.point === code),
      ({ accepting = 0, total = 0 }) => [accepting, total],
    );

  /** The rooms that operate in a month, by number, with their transactions. */
  const operating = (month: Month, who: Who) =>
    new Map(
      rows(month, who)
        .flatMap((one) => one.rooms)
        .filter(({ state }) => state === "operating")
        .map(({ room, transactions }) => [room, transactions] as const),
    );
  /** Rooms that operate in every month; the last month's list says which there are. */
  const steady: PlainFigure = {
    window: "year",
    kind: "rate",
    alone: (month, who) => [BigInt(operating(month, who).size), 1n],
    value: (months, who) => {
      const each = months.map((month) => operating(month, who(month)));
      return [BigInt([...(each.at(-1)?.keys() ?? [])].filter((room) => each.every((one) => one.has(room))).length), 1n];
    },
  };
  const least = (rooms: readonly Fraction[]): Fraction =>
    rooms.reduce((best, one) => (less(one, best) ? one : best), rooms[0] ?? [0n, 1n]);
  /** The least operating room's mean; what a room did while it was suspended counts in its mean. */
  const leastRoom: PlainFigure = {
    window: "second-half",
    kind: "rate",
    alone: (month, who) => least([...operating(month, who).values()].map((one) => [BigInt(one), 1n])),
    value: (months, who) => {
      const last = months.at(-1) ?? "";
      const mean = (room: string) =>
        over(
          sum(
            months.map(
              (month) =>
                rows(month, who(last))
                  .flatMap((one) => one.rooms)
                  .find((one) => one.room === room)?.transactions,
            ),
          ),
          [BigInt(months.length), 1n],
        );
      return least([...operating(last, who(last)).keys()].map(mean));
    },
  };

  return {
    K01: summed(column("newlyBoundUsers")),
    K02: mean("year", active),
    K04: share(
      ({ merchants }) => merchants,
      (one) => counted(one.acceptsUnified, one.class === "mainstream" && one.closedOn === undefined),
    ),
    K05: share(
      ({ terminals }) => terminals,
      (one) => counted(one.unifiedQr, one.withdrawnOn === undefined),
    ),
    K06: summed(column("smallMerchantsAdded")),
    K07: mean("second-half", column("smallMerchantsActive")),
    K10: point("taxi"),
    K11: point("coach-station"),
    K12: share(
      ({ merchants }) => merchants,
      (one) => counted(one.acceptsUnified, one.area === "scenic" && one.closedOn === undefined),
    ),
    K15: steady,
    K16: leastRoom,
  } as const satisfies Readonly<Record<string, PlainFigure>>;
}

const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => lowest(a * d + c * b, b * d);
