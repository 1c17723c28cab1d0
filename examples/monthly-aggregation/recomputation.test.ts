import { type Exact, exact, isKnown, round } from "@biaogan/core";
import { aggregateMonth, type MonthResult } from "@biaogan/indicators";
import { standardIndicators } from "@biaogan/indicators/standard";
import { checkMonth } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { beforeAll, describe, expect, it } from "vitest";
import { MONTHS_2021 } from "./tools/figures/calendar";
import { figuresOf, type InstitutionMonth } from "./tools/figures/figures";
import { samplePlan } from "./tools/sample-plan";
import { committedHistory, committedReceipts } from "./tools/workspace";

const plan = samplePlan();
/** Who is not counted in September: refused, or not reported. */
const LEFT_OUT = new Set(["B02", "B03", "P02", "Y01", "B07"]);
let result: MonthResult;

beforeAll(async () => {
  const history = committedHistory();
  const { accepted } = checkMonth(benchmarkCounty2021, plan, await committedReceipts(), { month: "2021-09", history });
  expect(new Set(accepted.reports.filter((one) => !one.accepted).map(({ institution }) => institution))).toEqual(
    LEFT_OUT,
  );
  result = aggregateMonth(
    plan,
    { pack: benchmarkCounty2021, indicators: standardIndicators },
    [...history, accepted],
    "2021-09",
  );
});

