import { MisuseError } from "@biaogan/core";
import { benchmarkCounty2021 } from "@biaogan/report/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aggregateMonth } from "./aggregate-month";
import { type Assessment, assessment } from "./assessment";
import { acceptedMonths, type SmallMonths, type SmallMonthsOptions } from "./example/small-months";
import { samplePlan } from "./fixtures/sample-plan";
import { printAssessment } from "./print-assessment";
import { assessment2021, standardIndicators } from "./standard/index";

const banks = sampleCounty.institutions.filter((one) => one.class === "commercial-bank").map(({ code }) => code);
/** Everybody but B01 and B02 has a thousand of the 12,000. */
const breakdown = {
  T01: Object.fromEntries(
    [...banks, "P01"].map((code, index) => [code, index === 0 ? "4000" : index === 1 ? "2000" : "1000"]),
  ),
};
const plan = samplePlan({ breakdown });
const stated = {
  id: "test",
  version: "1",
  inForce: { from: "2021-01" },
  title: { zh: "考核得分", en: "score" },
  clause: "四（二）",
  classes: ["commercial-bank" as const],
};
const users = {
  id: "users",
  title: { zh: "绑卡", en: "users" },
  weight: "60",
  of: { indicator: "K01", reads: "completion" as const },
};
const terminals = {
  id: "terminals",
  title: { zh: "终端", en: "terminals" },
  weight: "40",
  of: { indicator: "K05", reads: "value" as const },
  scale: { zero: "50" },
};

function assessed(declared: Assessment, reported: SmallMonths, options: SmallMonthsOptions = {}) {
  const months = acceptedMonths(plan, benchmarkCounty2021, reported, { months: ["2021-09"], ...options });
  const all = { pack: benchmarkCounty2021, indicators: standardIndicators, assessment: declared };
  return aggregateMonth(plan, all, months, "2021-09");
}
const scores = (...given: Parameters<typeof assessed>) =>
  Object.fromEntries(
    (assessed(...given).assessment?.institutions ?? []).map(({ institution, total }) => [
      institution,
      "known" in total ? total.known : total,
    ]),
  );
const reports = (value: string, unified = "true"): SmallMonths[string][string] => ({
  progress: [{ newlyBoundUsers: value }],
  terminals: [
    { unifiedQr: "true", withdrawnOn: "" },
    { unifiedQr: unified, withdrawnOn: "" },
  ],
});

