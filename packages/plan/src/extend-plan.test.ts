import { sampleCounty } from "@biaogan/testing";
import { describe, expect, it } from "vitest";
import { loadPlan } from "./index";
import { workPlan2021 } from "./standard/index";

const own = {
  extends: "benchmark-county@2021.1",
  id: "own",
  version: "1",
  title: { zh: "本县方案", en: "own plan" },
};
const files = { base: workPlan2021, planFile: "plan.json", countyFile: "county.json" };
const placesOf = (extension: object): readonly string[] => {
  const loaded = loadPlan({ ...own, ...extension }, sampleCounty, files);
  return "findings" in loaded ? loaded.findings.map(({ code, place }) => `${code} ${place.file} ${place.cell}`) : [];
};

describe("a plan that changes another", () => {
  it("keeps what it does not change, drops what it names, and leaves the dropped target's task", () => {
    const loaded = loadPlan({ ...own, drop: { targets: ["T08"] } }, sampleCounty, files);
    if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.en).join());
    const { plan } = loaded.plan;
    expect([plan.id, plan.version, plan.year]).toEqual(["own", "1", workPlan2021.year]);
    expect(plan.targets.map(({ id }) => id)).toEqual(
      workPlan2021.targets.map(({ id }) => id).filter((id) => id !== "T08"),
    );
    expect(plan.tasks.flatMap(({ targets }) => targets)).not.toContain("T08");
  });
  it("puts a target of the same id in its place", () => {
    const changed = { ...workPlan2021.targets[14], value: "11" };
    const loaded = loadPlan({ ...own, targets: [changed] }, sampleCounty, files);
    expect("plan" in loaded && loaded.plan.targets[14]).toMatchObject({ target: { id: "T15" }, value: "11" });
  });
});

describe("reports", () => {
  it("another plan, and what is dropped though not there", () => {
    expect(placesOf({ extends: "benchmark-county@2020.1" })).toEqual(["P-0118 plan.json extends"]);
    expect(placesOf({ drop: { targets: ["T08", "T88"] } })).toEqual(["P-0119 plan.json drop.targets[1]"]);
  });
  it("its own entries where they stand in its file, the other plan's under extends", () => {
    const stranger = { ...workPlan2021.targets[0], lead: ["nobody"] };
    expect(placesOf({ targets: [stranger] })).toEqual(["P-0115 plan.json targets[0].lead"]);
    expect(placesOf({ drop: { points: ["taxi"] } })).toContain("P-0115 plan.json extends.targets[9].point");
  });
});
