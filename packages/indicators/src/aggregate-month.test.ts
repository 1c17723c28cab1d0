import { MisuseError } from "@biaogan/core";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { aggregateMonth } from "./aggregate-month";
import { acceptedMonths, type SmallMonths } from "./example/small-months";
import { aggregateSmall, scoreOf } from "./fixtures/aggregate-small";
import { samplePlan } from "./fixtures/sample-plan";
import { standardIndicators } from "./standard/index";

const plan = samplePlan();
const declared = { pack: benchmarkCounty2021, indicators: standardIndicators };
const users = (newlyBoundUsers: string) => ({ progress: [{ newlyBoundUsers }] });
const room = (code: string, state: string, transactions: string) => ({ room: code, state, transactions });

describe("aggregateMonth accepts", () => {
  it("a sum: completion, lead over time elapsed and what each month left has to bring", () => {
    const { aspects, standing, goal } = scoreOf(
      aggregateSmall({ "2021-08": { B01: users("5000") }, "2021-09": { B01: users("3412") } }, "2021-09"),
      "K01",
    );
    expect(aspects).toMatchObject({
      value: { known: "8412", measure: "户" },
      month: { known: "3412", measure: "户" },
      yearToDate: { known: "8412", measure: "户" },
      target: { known: "12000", measure: "户" },
      completion: { known: "70.1", measure: "%" },
      lead: { known: "-4.9", measure: "个百分点" },
      remaining: { known: "1196", measure: "户" },
    });
    expect([standing, goal]).toEqual(["behind", { progress: "accumulating", comparator: "at-least" }]);
  });

  it("a sum that is reached needs nothing more, and in December no month is left", () => {
    expect(scoreOf(aggregateSmall({ "2021-09": { B01: users("12001") } }, "2021-09"), "K01").aspects.remaining).toEqual(
      {
        known: "0",
        measure: "户",
      },
    );
    expect(scoreOf(aggregateSmall({ "2021-12": { B01: users("5") } }, "2021-12"), "K01").aspects.remaining).toEqual({
      notApplicable: true,
      measure: "户",
    });
  });

  it("a mean: the mean that the months left of its window need", () => {
    const active = (smallMerchantsActive: string) => ({ B01: { progress: [{ smallMerchantsActive }] } });
    const result = aggregateSmall({ "2021-07": active("2000"), "2021-08": active("2200") }, "2021-08");
    const { aspects } = scoreOf(result, "K07");
    // 2,600 × 6 − 2,100 × 2, over four months.
    expect([aspects.value, aspects.remaining]).toEqual([
      { known: "2100", measure: "户" },
      { known: "2850", measure: "户" },
    ]);
    expect(aspects.lead).toEqual({ notApplicable: true, measure: "个百分点" });
  });

  it("who moved the total: each institution's own change and its share of the county's", () => {
    const result = aggregateSmall(
      { "2021-08": { B01: users("10"), B02: users("20") }, "2021-09": { B01: users("40"), B02: users("10") } },
      "2021-09",
    );
    const { contributions, aspects } = scoreOf(result, "K01");
    expect(aspects.change).toEqual({ known: "20", measure: "户" });
    expect(contributions.slice(0, 2)).toEqual([
      {
        institution: "B01",
        value: { known: "50", measure: "户" },
        share: { known: "62.5", measure: "%" },
        change: { known: "30", measure: "户" },
        changeShare: { known: "150", measure: "%" },
      },
      {
        institution: "B02",
        value: { known: "30", measure: "户" },
        share: { known: "37.5", measure: "%" },
        change: { known: "-10", measure: "户" },
        changeShare: { known: "-50", measure: "%" },
      },
    ]);
    expect(contributions[2]).toMatchObject({ institution: "B03", share: { missing: "not-reported" } });
  });

  it("places gained since last month; a sum over the year begins anew in January", () => {
    const institutions = ["B01", "B02", "B03", "B04", "B05", "B06", "B07", "P01", "P02"];
    const month = (value: (index: number) => number) =>
      Object.fromEntries(institutions.map((code, index) => [code, users(String(value(index)))]));
    const february = aggregateSmall(
      { "2021-01": month((i) => 100 - i), "2021-02": month((i) => 10 * i * i) },
      "2021-02",
    );
    expect(scoreOf(february, "K01").ranking[0]).toMatchObject({ institution: "B07", rank: 1, moved: 6 });
    const january = aggregateSmall({ "2020-12": month((i) => i), "2021-01": month((i) => 100 - i) }, "2021-01");
    expect(scoreOf(january, "K01").ranking[0]).toEqual({
      institution: "B01",
      value: { known: "100", measure: "户" },
      missing: [],
      rank: 1,
      tied: false,
    });
  });

  it("who is ranked, by the classes that the indicator names", () => {
    const { ranking } = scoreOf(aggregateSmall({ "2021-09": { B01: users("3"), P01: users("0") } }, "2021-09"), "K01");
    expect(ranking.map(({ institution }) => institution)).not.toContain("P01");
    expect(ranking.map(({ institution }) => institution)).toContain("B01");
  });

  it("a milestone with its day and its evidence, from the institution that reports the point", () => {
    const done = { point: "hospital-registration", state: "done", doneOn: "2021-08-20", evidence: "验收单" };
    const score = scoreOf(aggregateSmall({ "2021-09": { B01: { points: [done] } } }, "2021-09"), "K13");
    expect([score.standing, score.doneOn, score.evidence]).toEqual([
      "done",
      { known: "2021-08-20", measure: "date" },
      { known: "验收单", measure: "text" },
    ]);
  });

  it("targets broken down to institutions: each against its own part", () => {
    const breakdown = {
      T01: Object.fromEntries(sampleCounty.institutions.slice(0, 8).map(({ code }) => [code, "1500"])),
    };
    const result = aggregateSmall({ "2021-09": { B01: users("1200"), B02: users("900") } }, "2021-09", {
      plan: samplePlan({ breakdown }),
    });
    expect(scoreOf(result, "K01").allotments.slice(0, 3)).toMatchObject([
      { institution: "B01", completion: { known: "80" }, lead: { known: "5" }, standing: "on-pace" },
      { institution: "B02", completion: { known: "60" }, remaining: { known: "200" }, standing: "far-behind" },
      { institution: "B03", completion: { missing: "not-reported" }, standing: "no-data" },
    ]);
  });

  it("the plan as it stood in the month: an amendment holds from its month on", () => {
    const amendments = [{ from: "2021-09", document: "示移支发〔2021〕9号", targets: { T01: "10000" } }];
    const amended = { plan: samplePlan({ amendments }) };
    const target = (month: string) =>
      scoreOf(aggregateSmall({ [month]: { B01: users("5") } }, month, amended), "K01").aspects.target;
    expect([target("2021-08"), target("2021-09")]).toEqual([
      { known: "12000", measure: "户" },
      { known: "10000", measure: "户" },
    ]);
  });
});

