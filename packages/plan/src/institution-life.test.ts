import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import {
  findInstitution,
  formerNameOf,
  institutionTargets,
  loadPlan,
  mergedInto,
  planAsOf,
  successorOf,
  waiverOf,
} from "./index";
import { workPlan2021 } from "./standard/index";

const formerNames = [{ name: "示例县农村信用合作联社", shortName: "农信社", until: "2021-03" }];
const county = {
  ...sampleCounty,
  institutions: sampleCounty.institutions.map((one) => {
    if (one.code === "B07") return { ...one, closed: "2021-07", mergedInto: "B06" };
    if (one.code === "B06") return { ...one, closed: "2021-09", mergedInto: "B04" };
    return one.code === "B05" ? { ...one, formerNames } : one;
  }),
  breakdown: { T06: { B04: "500", B07: "400" } },
  waivers: [{ institution: "B03", from: "2021-09", until: "2021-09", reason: "系统迁移" }],
};
const load = (changed: object) => loadPlan(workPlan2021, { ...county, ...changed });
const loaded = load({});
assert("plan" in loaded);
const { plan } = loaded;

describe("an institution's life accepts", () => {
  it("a merger from the month after, and one merger after the other", () => {
    expect(["2021-07", "2021-08", "2021-10"].map((month) => successorOf(plan, "B07", month))).toEqual([
      "B07",
      "B06",
      "B04",
    ]);
    expect(mergedInto(plan, "B04", "2021-10")).toEqual(["B06", "B07"]);
  });
  it("targets that pass on: the parts still add to the whole", () => {
    const targetOf = (month: string, code: string) => {
      const then = planAsOf(plan, month);
      const institution = findInstitution(then, code);
      assert(institution);
      return institutionTargets(then, institution).find(({ target }) => target.id === "T06")?.value;
    };
    expect([targetOf("2021-07", "B07"), targetOf("2021-08", "B06"), targetOf("2021-10", "B04")]).toEqual([
      "400",
      "400",
      "900",
    ]);
    expect(planAsOf(planAsOf(plan, "2021-10"), "2021-10")).toEqual(planAsOf(plan, "2021-10"));
  });
  it("a name at its dates, recognised under both", () => {
    expect(planAsOf(plan, "2021-03").county.institutions.find(({ code }) => code === "B05")?.shortName).toBe("农信社");
    expect(planAsOf(plan, "2021-04").county.institutions.find(({ code }) => code === "B05")?.shortName).toBe("农商行");
    const found = findInstitution(plan, "示例县农村信用合作联社");
    assert(found);
    expect(found.code).toBe("B05");
    expect(findInstitution(planAsOf(plan, "2021-03"), "农商行")?.code).toBe("B05");
    expect([formerNameOf(found, "农信社", "2021-03"), formerNameOf(found, "农信社", "2021-04")]).toEqual([
      undefined,
      "示例县农村商业银行",
    ]);
  });
  it("a waiver for its months alone", () => {
    expect(["2021-08", "2021-09", "2021-10"].map((month) => waiverOf(plan, "B03", month)?.reason)).toEqual([
      undefined,
      "系统迁移",
      undefined,
    ]);
  });
});

describe("an institution's life refuses", () => {
  const lived = (code: string, life: object) => ({
    institutions: sampleCounty.institutions.map((one) => (one.code === code ? { ...one, ...life } : one)),
    breakdown: {},
  });
  it.each([
    ["a merger without a last month", lived("B07", { mergedInto: "B05" }), "P-0120"],
    ["a successor of no roster", lived("B07", { closed: "2021-07", mergedInto: "B99" }), "P-0120"],
    ["itself", lived("B07", { closed: "2021-07", mergedInto: "B07" }), "P-0120"],
    [
      "a waiver for a stranger",
      { waivers: [{ institution: "B99", from: "2021-09", until: "2021-09", reason: "-" }] },
      "P-0121",
    ],
    [
      "a waiver that ends first",
      { waivers: [{ institution: "B03", from: "2021-09", until: "2021-08", reason: "-" }] },
      "P-0116",
    ],
    ["a former name of another", lived("B05", { formerNames: [{ name: "农行", until: "2021-03" }] }), "P-0104"],
  ])("%s", (_what, changed, code) => {
    const refused = load(changed);
    assert("findings" in refused);
    expect(refused.findings.map((one) => one.code)).toEqual([code]);
  });
});
