import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { circularDue, daysOf, findInstitution, lintPlan, loadPlan, reportDue, statisticalPeriod, timeElapsed } from "./index";
import { workPlan2021 } from "./standard/index";

const loaded = loadPlan(workPlan2021, sampleCounty);
const plan = () => {
  if ("findings" in loaded) throw new Error(loaded.findings.map((f) => f.message.zh).join("\n"));
  return loaded.plan;
};
const codesOf = (county: unknown): readonly string[] => {
  const tried = loadPlan(workPlan2021, county);
  return "findings" in tried ? tried.findings.map(({ code }) => code) : [];
};

describe("loadPlan accepts", () => {
  it("the 2021 plan with the sample county, all sixteen targets resolved", () => {
    expect(plan().targets).toHaveLength(16);
    expect(plan().targets.map(({ target }) => target.indicator)).toEqual(Array.from({ length: 16 }, (_, i) => `K${String(i + 1).padStart(2, "0")}`));
    expect(plan().targets.filter(({ target, value }) => target.progress !== "milestone" && value === undefined)).toEqual([]);
    expect(lintPlan(plan())).toEqual([]);
  });
  it("institutions by any of their names", () => {
    expect(findInstitution(plan(), " 农　行 ")?.code).toBe("B02");
    expect(findInstitution(plan(), "示例县农村商业银行")?.code).toBe("B05");
    expect(findInstitution(plan(), "某银行")).toBeUndefined();
  });
});

describe("loadPlan reports", () => {
  it("an open target without a number", () => {
    expect(codesOf({ ...sampleCounty, targets: { T01: "1", T02: "1", T06: "1" } })).toEqual(["P-0102"]);
  });
  it("a growth target without a base", () => {
    expect(codesOf({ ...sampleCounty, bases: sampleCounty.bases.slice(1) })).toEqual(["P-0103"]);
  });
  it("a point that nobody reports, and one reported by a stranger", () => {
    expect(codesOf({ ...sampleCounty, points: sampleCounty.points.slice(1) })).toEqual(["P-0106"]);
    expect(codesOf({ ...sampleCounty, points: sampleCounty.points.map((one, i) => (i === 0 ? { ...one, reportedBy: "B99" } : one)) })).toEqual(["P-0105"]);
  });
  it("a name that stands twice, and a breakdown that does not add up", () => {
    const twice = sampleCounty.institutions.map((one, i) => (i === 1 ? { ...one, shortName: "工行" } : one));
    expect(codesOf({ ...sampleCounty, institutions: twice })).toEqual(["P-0104"]);
    expect(codesOf({ ...sampleCounty, breakdown: { T01: { B01: "5000", B02: "6999" } } })).toEqual(["P-0108"]);
  });
  it("a file of another shape, with the key", () => {
    const tried = loadPlan(workPlan2021, { name: "x" });
    expect("findings" in tried && tried.findings.some(({ place }) => place.cell === "divisionCode")).toBe(true);
  });
});

describe("dates", () => {
  it("keeps the statistical period, the due day and the circular's day apart", () => {
    expect(statisticalPeriod(plan(), "2021-09")).toEqual({ from: "2021-08-26", to: "2021-09-25" });
    expect(daysOf(plan(), "year-to-date", "2021-09")).toBe(274);
    expect(reportDue(plan(), "2021-09")).toBe("2021-09-30");
    expect(circularDue(plan(), "2021-09")).toBe("2021-10-09");
    expect(timeElapsed("2021-09")).toBe("75");
  });
});