describe("aggregateMonth reports", () => {
  it("no data for every target where nobody reported, and nothing as zero", () => {
    const result = aggregateSmall({}, "2021-09");
    expect(result.scores.map(({ standing }) => standing)).toEqual(result.scores.map(() => "no-data"));
    for (const { aspects } of result.scores) expect(aspects.value).toHaveProperty("missing", "not-reported");
  });

  it("a report that was refused as refused", () => {
    const { figures } = aggregateSmall({}, "2021-09", { refused: { "2021-09": ["B02"] } });
    expect(figures.K05?.institutions.B02?.value).toEqual({ missing: "refused", measure: "%" });
    expect(figures.K05?.institutions.B01?.value).toEqual({ missing: "not-reported", measure: "%" });
  });

  it("an institution that owes nothing of an indicator not at all", () => {
    const { figures } = aggregateSmall({}, "2021-09");
    expect(Object.keys(figures.K05?.institutions ?? {})).toEqual([
      "B01",
      "B02",
      "B03",
      "B04",
      "B05",
      "B06",
      "P01",
      "P02",
    ]);
    expect(Object.keys(figures.K15?.institutions ?? {})).toEqual(["B05", "Y01"]);
    expect(Object.keys(figures.K01?.institutions ?? {})).not.toContain("U01");
  });

  it("which bank does not reach a target that each has to reach", () => {
    const terminals = (...unified: readonly string[]) => ({
      terminals: unified.map((unifiedQr) => ({ unifiedQr, withdrawnOn: "" })),
    });
    const reported = {
      "2021-09": { B01: terminals("true"), B02: terminals("true", "false"), P01: terminals("false") },
    };
    expect(scoreOf(aggregateSmall(reported, "2021-09"), "K05").below).toEqual([
      { key: "B02", label: "农行", value: { known: "50", measure: "%" } },
    ]);
  });

  it("rooms under the floor and rooms suspended by name, and the months that a room lacks", () => {
    const july = [room("07", "operating", "3"), room("08", "operating", "9")];
    const september = [room("07", "operating", "6"), room("08", "suspended", "0"), room("09", "operating", "7")];
    const reported: SmallMonths = { "2021-07": { Y01: { rooms: july } }, "2021-09": { Y01: { rooms: september } } };
    const { below, excluded, completeness, decimals } = scoreOf(aggregateSmall(reported, "2021-09"), "K16");
    expect(below).toEqual([{ key: "07", label: "东河村服务室", value: { known: "4.5", measure: "笔" } }]);
    expect(excluded).toEqual([{ key: "08", label: "下湾村服务室" }]);
    expect(completeness.missing).toEqual(["B05 2021-09", "Y01 2021-08", "Y01 2021-07 09"]);
    expect(decimals).toBe(2);
  });

  it("the bank that reports a point by name where it did not report", () => {
    expect(scoreOf(aggregateSmall({}, "2021-09"), "K10").completeness).toEqual({
      have: 0,
      due: 1,
      missing: ["B05 2021-09"],
    });
  });

  it("a mean of the second half as not due before July", () => {
    const { aspects, standing } = scoreOf(aggregateSmall({ "2021-06": { B01: users("5") } }, "2021-06"), "K07");
    expect([aspects.value, standing]).toEqual([{ missing: "not-due", measure: "户" }, "no-data"]);
  });
});

