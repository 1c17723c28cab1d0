import { total } from "@biaogan/core";
import { loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";
import fc from "fast-check";
import { assert, describe, expect, it } from "vitest";
import { exampleWorkbook } from "./example/example-workbook";
import { acceptedAsOf, checkMonth, type MonthContext, type Receipt, reportRates, sayLife } from "./index";
import { benchmarkCounty2021 } from "./standard/index";
import { fullProgress, productNames, products, type Rows, type Sheets } from "./standard/sample-sheets";

const month = "2021-09";
const planOf = (changed: object = {}) => {
  const loaded = loadPlan(workPlan2021, { ...sampleCounty, ...changed });
  assert("plan" in loaded);
  return loaded.plan;
};
const plan = planOf();
const came = (receivedAt: string, ...sheets: Sheets): Receipt => {
  const file = `村镇银行_${receivedAt}.xlsx`;
  return { file, receivedAt, institution: "B07", workbook: exampleWorkbook(sheets, file) };
};
const check = (receipts: readonly Receipt[], more: Partial<MonthContext> = {}, of = plan) =>
  checkMonth(benchmarkCounty2021, of, receipts, { month, history: [], ...more });
const reportOf = (checked: ReturnType<typeof check>) =>
  checked.reports.find(({ institution }) => institution === "B07");
const lifeOf = (checked: ReturnType<typeof check>) => sayLife(reportOf(checked)?.life ?? [], "en");

/** A form of another edition is a warning that an explanation settles. */
const edition = (version: string) => products({ signed: `填表人：甲　负责人：丙　表式版本：${version}` });
const explained: Sheets[number] = {
  name: "情况说明",
  rows: [
    ["校验规则编号", "涉及项目", "情况说明"],
    ["R-ST-0130", "", "口径与现行版本相同"],
  ],
};
const short: Rows = productNames.slice(1).map((name) => [name, "0", "0", "0", "0"]);
const first = came("2021-09-28T10:00:00", edition("2020.2"), fullProgress(), explained);

describe("the life of a submission accepts", () => {
  it("a report returned for its errors, sent again and adopted, with what became of its findings", () => {
    const checked = check([
      came("2021-09-27T09:00:00", products({ rows: short }), fullProgress()),
      came("2021-09-28T09:00:00", products()),
    ]);
    expect(lifeOf(checked)).toBe(
      "received 09-27 09:00 → returned (1 errors: R-ST-0111) → sent again 09-28 09:00 → passed → adopted",
    );
    const [revision] = checked.revisions;
    expect(revision?.resolved.map(({ code }) => code)).toEqual(["R-ST-0111"]);
    expect(revision?.arisen).toEqual([]);
    expect(revision?.changes.map(({ row, column, before }) => [row, column, before])).toContainEqual([
      "quickpass-app",
      "count",
      undefined,
    ]);
  });
  it("a last revision that is returned: the one before it counts", () => {
    const checked = check([
      came("2021-09-27T09:00:00", products(), fullProgress()),
      came("2021-09-28T09:00:00", products({ rows: short })),
    ]);
    expect(lifeOf(checked)).toContain(
      "returned (1 errors: R-ST-0111) → adopted (the revision was returned; the first report stands)",
    );
    expect(reportOf(checked)).toMatchObject({ accepted: true, revision: 0, state: "on-time" });
  });
  it("what was circulated, and what came after", () => {
    const later = came("2021-10-12T09:00:00", products({ signed: "填表人：乙　负责人：丙" }));
    const checked = check([first, later], { circulatedOn: "2021-10-09" });
    expect(lifeOf(checked)).toBe(
      "received 09-28 10:00 → passed with explanations (1 warnings, all explained) → adopted → circulated 10-09 → sent again 10-12 09:00 → passed → adopted",
    );
    expect(lifeOf(check([first, later], { asOf: "2021-10-01", circulatedOn: "2021-10-09" }))).toContain(
      "adopted 10-01",
    );
  });
  it("a file that is sent again unchanged: no revision, and said", () => {
    const again = { ...first, file: "再报.xlsx", receivedAt: "2021-09-29T10:00:00" };
    const checked = check([first, again]);
    expect(checked.revisions).toEqual([]);
    expect(checked.findings.filter(({ code }) => code === "R-ST-0141").map(({ place }) => place.file)).toEqual([
      "再报.xlsx",
    ]);
  });
});

describe("an explanation", () => {
  it("that comes alone after the due day makes no report late and drops no sheet", () => {
    const [unexplained, alone] = [
      came("2021-09-28T10:00:00", edition("2020.2"), fullProgress()),
      came("2021-10-08T10:00:00", explained),
    ];
    const checked = check([unexplained, alone]);
    expect(reportOf(checked)).toMatchObject({ state: "on-time", accepted: true, warnings: 1, explained: 1 });
    expect(Object.keys(checked.accepted.submissions[0]?.tables ?? {})).toEqual(["products", "progress"]);
  });
  const warningOf = (checked: ReturnType<typeof check>) =>
    checked.findings.find(({ code }) => code === "R-ST-0130")?.explanation;
  it("holds for a later revision of another form, since its figures are the same", () => {
    const checked = check([first, came("2021-09-29T10:00:00", fullProgress())]);
    expect(warningOf(checked)).toMatchObject({ state: "accepted", place: { file: first.file } });
    expect(reportOf(checked)).toMatchObject({ revision: 1, explained: 1 });
  });
  it("is stale once the figures are others: the warning waits again", () => {
    const checked = check([first, came("2021-09-29T10:00:00", edition("2020.1"))]);
    expect(warningOf(checked)?.state).toBe("stale");
    expect(checked.verdicts[0]?.pending).toBe(1);
    expect(lifeOf(checked)).toContain("sent again 09-29 10:00 → passed (1 warnings to be explained)");
  });
  it("is rejected by the office, in that file alone", () => {
    const rejection = { institution: "B07", rule: "R-ST-0130", decision: "rejected", reason: "未附依据" } as const;
    const rejected = check([first], { decisions: [rejection] });
    expect(warningOf(rejected)).toMatchObject({ state: "rejected", reason: "未附依据" });
    expect(reportOf(rejected)).toMatchObject({ accepted: true, explained: 0 });
    expect(warningOf(check([first], { decisions: [{ ...rejection, file: "另一份.xlsx" }] }))?.state).toBe("accepted");
  });
});

describe("six states", () => {
  const waivers = [{ institution: "B07", from: "2021-09", until: "2021-10", reason: "系统迁移" }];
  const closed = sampleCounty.institutions.map((one) =>
    one.code === "B07" ? { ...one, closed: "2021-08", mergedInto: "B05" } : one,
  );
  it("say why nothing is owed: a waiver with its end, a merger", () => {
    const waived = check([], {}, planOf({ waivers }));
    expect(reportOf(waived)).toMatchObject({ state: "waived", reason: { zh: "系统迁移（至 2021-10）" } });
    expect(waived.findings.some(({ code, institution }) => code === "R-ST-0121" && institution === "B07")).toBe(false);
    const merged = check([], {}, planOf({ institutions: closed }));
    expect(reportOf(merged)).toMatchObject({
      state: "not-applicable",
      reason: { zh: "2021-08 撤销，并入农商行" },
    });
  });
  it("of a day before the due day: nobody is reminded of what is not due", () => {
    const codes = (asOf: string) => check([], { asOf }).findings.map(({ code }) => code);
    expect(codes("2021-09-30")).toEqual([]);
    expect(new Set(codes("2021-10-01"))).toEqual(new Set(["R-ST-0121"]));
  });
  it("add to the roster and to 100%, whoever reports, is waived, merged or late", () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("", "2021-09-28", "2021-10-03"),
        (isWaived, isClosed, day) => {
          const own = planOf({
            ...(isWaived ? { waivers } : {}),
            ...(isClosed ? { institutions: closed } : {}),
          });
          const receipts = day === "" ? [] : [came(`${day}T09:00:00`, products(), fullProgress())];
          const { counts, shares, total: all } = reportRates(check(receipts, {}, own).reports);
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(sampleCounty.institutions.length);
          expect(all).toBe(sampleCounty.institutions.length);
          expect(total(Object.values(shares))).toBe("100");
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("a month as it was published", () => {
  const { accepted } = check([first, came("2021-10-12T09:00:00", products())]);
  const revisions = (day: string) => acceptedAsOf(accepted, day).submissions.map(({ revision }) => revision);
  it("holds the revision of then, the later one once it had come, and nothing before the first", () => {
    expect([revisions("2021-09-27"), revisions("2021-10-09"), revisions("2021-10-12")]).toEqual([[], [0], [1]]);
    const report = (day: string) =>
      acceptedAsOf(accepted, day).reports.find(({ institution }) => institution === "B07");
    expect(report("2021-09-27")).toMatchObject({ state: "missing", files: [] });
    expect(report("2021-10-09")).toMatchObject({ state: "on-time", revision: 0 });
    expect(acceptedAsOf(accepted, "2021-12-31")).toEqual(accepted);
  });
});
