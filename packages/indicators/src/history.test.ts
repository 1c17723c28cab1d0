import type { Month } from "@biaogan/core";
import { acceptedMonthFromJson, acceptedMonthToJson } from "@biaogan/report";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { describe, expect, it } from "vitest";
import { acceptedMonths, type SmallMonths } from "./example/small-months";
import { scoreOf } from "./fixtures/aggregate-small";
import { samplePlan } from "./fixtures/sample-plan";
import { aggregateMonth, monthForHistory } from "./index";
import { standardIndicators } from "./standard/index";

const plan = samplePlan();
const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };

/** So many mainstream merchants of the scenic area and so many terminals, of which so many accept. */
function details(accepting: number, all: number) {
  const of = (one: Readonly<Record<string, string>>, flag: string) =>
    Array.from({ length: all }, (_, index) => ({ ...one, [flag]: String(index < accepting) }));
  return {
    merchants: of({ class: "mainstream", area: "scenic", name: "示例山货店", code: "1" }, "acceptsUnified"),
    terminals: of({ number: "2" }, "unifiedQr"),
  };
}

const reported: SmallMonths = {
  "2021-07": { B01: details(1, 4), B02: details(2, 4) },
  "2021-08": { B01: details(3, 4), B02: details(3, 4) },
};
const [july, august] = acceptedMonths(plan, benchmarkCounty2021, reported);
if (!july || !august) throw new Error("no months");
const kept = monthForHistory(plan, declared, july);
const result = (before: typeof july, month: Month = "2021-08") =>
  aggregateMonth(plan, declared, [before, august], month);

describe("a month of the history", () => {
  it("is enough for the change of K04, K05 and K12 since last month", () => {
    for (const id of ["K04", "K05", "K12"]) {
      expect(scoreOf(result(kept), id).aspects.monthOnMonth, id).toEqual({ known: "37.5", measure: "个百分点" });
    }
    const moved = scoreOf(result(kept), "K05").ranking.slice(0, 2);
    expect(moved).toMatchObject([
      { institution: "B01", moved: 1 },
      { institution: "B02", moved: 0 },
    ]);
  });

  it("gives the same result as with its details, and the same for itself", () => {
    expect(result(kept)).toEqual(result(july));
    expect(result(kept, "2021-07")).toEqual(result(july, "2021-07"));
  });

  it("reads back from its JSON, which holds no row of a detail", () => {
    const json = JSON.stringify(acceptedMonthToJson(kept));
    expect(acceptedMonthFromJson(JSON.parse(json))).toEqual(kept);
    expect(json).not.toContain("示例山货店");
    expect(JSON.stringify(acceptedMonthToJson(july))).toContain("示例山货店");
  });

  it("of before details were counted still reads, and gives no base", () => {
    const old = {
      ...july,
      submissions: july.submissions.map((one) => ({ ...one, tables: {} })),
    };
    const read = acceptedMonthFromJson(JSON.parse(JSON.stringify(acceptedMonthToJson(old))));
    expect(scoreOf(result(read), "K04").aspects.monthOnMonth).toEqual({ missing: "no-base", measure: "个百分点" });
  });
});