/** The generator's own rows of a month, without who is left out of September. */
function rows(month: string): readonly InstitutionMonth[] {
  return figuresOf(plan.county, month).filter(({ institution }) => month !== "2021-09" || !LEFT_OUT.has(institution));
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const over = (months: readonly string[], of: (one: InstitutionMonth) => number): number =>
  sum(months.flatMap((month) => rows(month).map(of)));
const H2 = MONTHS_2021.filter((month) => month >= "2021-07");
const SEPTEMBER = ["2021-09"];

/** A quotient of whole numbers with two decimals, by integers alone. */
function percent(part: number, whole: number): string {
  return decimals(BigInt(part) * 100n, BigInt(whole));
}

function decimals(over_: bigint, under: bigint): string {
  const scaled = (over_ * 1000n) / under;
  const hundredths = (scaled + 5n) / 10n;
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, "0")}`;
}

function value(indicator: string): Exact {
  const figure = result.figures[indicator]?.county.value;
  if (!figure || !isKnown(figure)) throw new Error(`${indicator} is not known`);
  return figure.known;
}

const shown = (indicator: string): string => round(value(indicator), 2);
const merchants = SEPTEMBER.flatMap(rows).flatMap((one) => one.merchants);
/** Two months of the same institutions: who is left out of September is left out of August too. */
const both = ["2021-08", "2021-09"].map((month) =>
  figuresOf(plan.county, month).filter(({ institution }) => !LEFT_OUT.has(institution)),
);

describe("an independent recomputation by plain sums agrees with", () => {
  it("K01, K06: sums over the year", () => {
    expect(value("K01")).toBe(exact(over(MONTHS_2021, (one) => one.progress?.newlyBoundUsers ?? 0)));
    expect(value("K06")).toBe(exact(over(MONTHS_2021, (one) => one.progress?.smallMerchantsAdded ?? 0)));
  });
  it("K02: the mean of UnionPay's county figure", () => {
    const active = MONTHS_2021.flatMap(rows).flatMap(({ platform }) => (platform ? [platform.activeUsers] : []));
    expect(active).toHaveLength(9);
    expect(shown("K02")).toBe(decimals(BigInt(sum(active)), 9n));
  });
  it("K04, K12: merchants accepting, of those in business", () => {
    const open = merchants.filter(({ closedOn }) => closedOn === undefined);
    const mainstream = open.filter((one) => one.class === "mainstream");
    const scenic = open.filter(({ area }) => area === "scenic");
    expect(shown("K04")).toBe(percent(mainstream.filter((one) => one.acceptsUnified).length, mainstream.length));
    expect(shown("K12")).toBe(percent(scenic.filter((one) => one.acceptsUnified).length, scenic.length));
  });
  it("K04, K05, K12: their change since August, of whose details the history keeps counts and no rows", () => {
    const shares = both.map((own) => {
      const open = own.flatMap((one) => one.merchants).filter(({ closedOn }) => closedOn === undefined);
      const inService = own.flatMap((one) => one.terminals).filter(({ withdrawnOn }) => withdrawnOn === undefined);
      const share = <T>(all: readonly T[], isPart: (one: T) => boolean) =>
        [BigInt(all.filter(isPart).length), BigInt(all.length)] as const;
      return {
        K04: share(
          open.filter((one) => one.class === "mainstream"),
          (one) => one.acceptsUnified,
        ),
        K05: share(inService, (one) => one.unifiedQr),
        K12: share(
          open.filter((one) => one.area === "scenic"),
          (one) => one.acceptsUnified,
        ),
      };
    });
    for (const id of ["K04", "K05", "K12"] as const) {
      const [[a, b], [c, d]] = [shares[0]?.[id] ?? [0n, 1n], shares[1]?.[id] ?? [0n, 1n]];
      const change = result.scores.find(({ indicator }) => indicator === id)?.aspects.monthOnMonth;
      expect(change && isKnown(change) ? round(change.known, 2) : change, id).toBe(
        decimals((c * b - a * d) * 100n, b * d),
      );
    }
  });
  it("K05: terminals in service that read the unified code, and for each bank", () => {
    const share = (own: readonly InstitutionMonth[]): string => {
      const here = own.flatMap(({ terminals }) => terminals).filter(({ withdrawnOn }) => withdrawnOn === undefined);
      return percent(here.filter(({ unifiedQr }) => unifiedQr).length, here.length);
    };
    expect(shown("K05")).toBe(share(rows("2021-09")));
    for (const own of rows("2021-09").filter(({ terminals }) => terminals.length > 0)) {
      const figure = result.figures.K05?.institutions[own.institution]?.value;
      expect(figure && isKnown(figure) ? round(figure.known, 2) : figure).toBe(share([own]));
    }
  });
  it("K07: the mean over July, August and September", () => {
    expect(shown("K07")).toBe(decimals(BigInt(over(H2, (one) => one.progress?.smallMerchantsActive ?? 0)), 3n));
  });
  it("K09: the daily average of the buses against 730,000 in 366 days", () => {
    const rides = sum(
      MONTHS_2021.flatMap(rows).flatMap(({ platform }) => platform?.bus.map(({ transactions }) => transactions) ?? []),
    );
    const days = MONTHS_2021.flatMap(rows).flatMap(({ platform }) => platform?.bus ?? []).length;
    expect(days).toBe(274);
    const growth = (BigInt(rides) * 366n * 100n - 730_000n * BigInt(days) * 100n) * 1n;
    expect(shown("K09")).toBe(decimals(growth, 730_000n * BigInt(days)));
  });
  it("K10, K11: points accepting of points in all", () => {
    const points = rows("2021-09").flatMap((one) => one.points);
    for (const [indicator, code] of [
      ["K10", "taxi"],
      ["K11", "coach-station"],
    ] as const) {
      const point = points.find((one) => one.point === code);
      expect(shown(indicator)).toBe(percent(point?.accepting ?? 0, point?.total ?? 1));
    }
  });
  it("K03, K08, K13, K14: milestones as reported, and missing where the report was refused", () => {
    const points = rows("2021-09").flatMap((one) => one.points);
    for (const [indicator, code] of [
      ["K03", "farmers-market"],
      ["K13", "hospital-registration"],
      ["K14", "hospital-self-service"],
    ] as const) {
      expect(value(indicator)).toBe(points.find((one) => one.point === code)?.state);
    }
    expect(result.figures.K08?.county.value).toEqual({ missing: "refused", measure: "state" });
  });
  it("K15: rooms in operation in every month so far", () => {
    const rooms = rows("2021-09").flatMap((one) => one.rooms);
    const steady = rooms.filter(({ room }) =>
      MONTHS_2021.every((month) =>
        figuresOf(plan.county, month).some((one) =>
          one.rooms.some((other) => other.room === room && other.state === "operating"),
        ),
      ),
    );
    expect(value("K15")).toBe(exact(steady.length));
  });
  it("K16: the least room's mean of the second half, suspended rooms left out", () => {
    const rooms = rows("2021-09")
      .flatMap((one) => one.rooms)
      .filter(({ state }) => state === "operating");
    const means = rooms.map(({ room }) =>
      sum(
        H2.flatMap((month) =>
          figuresOf(plan.county, month).flatMap((one) =>
            one.rooms.filter((other) => other.room === room).map((other) => other.transactions),
          ),
        ),
      ),
    );
    expect(shown("K16")).toBe(decimals(BigInt(Math.min(...means)), 3n));
  });
});
