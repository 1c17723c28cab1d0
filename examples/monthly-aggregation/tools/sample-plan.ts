import { type CountyPlan, loadPlan } from "@biaogan/plan";
import { workPlan2021 } from "@biaogan/plan/standard";
import { sampleCounty } from "@biaogan/testing";

/** 示例县's plan, as its file says. */
export function samplePlan(): CountyPlan {
  const loaded = loadPlan(workPlan2021, sampleCounty);
  if ("findings" in loaded) throw new Error(loaded.findings.map(({ message }) => message.zh).join("\n"));
  return loaded.plan;
}