describe("an assessment accepts", () => {
  it("weights and scales: nothing at zero, the whole weight at full, a straight line between", () => {
    const declared = assessment({ ...stated, items: [users, terminals] });
    // 3,000 of 4,000 is 75% of 60; 50% of the terminals is nothing, 100% all of 40.
    expect(scores(declared, { "2021-09": { B01: reports("3000"), B02: reports("2000", "false") } })).toMatchObject({
      B01: "85",
      B02: "60",
    });
  });

  it("a cap on an item and on the whole, and a floor", () => {
    const declared = assessment({ ...stated, items: [{ ...users, scale: { cap: "120" } }, terminals], cap: "110" });
    const month = (value: string) => ({ "2021-09": { B01: reports(value) } });
    expect(scores(declared, month("4400")).B01).toBe("106");
    expect(scores(declared, month("8000")).B01).toBe("110");
    const minus = { id: "low", title: stated.title, points: "-200", when: { indicator: "K05", below: "101" } };
    expect(scores(assessment({ ...stated, items: [terminals], adjustments: [minus] }), month("1")).B01).toBe("0");
  });

  it("completion over time elapsed", () => {
    const pace = { ...users, of: { indicator: "K01", reads: "pace" as const } };
    // 1,500 of 4,000 after 9 of 12 months is 37.5 of 75.
    expect(scores(assessment({ ...stated, items: [pace] }), { "2021-09": { B01: reports("1500") } }).B01).toBe("30");
  });

  it("what does not apply is left out and the other weights stand for the whole", () => {
    const declared = assessment({ ...stated, items: [users, terminals] });
    // B07 is no acquirer: 500 of 1,000 is 30 of 60, and so 50 of 100.
    expect(scores(declared, { "2021-09": { B07: { progress: [{ newlyBoundUsers: "500" }] } } }).B07).toBe("50");
  });

  it("what is missing scores nothing, or is left out where the county declares so", () => {
    const reported = { "2021-09": { B01: { progress: [{ newlyBoundUsers: "2000" }] } } };
    expect(scores(assessment({ ...stated, items: [users, terminals] }), reported).B01).toBe("30");
    const lenient = assessment({ ...stated, items: [users, { ...terminals, missing: "left-out" }] });
    expect(scores(lenient, reported).B01).toBe("50");
  });

  it("plus and minus items by rank, by standing and by each finding, held to what they may come to", () => {
    const adjustments = [
      { id: "first", title: stated.title, points: "5", when: { indicator: "K01", rankWithin: 1 } },
      { id: "lag", title: stated.title, points: "-3", when: { indicator: "K01", standing: "far-behind" as const } },
    ];
    const declared = assessment({ ...stated, items: [users], adjustments });
    // Nobody lacks a month: the year begins in September for these figures, so that ranks are given.
    const months = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `2021-0${index + 1}`,
        { B01: reports(index === 8 ? "3000" : "0"), B02: reports("0") },
      ]),
    );
    expect(scores(declared, months)).toMatchObject({ B01: "50", B02: "0" });
    const errors = [
      {
        id: "errors",
        title: stated.title,
        points: "-2",
        when: { report: "refused" as const },
        each: "finding" as const,
        most: "-1",
      },
    ];
    const plus = { id: "accepted", title: stated.title, weight: "10", of: { report: "on-time" as const } };
    expect(
      scores(assessment({ ...stated, items: [plus], adjustments: errors }), {}, { refused: { "2021-09": ["B03"] } })
        .B03,
    ).toBe("9");
  });

  it("a veto: whatever the sum, no more than the ceiling, and the sum is still told", () => {
    const base = { id: "base", title: stated.title, weight: "100", of: { report: "on-time" as const } };
    const vetoes = [{ id: "refused", title: stated.title, when: { report: "refused" as const }, ceiling: "60" }];
    const result = assessed(assessment({ ...stated, items: [base], vetoes }), {}, { refused: { "2021-09": ["B03"] } });
    const own = result.assessment?.institutions.find(({ institution }) => institution === "B03");
    expect(own).toMatchObject({ total: { known: "60", measure: "分" }, vetoes: [{ id: "refused" }] });
    expect(own?.trace.children.map(({ outcome }) => outcome)).toEqual([
      { known: "60", measure: "分" },
      { known: "100", measure: "分" },
    ]);
  });

  it("places and grades", () => {
    const grades = [
      { from: "80", title: { zh: "优秀", en: "excellent" } },
      { from: "0", title: { zh: "不合格", en: "fail" } },
    ];
    const declared = assessment({ ...stated, items: [{ ...users, weight: "100" }], grades });
    const { assessment: own } = assessed(declared, { "2021-09": { B01: reports("4000"), B02: reports("1500") } });
    expect(own?.institutions.slice(0, 3).map(({ institution, rank, grade }) => [institution, rank, grade?.zh])).toEqual(
      [
        ["B01", 1, "优秀"],
        ["B02", 2, "不合格"],
        ["B03", 3, "不合格"],
      ],
    );
  });

  it("the sum in words and figures, down to the cells", () => {
    const result = assessed(assessment({ ...stated, items: [users] }), { "2021-09": { B01: reports("3000") } });
    const lines = printAssessment(result, "B01").split("\n");
    expect(lines[0]).toBe("工行   考核得分   2021-09   45.00 分   第 1 名");
    expect(lines.join("\n")).toContain("绑卡   60.00 × 75.00% ＝ 45.00 分");
    expect(lines.at(-2)).toContain("B01_2021-09.xlsx › 月度进展表 › ");
  });
});

describe("an assessment refuses", () => {
  const refused = (items: Parameters<typeof assessment>[0]["items"], why: string, key = "of") =>
    expect(() => assessed(assessment({ ...stated, items }), {})).toThrow(
      new MisuseError("assessment test", `items[0].${key}: ${why}`),
    );
  it("an indicator that no target has, a count as a percentage, a pace of what has none, a scale without length", () => {
    refused([{ ...users, of: { indicator: "K99", reads: "value" } }], "no target is measured by K99");
    refused([{ ...users, of: { indicator: "K01", reads: "value" } }], "K01 is in 户, not in %: score its completion");
    refused(
      [{ ...users, of: { indicator: "K05", reads: "pace" } }],
      "K05 is not read against time elapsed: it has no pace",
    );
    refused([{ ...users, of: { indicator: "K09", reads: "completion" } }], "K09 has no completion");
    refused([{ ...terminals, scale: { zero: "100" } }], "zero and full are the same", "scale");
  });
  it("a weight that is no number", () => {
    expect(() => assessment({ ...stated, items: [{ ...users, weight: "much" }] })).toThrow("Invalid");
  });
});

describe("an assessment's laws", () => {
  it("the total is what its trace says, and no item brings more than its cap", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.boolean(), (value, unified) => {
        const result = assessed(assessment2021, { "2021-09": { B01: reports(String(value), String(unified)) } });
        for (const { total, trace, items } of result.assessment?.institutions ?? []) {
          expect(trace.outcome).toEqual(total);
          for (const { points, weight } of items)
            if ("known" in points) expect(Number(points.known)).toBeLessThanOrEqual(Number(weight) * 1.1 + 1e-9);
        }
      }),
      { numRuns: 6 },
    );
  });
});
