import { isKnown, minus, times, total } from "@biaogan/core";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateMonth } from "./aggregate-month";
import { acceptedMonths, type SmallMonths } from "./example/small-months";
import { aggregateSmall, scoreOf } from "./fixtures/aggregate-small";
import { samplePlan } from "./fixtures/sample-plan";
import { monthResultFromJson, monthResultToJson } from "./month-result-json";
import { standardIndicators } from "./standard/index";

const runs = { numRuns: 12 };
const months = ["2021-07", "2021-08", "2021-09"] as const;
const reporters = ["B01", "B02", "P01"] as const;

/** Progress reports of three institutions in three months, some of which did not come. */
const reports = fc
  .array(fc.option(fc.tuple(fc.nat(5000), fc.nat(500), fc.nat(900)), { freq: 4 }), { minLength: 9, maxLength: 9 })
  .map((figures): SmallMonths => {
    const reportOf = (index: number) => {
      const [newlyBoundUsers, smallMerchantsAdded, smallMerchantsActive] = figures[index]?.map(String) ?? [];
      if (newlyBoundUsers === undefined || smallMerchantsAdded === undefined || smallMerchantsActive === undefined)
        return [];
      return [{ progress: [{ newlyBoundUsers, smallMerchantsAdded, smallMerchantsActive }] }];
    };
    return Object.fromEntries(
      months.map((month, m) => [
        month,
        Object.fromEntries(reporters.flatMap((who, i) => reportOf(m * 3 + i).map((report) => [who, report]))),
      ]),
    );
  });

function known(figure: { readonly known?: string } | object): string | undefined {
  return "known" in figure && typeof figure.known === "string" ? figure.known : undefined;
}

describe("aggregateMonth laws", () => {
  it("institutions sum to the county, where they are parts", () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const result = aggregateSmall(reported, "2021-09");
        for (const id of ["K01", "K06"]) {
          const parts = scoreOf(result, id).contributions.flatMap(({ value }) => known(value) ?? []);
          expect(known(scoreOf(result, id).aspects.value) ?? "0").toBe(total(parts));
        }
      }),
      runs,
    );
  });

  it("the institutions' means do not sum to the county's where a month is missing, so they are no parts", () => {
    const active = (value: string) => ({ progress: [{ smallMerchantsActive: value }] });
    const result = aggregateSmall(
      { "2021-07": { B01: active("10"), B02: active("10") }, "2021-08": { B01: active("10") } },
      "2021-08",
    );
    expect(scoreOf(result, "K07").contributions).toEqual([]);
    expect(scoreOf(result, "K07").aspects.value).toEqual({ known: "15", measure: "户" });
    expect(result.figures.K07?.institutions.B02?.value).toEqual({ known: "10", measure: "户" });
  });

  it("the shares of the parts sum to 100%", () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const { contributions, aspects } = scoreOf(aggregateSmall(reported, "2021-09"), "K01");
        if (!isKnown(aspects.value) || aspects.value.known === "0") return;
        expect(total(contributions.flatMap(({ share }) => known(share) ?? []))).toBe("100");
      }),
      runs,
    );
  });

  it("year to date less last month's year to date is the month", () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const now = scoreOf(aggregateSmall(reported, "2021-09"), "K01").aspects;
        const before = scoreOf(aggregateSmall(reported, "2021-08"), "K01").aspects;
        const difference = minus(known(now.yearToDate) ?? "0", known(before.yearToDate) ?? "0");
        expect(known(now.month) ?? "0").toBe(difference);
      }),
      runs,
    );
  });

  it("the order of months and submissions changes nothing", () => {
    const plan = samplePlan();
    const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat(97)), (reported, keys) => {
        const shuffled = <T>(list: readonly T[]): readonly T[] =>
          list
            .map((one) => ({ one, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const accepted = acceptedMonths(plan, benchmarkCounty2021, reported);
        const turned = shuffled(accepted.map((one) => ({ ...one, submissions: shuffled(one.submissions) })));
        expect(JSON.stringify(monthResultToJson(aggregateMonth(plan, declared, turned, "2021-09")))).toBe(
          JSON.stringify(monthResultToJson(aggregateMonth(plan, declared, accepted, "2021-09"))),
        );
      }),
      runs,
    );
  });

  it("so many times the users are so many times the figure, and the same rate of change", () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 2, max: 9 }), (reported, factor) => {
        const scaled: SmallMonths = JSON.parse(
          JSON.stringify(reported).replace(
            /"newlyBoundUsers":"(\d+)"/g,
            (_, users: string) => `"newlyBoundUsers":"${times(users, String(factor))}"`,
          ),
        );
        const [one, many] = [reported, scaled].map((small) => scoreOf(aggregateSmall(small, "2021-09"), "K01").aspects);
        const value = one && known(one.value);
        expect(many && known(many.value)).toBe(value === undefined ? undefined : times(value, String(factor)));
        expect(many?.monthOnMonth).toEqual(one?.monthOnMonth);
      }),
      runs,
    );
  });

  it("a report that did not come is not a report of zero", () => {
    fc.assert(
      fc.property(reports, fc.constantFrom(...reporters), (reported, who) => {
        const { [who]: _, ...others } = reported["2021-09"] ?? {};
        const zero = { progress: [{ newlyBoundUsers: "0", smallMerchantsAdded: "0", smallMerchantsActive: "0" }] };
        const without = scoreOf(aggregateSmall({ ...reported, "2021-09": others }, "2021-09"), "K01");
        const withZero = scoreOf(
          aggregateSmall({ ...reported, "2021-09": { ...others, [who]: zero } }, "2021-09"),
          "K01",
        );
        expect(without.completeness.missing).toContain(`${who} 2021-09`);
        expect(withZero.completeness.missing).not.toContain(`${who} 2021-09`);
        expect(without.ranking.find(({ institution }) => institution === who)?.rank).toBeUndefined();
      }),
      runs,
    );
  });

  it("survives JSON: read(write(result)) is the result, and every root holds its value", () => {
    fc.assert(
      fc.property(reports, (reported) => {
        const result = aggregateSmall(reported, "2021-09");
        const json = monthResultToJson(result);
        expect(monthResultToJson(monthResultFromJson(json))).toEqual(json);
        expect(monthResultFromJson(json)).toEqual(result);
        for (const { county, institutions, aspects } of Object.values(result.figures)) {
          for (const { value, trace } of [county, ...Object.values(institutions), ...Object.values(aspects)]) {
            expect(trace.outcome).toEqual(value);
          }
        }
      }),
      runs,
    );
  });
});
