import { sampleCounty } from "@biaogan/testing";
import { assert, describe, expect, it } from "vitest";
import { loadPlan, planAsOf } from "./index";
import { workPlan2021 } from "./standard/index";

const amendments = [
  { from: "2021-07", document: "示移支发〔2021〕3号", targets: { T01: "13000" } },
  { from: "2021-10", document: "示移支发〔2021〕5号", targets: { T01: "13500", T06: "950" } },
];
const loaded = loadPlan(workPlan2021, { ...sampleCounty, amendments });
assert("plan" in loaded);
const { plan } = loaded;

describe("planAsOf accepts", () => {
  it.each([
    ["2021-06", "12000", "900"],
    ["2021-07", "13000", "900"],
    ["2021-09", "13000", "900"],
    ["2021-12", "13500", "950"],
  ])("%s: the numbers in force then, so that old circulars come out as they were", (month, users, merchants) => {
    const numberOf = (id: string) => planAsOf(plan, month).targets.find(({ target }) => target.id === id)?.value;
    expect([numberOf("T01"), numberOf("T06")]).toEqual([users, merchants]);
  });
});

describe("planAsOf laws", () => {
  it("before any amendment it is the plan as signed; taken twice it is the same", () => {
    expect(planAsOf(plan, "2021-01")).toEqual(plan);
    expect(planAsOf(planAsOf(plan, "2021-08"), "2021-08")).toEqual(planAsOf(plan, "2021-08"));
  });
});