describe("aggregateMonth refuses", () => {
  const months = acceptedMonths(plan, benchmarkCounty2021, {}, { months: ["2021-09", "2022-01"] });

  it("a month that is not accepted, and one in which the plan is not in force", () => {
    expect(() => aggregateMonth(plan, declared, months, "2021-08")).toThrow(MisuseError);
    expect(() => aggregateMonth(plan, declared, months, "2022-01")).toThrow("not in force");
  });

  it("a target without its indicator", () => {
    const fewer = { ...declared, indicators: standardIndicators.slice(1) };
    expect(() => aggregateMonth(plan, fewer, months, "2021-09")).toThrow("target T01 has no indicator K01");
  });

  it("a formula that does not check, with its place and reason, and one of another measure", () => {
    const withFormula = (formula: string) => ({
      ...declared,
      indicators: standardIndicators.map((one) => (one.id === "K01" ? { ...one, formula } : one)),
    });
    const run = (formula: string) => () => aggregateMonth(plan, withFormula(formula), months, "2021-09");
    expect(run("sum(progress.activeUsers over institutions)")).toThrow("distinct count");
    expect(run("sum(progress.cashiersTrained over institutions)")).toThrow("gives 人次, not 户");
    expect(run("sum(progress.newlyBoundUsers")).toThrow(MisuseError);
  });
});
