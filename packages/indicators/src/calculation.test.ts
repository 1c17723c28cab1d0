import { times } from "@biaogan/core";
import type { AcceptedMonth } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateMonth } from "./aggregate-month";
import { beginCalculation, recalculate } from "./calculation";
import { acceptedMonths, type SmallMonths } from "./example/small-months";
import { samplePlan } from "./fixtures/sample-plan";
import { assessment2021, standardIndicators } from "./standard/index";

const plan = samplePlan();
const declared = { pack: benchmarkCounty2021, indicators: standardIndicators, assessment: assessment2021 };
const months = ["2021-07", "2021-08", "2021-09"] as const;
const who = ["B01", "B02", "P01"] as const;
const terminal = { unifiedQr: "true", withdrawnOn: "" };

/** Three institutions' figures, of which one can be changed. */
function reported(change: (month: string, code: string) => object = () => ({})): SmallMonths {
  return Object.fromEntries(
    months.map((month) => [
      month,
      Object.fromEntries(
        who.map((code) => [
          code,
          {
            progress: [
              { newlyBoundUsers: "10", smallMerchantsAdded: "5", smallMerchantsActive: "90", ...change(month, code) },
            ],
            terminals: [terminal, terminal],
          },
        ]),
      ),
    ]),
  );
}
const accepted = (small: SmallMonths): readonly AcceptedMonth[] => acceptedMonths(plan, benchmarkCounty2021, small);
const scratch = (list: readonly AcceptedMonth[]) => aggregateMonth(plan, declared, list, "2021-09");
const before = beginCalculation(plan, declared, accepted(reported()), "2021-09");

describe("recalculate accepts", () => {
  it("one changed cell: only the indicator that reads its column, and of it only the figures that read its report", () => {
    const list = accepted(
      reported((month, code) => (month === "2021-07" && code === "B02" ? { smallMerchantsAdded: "7" } : {})),
    );
    const after = recalculate(before, list);
    expect(after.touched).toEqual(["K06"]);
    expect(after.result).toEqual(scratch(list));
    expect(after.evaluated).toBeGreaterThan(0);
    expect(after.evaluated).toBeLessThan(before.evaluated / 10);
    const [old, now] = [before, after].map(({ result }) => result.figures.K06?.institutions);
    expect(now?.B02).not.toBe(old?.B02);
    expect(now?.B01).toBe(old?.B01);
    expect(after.result.figures.K01).toBe(before.result.figures.K01);
  });

  it("the same months: nothing at all", () => {
    const after = recalculate(before, accepted(reported()));
    expect([after.touched, after.evaluated, after.figures]).toEqual([[], 0, before.figures]);
    expect(after.result).toEqual(before.result);
  });

  it("a cell that no indicator reads: nothing but the report itself", () => {
    const list = accepted(reported(() => ({ complaints: "3" })));
    expect(recalculate(before, list).touched).toEqual([]);
  });

  it("a report that came, and one that was withdrawn", () => {
    const more = accepted({
      ...reported(),
      "2021-09": { ...reported()["2021-09"], B03: { progress: [{ newlyBoundUsers: "9" }] } },
    });
    const after = recalculate(before, more);
    expect(after.touched).toContain("K01");
    expect(after.touched).not.toContain("K09");
    expect(after.result).toEqual(scratch(more));
    expect(recalculate(after, before.months).result).toEqual(before.result);
  });

  it("rows of details that came: what counts them", () => {
    const small = reported();
    const september = {
      ...small["2021-09"],
      B01: { ...small["2021-09"]?.B01, terminals: [terminal, terminal, { unifiedQr: "false", withdrawnOn: "" }] },
    };
    const list = accepted({ ...small, "2021-09": september });
    const after = recalculate(before, list);
    expect(after.touched).toEqual(["K05"]);
    expect(after.result).toEqual(scratch(list));
  });
});

describe("recalculate laws", () => {
  const column = fc.constantFrom("newlyBoundUsers", "smallMerchantsAdded", "smallMerchantsActive", "rooms");
  const change = fc.record({
    month: fc.constantFrom(...months),
    code: fc.constantFrom(...who),
    column,
    value: fc.nat(500),
  });
  it("after any changes, one after the other, the result is that from scratch", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let calculation = before;
        for (let index = 1; index <= changes.length; index += 1) {
          const list = accepted(
            reported((month, code) =>
              Object.fromEntries(
                changes
                  .slice(0, index)
                  .filter((one) => one.month === month && one.code === code)
                  .map((one) => [one.column, times(String(one.value), "1")]),
              ),
            ),
          );
          calculation = recalculate(calculation, list);
          expect(calculation.result).toEqual(scratch(list));
        }
      }),
      { numRuns: 5 },
    );
  });
});
